import { memo } from 'react';
import { WORK_KIND_LABELS, type WorkRow, type WorkStatus } from '#core/campaigns/work.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { shortUnitName } from '../../people/list/shortUnitName.ts';
import { Money } from '../../shared/Money.tsx';
import { delayWords, stateWords } from './workWords.ts';
import styles from '../campaigns.module.css';

interface WorkRowViewProps {
  row: WorkRow | undefined;
  rowIndex: number;
  isCurrent: boolean;
  hasRoom: boolean;
  onChoose: (id: string) => void;
}

export const WORK_TONES: Partial<Record<WorkStatus, string | undefined>> = {
  FINISHED: styles.ok,
  CANCELLED: styles.quiet,
};

/** One work of the list, or the place of one that has not come yet. */
export const WorkRowView = memo(function WorkRowView(props: WorkRowViewProps) {
  const { row, rowIndex, isCurrent, hasRoom, onChoose } = props;
  if (!row) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={styles.row}>
        <span role="cell" className={styles.waiting} />
      </div>
    );
  }
  const { id, kind, name, unitName, occasionName, value, dueOn, status } = row;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={`${styles.row} ${isCurrent ? styles.current : ''} ${status === 'CANCELLED' ? styles.past : ''}`}
      onClick={() => onChoose(id)}
    >
      <div role="cell" title={`${WORK_KIND_LABELS[kind]}: ${name}`}>
        <button type="button" className={styles.opener}>
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
      <div role="cell" className={styles.end}>
        <Money amount={value} />
      </div>
      <div role="cell" className={`${styles.indent} num`}>
        {dueOn === null ? '–' : formatDate(dueOn)}
      </div>
      <div role="cell" className={WORK_TONES[status]}>
        {stateWords(row)}
        {row.delay !== null && <span className={styles.warn}>, {delayWords(row).toLowerCase()}</span>}
      </div>
    </div>
  );
});
