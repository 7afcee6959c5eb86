import { memo } from 'react';
import { WORK_KIND_LABELS, type WorkRow, type WorkStatus } from '#core/campaigns/work.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import { Money } from '../../shared/Money.tsx';
import { delayWords, stateWords } from './workWords.ts';
import board from '../../shared/list/listBoard.module.css';

interface WorkRowViewProps {
  row: WorkRow | undefined;
  rowIndex: number;
  isCurrent: boolean;
  hasRoom: boolean;
  onChoose: (id: string) => void;
}

export const WORK_TONES: Partial<Record<WorkStatus, string | undefined>> = {
  FINISHED: board.ok,
  CANCELLED: board.quiet,
};

/** One work of the list, or the place of one that has not come yet. */
export const WorkRowView = memo(function WorkRowView(props: WorkRowViewProps) {
  const { row, rowIndex, isCurrent, hasRoom, onChoose } = props;
  if (!row) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={board.row}>
        <span role="cell" className={board.waiting} />
      </div>
    );
  }
  const { id, kind, name, unitName, occasionName, value, dueOn, status } = row;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={`${board.row} ${isCurrent ? board.current : ''} ${status === 'CANCELLED' ? board.past : ''}`}
      onClick={() => onChoose(id)}
    >
      <div role="cell" title={`${WORK_KIND_LABELS[kind]}: ${name}`}>
        <button type="button" className={board.opener}>
          {name}
        </button>
      </div>
      <div role="cell" title={unitName}>
        {shortUnitName(unitName)}
      </div>
      {hasRoom && (
        <div role="cell" title={occasionName}>
          {occasionName}
        </div>
      )}
      <div role="cell" className={board.end}>
        <Money amount={value} />
      </div>
      <div role="cell" className={`${board.indent} num`}>
        {dueOn === null ? '–' : formatDate(dueOn)}
      </div>
      <div role="cell" className={WORK_TONES[status]}>
        {stateWords(row)}
        {row.delay !== null && <span className={board.warn}>, {delayWords(row).toLowerCase()}</span>}
      </div>
    </div>
  );
});
