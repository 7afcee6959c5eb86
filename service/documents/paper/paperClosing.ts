import type { TablePaper } from '#core/papers/tablePaper.ts';
import { freeText } from '../list/listStyles.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, RowRole } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount } from '../timesMetrics.ts';
import { linesRow, partsRow, type TextLine } from './freeRows.ts';
import { wholeWidth, widthOf } from './grid.ts';
import { paragraphRows } from './paragraphRows.ts';
import { signatureRows } from './signatureRows.ts';
import type { TableGrid } from './tableGrid.ts';

const CLOSING_PADDING = 11;
const GAP_ROW = 9;
const HEAD_ROW = 24;

/** Everything below the table: running text, the last sentence, and who signs. */
export function closingRows(paper: TablePaper, grid: TableGrid): PlannedRow[] {
  return [
    ...(paper.after.length === 0 ? [] : [gapRow(grid, 'line')]),
    ...paragraphRows(grid, paper.after, 'line'),
    ...(paper.closing === '' ? [gapRow(grid, 'closing')] : [closingSentence(paper, grid)]),
    ...signatures(paper, grid),
  ];
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
 * Signatures, so many side by side. The first row of them closes the paper together with the end of its table; each
 * further one is kept whole by itself, for forty parties fill pages.
 */
function signatures({ signaturesHead, signatures: all, signaturesPerRow }: TablePaper, grid: TableGrid): PlannedRow[] {
  const rows: PlannedRow[] = [];
  if (signaturesHead !== '') {
    const head: TextLine = { text: cellText(signaturesHead), face: 'bold', size: 14 };
    rows.push(linesRow(grid, 'closing', HEAD_ROW, [[wholeWidth(grid), head]]));
  }
  for (let start = 0; start < all.length; start += signaturesPerRow) {
    const isFirst = start === 0;
    const roles: { inside: RowRole; last: RowRole } = isFirst
      ? { inside: 'closing', last: 'closing' }
      : { inside: 'group', last: 'line' };
    if (!isFirst) rows.push(gapRow(grid, 'group'));
    rows.push(...signatureRows(grid, grid.signatures, all.slice(start, start + signaturesPerRow), roles));
  }
  return rows;
}

function gapRow(grid: TableGrid, role: RowRole): PlannedRow {
  return linesRow(grid, role, GAP_ROW, [[wholeWidth(grid), undefined]]);
}
