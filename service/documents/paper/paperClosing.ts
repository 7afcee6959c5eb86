import type { TablePaper } from '#core/papers/tablePaper.ts';
import { freeText } from '../list/listStyles.ts';
import { LANDSCAPE_TEXT, POINTS_PER_MM, PORTRAIT_TEXT, rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, RowRole } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount } from '../timesMetrics.ts';
import { linesRow, partsRow, type TextLine } from './freeRows.ts';
import { wholeWidth, widthOf } from './grid.ts';
import { paragraphRows } from './paragraphRows.ts';
import { signatureRows, type SigningSpace } from './signatureRows.ts';
import type { TableGrid } from './tableGrid.ts';

const CLOSING_PADDING = 11;
const GAP_ROW = 9;
const HEAD_ROW = 24;

/**
 * Everything below the table: running text, the last sentence, and who signs.
 *
 * @param space how much room each has to sign
 */
export function closingRows(paper: TablePaper, grid: TableGrid, space: SigningSpace): PlannedRow[] {
  return [
    ...(paper.after.length === 0 ? [] : [gapRow(grid, 'line')]),
    ...paragraphRows(grid, paper.after, 'line'),
    ...closingText(paper, grid),
    ...signatures(paper, grid, space),
  ];
}

function closingText(paper: TablePaper, grid: TableGrid): PlannedRow[] {
  return [paper.closing === '' ? gapRow(grid, 'closing') : closingSentence(paper, grid)];
}

function closingSentence({ closing, after }: TablePaper, grid: TableGrid): PlannedRow {
  const stretch = wholeWidth(grid);
  // After running text it is one more paragraph of it.
  const [asParagraph] = after.length === 0 ? [] : paragraphRows(grid, [{ text: closing, isBold: false }], 'closing');
  if (asParagraph) return asParagraph;
  const text = cellText(closing);
  const lines = lineCount(text, 'regular', 13, textSpace(widthOf(grid, stretch), 0));
  const style = freeText(13, 'regular', 'left', true);
  return partsRow(grid, 'closing', rowHeight(lines, 13, CLOSING_PADDING), [{ stretch, value: text, style }]);
}

/**
 * Signatures, so many side by side. Where they fit on one page they stay together with the closing sentence and the
 * end of the table. Else the first row of them does; each further one is kept whole by itself, for forty parties fill
 * pages, and the last two go together, so that no two parties sign on a page of their own.
 */
function signatures(paper: TablePaper, grid: TableGrid, space: SigningSpace): PlannedRow[] {
  const { signaturesHead, signatures: all, signaturesPerRow } = paper;
  const head: TextLine = { text: cellText(signaturesHead), face: 'bold', size: 14 };
  const heading = signaturesHead === '' ? [] : [linesRow(grid, 'closing', HEAD_ROW, [[wholeWidth(grid), head]])];
  const count = Math.ceil(all.length / signaturesPerRow);
  const rowsWith = (rolesOf: (index: number) => SignatureRoles) =>
    Array.from({ length: count }, (_, index) => {
      const roles = rolesOf(index);
      const start = index * signaturesPerRow;
      return [
        ...(index === 0 ? [] : [gapRow(grid, roles.inside)]),
        ...signatureRows(grid, grid.signatures, all.slice(start, start + signaturesPerRow), { ...roles, space }),
      ];
    }).flat();
  const together = [...heading, ...rowsWith(() => TOGETHER)];
  const heights = [...closingText(paper, grid), ...together].reduce((sum, { height }) => sum + height, 0);
  if (heights <= pagePoints(paper) * ONE_PAGE) return together;
  return [...heading, ...rowsWith((index) => (index === 0 ? TOGETHER : index === count - 2 ? WITH_NEXT : BY_ITSELF))];
}

interface SignatureRoles {
  inside: RowRole;
  last: RowRole;
}

const TOGETHER: SignatureRoles = { inside: 'closing', last: 'closing' };
const WITH_NEXT: SignatureRoles = { inside: 'group', last: 'group' };
const BY_ITSELF: SignatureRoles = { inside: 'group', last: 'line' };
/** As full as the page with the signatures may be. */
const ONE_PAGE = 0.97;

function pagePoints({ orientation }: TablePaper): number {
  return (orientation === 'portrait' ? PORTRAIT_TEXT : LANDSCAPE_TEXT).heightMm * POINTS_PER_MM;
}

function gapRow(grid: TableGrid, role: RowRole): PlannedRow {
  return linesRow(grid, role, GAP_ROW, [[wholeWidth(grid), undefined]]);
}
