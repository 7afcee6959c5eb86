import { Link } from 'react-router';
import type { DecisionSummary } from '../api/awardsQueries.ts';
import { formatNumber } from '#core/money/format.ts';
import { Money } from '../shared/Money.tsx';
import styles from './overview.module.css';

interface DecisionBoxProps {
  title: string;
  note: string;
  rows: readonly DecisionSummary[];
  /** All there are, of which `rows` are the first. */
  total: number;
  detailOf: (row: DecisionSummary) => string;
  empty: string;
}

/** A few decisions in a box, each a link. */
export function DecisionBox({ title, note, rows, total, detailOf, empty }: DecisionBoxProps) {
  return (
    <section className={styles.box} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span>{note}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/awards/${row.id}`}>{row.title}</Link>
            <span className={`${styles.detail} num`}>{detailOf(row)}</span>
            <Money amount={row.totals.amount} />
          </li>
        ))}
        {rows.length === 0 && <li className={styles.empty}>{empty}</li>}
        {total > rows.length && (
          <li className={styles.empty}>và {formatNumber(total - rows.length)} quyết định khác</li>
        )}
      </ul>
    </section>
  );
}
