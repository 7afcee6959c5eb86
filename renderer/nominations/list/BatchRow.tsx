import { Link } from 'react-router';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { PROCEDURE_LABELS } from '#core/nominations/nomination.ts';
import type { BatchSummary } from '#core/nominations/nominationList.ts';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import { isFinished, statusWords } from '../statusWords.ts';
import board from '../../shared/list/listBoard.module.css';

interface BatchRowProps {
  batch: BatchSummary;
  rowIndex: number;
  hasRoom: boolean;
  onOpen: (id: string) => void;
}

/** One tờ trình of the list. The link is for the keyboard; the whole row takes the mouse. */
export function BatchRow({ batch, rowIndex, hasRoom, onOpen }: BatchRowProps) {
  const { id, title, unitName, number, submittedOn, procedure, collectives, individuals, blocked, byStatus } = batch;
  const words = statusWords(byStatus);
  const day = submittedOn === null ? '' : formatDate(submittedOn);
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className={board.row} onClick={() => onOpen(id)}>
      <div role="cell" title={unitName}>
        <Link to={`/nominations/${id}`} onClick={(event) => event.stopPropagation()}>
          {shortUnitName(unitName)}
        </Link>
      </div>
      <div role="cell" title={title}>
        {title}
      </div>
      {hasRoom && (
        <div role="cell" className="num" title={`${number} ${day}`}>
          {number === '' && day === '' ? <span className={board.quiet}>Chưa có số</span> : `${number} ${day}`}
        </div>
      )}
      {hasRoom && <div role="cell">{PROCEDURE_LABELS[procedure]}</div>}
      <div role="cell" className={`${board.end} num`}>
        {formatNumber(collectives)}
      </div>
      <div role="cell" className={`${board.end} num`}>
        {formatNumber(individuals)}
      </div>
      <div role="cell" className={`${board.indent} ${isFinished(byStatus) ? board.ok : ''}`} title={words}>
        {blocked > 0 && <span className={board.problem}>{formatNumber(blocked)} bị chặn; </span>}
        {words === '' ? <span className={board.quiet}>Chưa có dòng nào</span> : words}
      </div>
    </div>
  );
}
