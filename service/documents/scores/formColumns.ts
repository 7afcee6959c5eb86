import type { ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import type { SheetColumn } from '#core/clusters/scores/sheetColumns.ts';
import { inputsOf, type SheetItem } from '#core/clusters/scores/sheetRows.ts';

/** Millimetres; together as wide as the text of a page across, less 2 %. The name takes what is left. */
const WIDTHS_MM = { no: 13, max: 19, plan: 20, actual: 22, points: 22, note: 58 };
const TEXT_MM = 247;

/** Columns the template needs, with the points of the parts before the one to fill in. */
export function shownColumns({ part, filled }: ScoreForm, items: readonly SheetItem[]): SheetColumn[] {
  const inputs = new Set(items.flatMap(inputsOf));
  const hasResults = (['actual', 'grade', 'count', 'holds'] as const).some((input) => inputs.has(input));
  const hasCross = part === 'CROSS' || (part === 'APPRAISED' && filled.CROSS !== null);
  return [
    'no',
    'name',
    'max',
    ...(inputs.has('plan') ? (['plan'] as const) : []),
    ...(hasResults ? (['actual'] as const) : []),
    'SELF',
    ...(hasCross ? (['CROSS'] as const) : []),
    'APPRAISED',
    'note',
  ];
}

/** Millimetres of each shown column. */
export function widthsOf(columns: readonly SheetColumn[]): Map<SheetColumn, number> {
  const fixed = (column: SheetColumn) => {
    if (column === 'no' || column === 'max' || column === 'plan' || column === 'actual' || column === 'note')
      return WIDTHS_MM[column];
    return column === 'name' ? 0 : WIDTHS_MM.points;
  };
  const taken = columns.reduce((sum, column) => sum + fixed(column), 0);
  return new Map(columns.map((column) => [column, column === 'name' ? TEXT_MM - taken : fixed(column)]));
}

/** What stands in the head of each column. */
export function columnHeads({ appraisedHead }: ScoreForm, items: readonly SheetItem[]): Record<SheetColumn, string> {
  const hasCounts = items.some(({ type }) => type === 'PENALTY' || type === 'KNOCKOUT');
  return {
    no: 'STT',
    name: 'NỘI DUNG',
    max: 'Điểm chuẩn',
    plan: 'Kế hoạch',
    actual: hasCounts ? 'Thực hiện, số lần' : 'Thực hiện',
    SELF: 'Điểm tự chấm',
    CROSS: 'Điểm chấm chéo',
    APPRAISED: appraisedHead,
    note: 'Báo cáo diễn giải',
    key: '',
  };
}
