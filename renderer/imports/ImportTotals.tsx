import { formatDong, formatNumber } from '#core/money/format.ts';
import type { ImportSum } from './selection.ts';
import styles from './import.module.css';

interface ImportTotalsProps {
  sum: ImportSum;
  errors: number;
  /** Why amounts cannot be worked out yet, if so. */
  gap: string | null;
}

/** Under the rows: what pressing the red button brings into the decision. */
export function ImportTotals({ sum, errors, gap }: ImportTotalsProps) {
  return (
    <dl className={styles.totals} aria-label="Sẽ nhập">
      <Figure label="Sẽ nhập" value={`${formatNumber(sum.rows)} dòng`} />
      <Figure label="Tập thể" value={formatNumber(sum.collectives)} />
      <Figure label="Cá nhân" value={formatNumber(sum.individuals)} />
      <Figure label="Dòng lỗi" value={formatNumber(errors)} />
      {gap !== null && (
        <div className={styles.gap}>
          <dt>Tính theo hệ số</dt>
          <dd>{gap}</dd>
        </div>
      )}
      <div className={styles.sum}>
        <dt>Tổng tiền thưởng sẽ nhập</dt>
        <dd className="num">{formatDong(sum.amount)}</dd>
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
