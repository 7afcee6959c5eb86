import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { RECOGNITION_LEVEL_LABELS } from '#core/initiatives/initiative.ts';
import { formatNumber } from '#core/money/format.ts';
import type { RecognitionSummary } from '../../api/recognitionsQueries.ts';
import { StatusTag } from '../../shared/StatusTag.tsx';
import board from '../../shared/list/listBoard.module.css';

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
      className={`${board.row} ${status === 'REVOKED' ? board.past : ''}`}
      onClick={() => onOpen(id)}
    >
      <div role="cell" className="num">
        {number === '' ? <span className={board.quiet}>Chưa có số</span> : number}
      </div>
      <div role="cell" className="num">
        {issuedOn === null ? <span className={board.quiet}>–</span> : formatDate(issuedOn)}
      </div>
      <div role="cell" title={summary}>
        <Link to={`/initiatives/recognitions/${id}`} onClick={(event) => event.stopPropagation()}>
          {summary === '' ? 'Chưa có trích yếu' : summary.replaceAll('\n', ' ')}
        </Link>
        {decidedBy !== '' && <span className={board.beside}>của {decidedBy}</span>}
      </div>
      {hasRoom && <div role="cell">{RECOGNITION_LEVEL_LABELS[level]}</div>}
      <div role="cell" className={`${board.end} num`}>
        {formatNumber(row.initiatives)}
      </div>
      <div role="cell" className={`${board.end} num`}>
        {formatNumber(row.authorships)}
      </div>
      <div role="cell" className={board.indent}>
        <StatusTag status={status} />
      </div>
    </div>
  );
}
