import type { AwardList } from '#core/awards/awardList.ts';
import { dateInWords } from '#core/dates/isoDate.ts';
import { nationalHeader, WIDE_HEADER } from '../paper/nationalHeader.ts';
import { attachedRows, markRows, titleRows } from '../paper/titleRows.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount } from '../timesMetrics.ts';
import type { ListLayout } from './listColumns.ts';
import { HEAD_PADDING, type TableStyles } from './listStyles.ts';

/** Everything above the table and its head row; the last row given is the head. */
export function planHeading(list: AwardList, layout: ListLayout, styles: TableStyles): PlannedRow[] {
  return [
    ...(list.style.showNationalHeader ? nationalHeader(layout, list.issuer, WIDE_HEADER) : []),
    ...markRows(layout, list.mark),
    ...titleRows(layout, [list.payment === null ? 'DANH SÁCH' : 'DANH SÁCH KÝ NHẬN TIỀN THƯỞNG', ...list.titleLines]),
    ...attachedRows(layout, attachedTo(list)),
    headRow(layout, styles),
  ];
}

/**
 * `(Kèm theo Quyết định số … ngày … của …)`, or `(Điều 1 Quyết định số …)` of a list that
 * stands in the decision itself; dots to write on where number or date are still missing.
 */
export function attachedTo(list: AwardList): string {
  const number = list.decisionNumber === '' ? '....................' : cellText(list.decisionNumber);
  const date = list.decidedOn === null ? 'ngày ....... tháng ....... năm ...........' : dateInWords(list.decidedOn);
  const body = cellText(list.issuer.decidingBody);
  const relation = list.placement === 'ANNEX' ? 'Kèm theo' : 'Điều 1';
  return `(${relation} Quyết định số ${number} ${date}${body === '' ? '' : ` của ${body}`})`;
}

function headRow(layout: ListLayout, styles: TableStyles): PlannedRow {
  const lines = layout.columns.map(({ head, pixels }) =>
    lineCount(head, 'bold', styles.size, textSpace(pixels * 0.75, 0) + 2),
  );
  return {
    role: 'head',
    height: rowHeight(Math.max(...lines), styles.size, HEAD_PADDING),
    values: layout.columns.map((column) => column.head),
    look: { styles: layout.columns.map(() => styles.head), merges: [] },
  };
}
