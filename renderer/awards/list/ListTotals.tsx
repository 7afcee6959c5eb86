import { formatDong, formatNumber } from '#core/money/format.ts';
import type { DecisionListTotals } from '../../api/awardsQueries.ts';
import { TotalsBar } from '../../shared/TotalsBar.tsx';

/** Under the list: everything the filter keeps. Money counts only decisions in force. */
export function ListTotals({ totals }: { totals: DecisionListTotals }) {
  const { decisions, inForce } = totals;
  return (
    <TotalsBar
      label="Tổng của danh sách đang xem"
      figures={[
        ['Quyết định', formatNumber(decisions)],
        ['Đang có hiệu lực', formatNumber(inForce.decisions)],
        ['Tập thể', formatNumber(inForce.collectives)],
        ['Cá nhân', formatNumber(inForce.individuals)],
      ]}
      sum={['Tiền thưởng các quyết định có hiệu lực', formatDong(inForce.amount)]}
    />
  );
}
