import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { RECOGNITION_LEVEL_LABELS } from '#core/initiatives/initiative.ts';
import { formatNumber } from '#core/money/format.ts';
import type { RecognitionSummary } from '../../api/recognitionsQueries.ts';
import { StatusTag } from '../../shared/StatusTag.tsx';
import styles from './recognition.module.css';

interface RecognitionRowProps {
  row: RecognitionSummary;
  rowIndex: number;
  hasRoom: boolean;
  onOpen: (id: string) => void;
}

/** One decision of the list. The link is for the keyboard; the whole row takes the mouse. */
export function RecognitionRow({ row, rowIndex, hasRoom, onOpen }: RecognitionRowProps) {
  const { id, number, issuedOn, summary, level, decidedBy, status } = row;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      className={`${styles.row} ${status === 'REVOKED' ? styles.past : ''}`}
      onClick={() => onOpen(id)}
    >
      <div role="cell" className="num">
        {number === '' ? <span className={styles.quiet}>Chưa có số</span> : number}
      </div>
      <div role="cell" className="num">
        {issuedOn === null ? <span className={styles.quiet}>–</span> : formatDate(issuedOn)}
      </div>
      <div role="cell" title={summary}>
        <Link to={`/initiatives/recognitions/${id}`} onClick={(event) => event.stopPropagation()}>
          {summary === '' ? 'Chưa có trích yếu' : summary.replaceAll('\n', ' ')}
        </Link>
        {decidedBy !== '' && <span className={styles.beside}>của {decidedBy}</span>}
      </div>
      {hasRoom && <div role="cell">{RECOGNITION_LEVEL_LABELS[level]}</div>}
      <div role="cell" className={`${styles.end} num`}>
        {formatNumber(row.initiatives)}
      </div>
      <div role="cell" className={`${styles.end} num`}>
        {formatNumber(row.authorships)}
      </div>
      <div role="cell" className={styles.indent}>
        <StatusTag status={status} />
      </div>
    </div>
  );
}
