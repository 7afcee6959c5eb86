import { formTitle, unitLine, type ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import { freeText } from '../list/listStyles.ts';
import { fullRow, linesRow, partsRow } from '../paper/freeRows.ts';
import { halves, wholeWidth, widthOf, type Grid, type Stretch } from '../paper/grid.ts';
import { nationalHeader, WIDE_HEADER } from '../paper/nationalHeader.ts';
import { signatureRows } from '../paper/signatureRows.ts';
import { titleRows } from '../paper/titleRows.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount } from '../timesMetrics.ts';

const ADVICE = 'Chỉ ghi vào ô nền vàng; điểm và tổng tự tính. Gửi lại chính tệp này, đừng chép sang tệp khác.';
/** Whoever fills the sheet in writes place and day by hand. */
const OPEN_DATE = '..................., ngày ....... tháng ....... năm ...........';
const UNIT_SIZE = 13;
const DATE_ROW = 18;
const GAP_ROW = 7.5;

/** What to do with the file: read on screen, not printed. */
export function adviceRow(grid: Grid): PlannedRow {
  return fullRow(grid, { text: ADVICE, face: 'italic', size: 12 }, 19.5);
}

/** Above the table, as on a paper to be signed: letterhead, place and day, title, and whose sheet it is. */
export function formHeading(form: ScoreForm, grid: Grid): PlannedRow[] {
  const [left, right] = halves(grid);
  return [
    ...nationalHeader(grid, form.issuer, WIDE_HEADER),
    linesRow(grid, 'heading', DATE_ROW, [
      [left, undefined],
      [right, { text: OPEN_DATE, face: 'italic', size: 13 }],
    ]),
    gapRow(grid),
    ...titleRows(grid, [formTitle(form), form.clusterName]),
    unitRow(form, grid),
    gapRow(grid),
  ];
}

/** Below the table: who signs, on the right. */
export function formSignature({ signature }: ScoreForm, grid: Grid): PlannedRow[] {
  const [left, right] = halves(grid);
  const places: Stretch[] = [left, right];
  const blank = { titles: [], remark: '', name: '' };
  return [gapRow(grid), ...signatureRows(grid, places, [blank, signature], { inside: 'closing', last: 'closing' })];
}

/** Whole in one cell, since a returned sheet is asked by it whose it is. */
function unitRow(form: ScoreForm, grid: Grid): PlannedRow {
  const stretch = wholeWidth(grid);
  const text = cellText(unitLine(form));
  const lines = lineCount(text, 'bold', UNIT_SIZE, textSpace(widthOf(grid, stretch), 0));
  const style = freeText(UNIT_SIZE, 'bold', 'center', true);
  return partsRow(grid, 'heading', rowHeight(lines, UNIT_SIZE, 3), [{ stretch, value: text, style }]);
}

function gapRow(grid: Grid): PlannedRow {
  return fullRow(grid, { text: '', face: 'regular', size: 13 }, GAP_ROW);
}
