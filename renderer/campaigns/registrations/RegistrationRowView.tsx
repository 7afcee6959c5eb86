import { memo } from 'react';
import {
  REGISTRATION_STATUS_LABELS,
  type RegistrationRow,
  type RegistrationStatus,
} from '#core/campaigns/registration.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import { marksOf } from './registrationWords.ts';
import board from '../../shared/list/listBoard.module.css';

interface RegistrationRowViewProps {
  row: RegistrationRow | undefined;
  rowIndex: number;
  isCurrent: boolean;
  onChoose: (id: string) => void;
}

/** A status is coloured only where something is to be done, or is done. */
export const STATUS_TONES: Partial<Record<RegistrationStatus, string | undefined>> = {
  ACCEPTED: board.ok,
  RETURNED: board.warn,
  WITHDRAWN: board.quiet,
};

/** One registration of the list, or the place of one that has not come yet. */
export const RegistrationRowView = memo(function RegistrationRowView(props: RegistrationRowViewProps) {
  const { row, rowIndex, isCurrent, onChoose } = props;
  if (!row) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={board.row}>
        <span role="cell" className={board.waiting} />
      </div>
    );
  }
  const { id, name, position, unitName, awardName, content, registeredOn, status } = row;
  const aim = [awardName, content].filter((part) => part !== '').join(': ');
  const marks = marksOf(row).join(', ').toLowerCase();
  const shownName = row.subject === 'COLLECTIVE' ? shortUnitName(name) : name;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={`${board.row} ${isCurrent ? board.current : ''} ${status === 'WITHDRAWN' ? board.past : ''}`}
      onClick={() => onChoose(id)}
    >
      <div role="cell" title={name}>
        <button type="button" className={board.opener}>
          {shownName}
        </button>
        {position !== '' && <span className={board.beside}>{position}</span>}
      </div>
      <div role="cell" title={unitName}>
        {shortUnitName(unitName)}
      </div>
      <div role="cell" title={aim}>
        {aim}
      </div>
      <div role="cell" className="num">
        {formatDate(registeredOn)}
      </div>
      <div role="cell" className={STATUS_TONES[status]}>
        {REGISTRATION_STATUS_LABELS[status]}
        {marks !== '' && <span className={board.warn}>, {marks}</span>}
      </div>
    </div>
  );
});
