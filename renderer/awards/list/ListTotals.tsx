import { formatDong, formatNumber } from '#core/money/format.ts';
import type { DecisionListTotals } from '../../api/awardsQueries.ts';
import styles from './list.module.css';

/** Under the list: everything the filter keeps. Money counts only decisions in force. */
export function ListTotals({ totals }: { totals: DecisionListTotals }) {
  const { decisions, inForce } = totals;
  const figures = [
    ['Quyết định', formatNumber(decisions)],
    ['Đang có hiệu lực', formatNumber(inForce.decisions)],
    ['Tập thể', formatNumber(inForce.collectives)],
    ['Cá nhân', formatNumber(inForce.individuals)],
  ] as const;
  return (
    <dl className={styles.totals} aria-label="Tổng của danh sách đang xem">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      <div className={styles.sum}>
        <dt>Tiền thưởng các quyết định có hiệu lực</dt>
        <dd className="num">{formatDong(inForce.amount)}</dd>
      </div>
    </dl>
  );
}
