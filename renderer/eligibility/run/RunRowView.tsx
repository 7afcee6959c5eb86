import { memo } from 'react';
import type { RunRow } from '#core/eligibility/run.ts';
import { STANDING_LABELS, type NomineeStanding } from '#core/eligibility/standingOf.ts';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import type { Column } from '../../shared/VirtualTable.tsx';
import board from '../../shared/list/listBoard.module.css';
import styles from '../eligibility.module.css';

/** Beside the details of a row the award and the unit make room for what is missing. */
export const runColumns = (hasRoom: boolean): readonly Column[] => [
  { key: 'pick', title: 'Chọn', width: '26px', isTitleHidden: true },
  { key: 'name', title: 'Tập thể, cá nhân', width: 'minmax(140px, 1fr)' },
  ...(hasRoom ? [{ key: 'unit', title: 'Đơn vị', width: 'minmax(120px, 1fr)' }] : []),
  { key: 'award', title: 'Danh hiệu, hình thức', width: 'minmax(160px, 0.7fr)' },
  { key: 'standing', title: 'Kết quả', width: '126px' },
  { key: 'told', title: 'Đã xem, còn thiếu', width: 'minmax(160px, 2fr)' },
];

export const STANDING_TONES: Record<NomineeStanding, string | undefined> = {
  ELIGIBLE: board.ok,
  UNCLEAR: board.warn,
  NEARLY: board.warn,
  EXCLUDED: board.quiet,
};

interface RunRowViewProps {
  row: RunRow | undefined;
  rowIndex: number;
  awardName: string;
  shortAwardName: string;
  hasRoom: boolean;
  isCurrent: boolean;
  isChosen: boolean;
  onOpen: (row: RunRow, place: number) => void;
  onChoose: (index: number) => void;
}

/**
 * One person or collective with one award, or the place of a row that has not come yet. The one that is open tells all
 * of its reasons.
 */
export const RunRowView = memo(function RunRowView(props: RunRowViewProps) {
  const { row, rowIndex, awardName, shortAwardName, hasRoom, isCurrent, isChosen, onOpen, onChoose } = props;
  if (!row) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={board.row}>
        <span role="cell" className={board.waiting} />
      </div>
    );
  }
  const { index, subject, name, unitName, standing, told } = row;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={`${board.row} ${isChosen ? board.chosen : ''} ${isCurrent ? `${board.current} ${styles.openRow}` : ''}`}
      onClick={() => onOpen(row, rowIndex)}
    >
      <div role="cell" className={board.pick}>
        <input
          type="checkbox"
          aria-label={`Chọn ${name}, ${awardName}`}
          checked={isChosen}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onChoose(index)}
        />
      </div>
      <div role="cell" title={name}>
        <button type="button" className={board.opener} aria-expanded={isCurrent} data-row={rowIndex}>
          {subject === 'COLLECTIVE' ? shortUnitName(name) : name}
        </button>
      </div>
      {hasRoom && (
        <div role="cell" title={unitName}>
          {shortUnitName(unitName)}
        </div>
      )}
      <div role="cell" title={awardName}>
        {shortAwardName}
      </div>
      <div role="cell" className={STANDING_TONES[standing]}>
        {STANDING_LABELS[standing]}
      </div>
      <div role="cell" title={isCurrent ? undefined : told}>
        {told}
      </div>
    </div>
  );
});
