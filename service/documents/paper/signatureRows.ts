import type { PaperSignature } from '#core/papers/tablePaper.ts';
import { breakAtSense } from '../senseBreaks.ts';
import type { PlannedRow, RowRole } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { linesRow, type TextLine } from './freeRows.ts';
import { widthOf, type Grid, type Stretch } from './grid.ts';

const SIZE = 13;
const REMARK_SIZE = 12;
const TEXT_ROW = 18;
/** Rows to sign in. */
const SIGNING_ROWS = 4;
/** Height of one, points: room for a signature and a stamp is 22 mm, or 17 mm where that saves a page. */
const SIGNING_ROW = { ample: 15.75, close: 12 } as const;
export type SigningSpace = keyof typeof SIGNING_ROW;
const BREATHING_SPACE = 12;

/**
 * One row of signatures side by side: titles from the first row on, names on one and the same row, whatever the
 * number of title lines.
 *
 * @param places where each stands
 * @param rows roles of those but the last, and of the last: they decide where a page may end; and how much room there
 *   is to sign
 */
export function signatureRows(
  grid: Grid,
  places: readonly Stretch[],
  signatures: readonly PaperSignature[],
  { inside, last, space = 'ample' }: { inside: RowRole; last: RowRole; space?: SigningSpace },
): PlannedRow[] {
  const columns = places.map((stretch, index) => {
    const { titles, remark, name } = signatures[index] ?? { titles: [], remark: '', name: '' };
    const width = widthOf(grid, stretch) - BREATHING_SPACE;
    return {
      stretch,
      titles: titles.flatMap((title) => boldLines(title, width)),
      remark: remark === '' ? undefined : line(remark, 'italic', REMARK_SIZE),
      name: line(cellText(name), 'bold', SIZE),
    };
  });
  type Column = (typeof columns)[number];
  const row = (role: RowRole, height: number, lineOf: (column: Column) => TextLine | undefined) =>
    linesRow(
      grid,
      role,
      height,
      columns.map((column) => [column.stretch, lineOf(column)]),
    );
  const count = Math.max(...columns.map(({ titles }) => titles.length));
  const hasRemarks = columns.some(({ remark }) => remark !== undefined);
  return [
    ...Array.from({ length: count }, (_, index) => row(inside, TEXT_ROW, ({ titles }) => titles[index] ?? EMPTY)),
    ...(hasRemarks ? [row(inside, TEXT_ROW, ({ remark }) => remark)] : []),
    ...Array.from({ length: SIGNING_ROWS }, () => row(inside, SIGNING_ROW[space], () => EMPTY)),
    row(last, TEXT_ROW, ({ name }) => name),
  ];
}

const EMPTY = line('', 'bold', SIZE);

function boldLines(title: string, width: number): TextLine[] {
  return breakAtSense(cellText(title), 'bold', SIZE, width).map((text) => line(text, 'bold', SIZE));
}

function line(text: string, face: TextLine['face'], size: number): TextLine {
  return { text, face, size };
}
