import type { DecisionTotals } from '#core/awards/totals.ts';
import { formatCoefficient, formatDong, formatNumber } from '#core/money/format.ts';
import { amountInWords } from '#core/money/words.ts';
import styles from './lines.module.css';

/** Under the last row, as on a ledger. */
export function TotalsBar({ totals }: { totals: DecisionTotals }) {
  const { collectives, individuals, coefficient, amount, unpriced } = totals;
  return (
    <dl className={styles.totals} aria-label="Tổng của danh sách">
      <Figure label="Tập thể" value={formatNumber(collectives)} />
      <Figure label="Cá nhân" value={formatNumber(individuals)} />
      <Figure label="Tổng hệ số" value={formatCoefficient(coefficient)} />
      {unpriced > 0 ? (
        <div className={styles.words}>
          <dt>Chưa tính được tiền</dt>
          <dd className={styles.unpriced}>{formatNumber(unpriced)} dòng, tổng chưa gồm các dòng này</dd>
        </div>
      ) : (
        <div className={styles.words}>
          <dt>Bằng chữ</dt>
          <dd>{amountInWords(amount)}</dd>
        </div>
      )}
      <div className={styles.sum}>
        <dt>Tổng tiền thưởng</dt>
        <dd className="num">{formatDong(amount)}</dd>
      </div>
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
