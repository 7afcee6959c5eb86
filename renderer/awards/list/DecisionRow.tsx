import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import type { DecisionSummary } from '../../api/awardsQueries.ts';
import { Money } from '../../shared/Money.tsx';
import { StatusTag } from '../../shared/StatusTag.tsx';
import styles from './list.module.css';

interface DecisionRowProps {
  row: DecisionSummary;
  rowIndex: number;
  onOpen: (id: string) => void;
}

/** One decision of the list. The link is for the keyboard; the whole row takes the mouse. */
export function DecisionRow({ row, rowIndex, onOpen }: DecisionRowProps) {
  const { id, number, issuedOn, title, summary, totals, status } = row;
  const isPast = status === 'SUPERSEDED' || status === 'REVOKED';
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className={`${styles.row} ${isPast ? styles.past : ''}`}
      onClick={() => onOpen(id)}
    >
      <div role="cell" className="num">
        {number === '' ? <span className={styles.none}>Chưa có số</span> : number}
      </div>
      <div role="cell" className="num">
        {issuedOn === null ? <span className={styles.none}>–</span> : formatDate(issuedOn)}
      </div>
      <div role="cell" title={summary === '' ? title : summary}>
        <Link to={`/awards/${id}`} onClick={(event) => event.stopPropagation()}>
          {title}
        </Link>
      </div>
      <div role="cell" className={`${styles.end} num`}>
        {formatNumber(totals.collectives)}
      </div>
      <div role="cell" className={`${styles.end} num`}>
        {formatNumber(totals.individuals)}
      </div>
      <div role="cell" className={`${styles.end} ${styles.amount}`}>
        <Money amount={totals.amount} />
      </div>
      <div role="cell" className={styles.status}>
        <StatusTag status={status} />
      </div>
    </div>
  );
}
