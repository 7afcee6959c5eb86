import { memo } from 'react';
import {
  INITIATIVE_KIND_LABELS,
  INITIATIVE_STATUS_LABELS,
  type InitiativeRow,
  type InitiativeStatus,
} from '#core/initiatives/initiative.ts';
import { shortUnitName } from '../../people/list/shortUnitName.ts';
import { Money } from '../../shared/Money.tsx';
import { authorsInShort, levelWords } from '../initiativeWords.ts';
import styles from '../initiatives.module.css';

interface InitiativeRowViewProps {
  row: InitiativeRow | undefined;
  rowIndex: number;
  isCurrent: boolean;
  hasRoom: boolean;
  onChoose: (id: string) => void;
}

export const STATUS_TONES: Partial<Record<InitiativeStatus, string | undefined>> = {
  PASSED: styles.ok,
  FAILED: styles.warn,
  WITHDRAWN: styles.quiet,
};

/** One initiative of the list, or the place of one that has not come yet. */
export const InitiativeRowView = memo(function InitiativeRowView(props: InitiativeRowViewProps) {
  const { row, rowIndex, isCurrent, hasRoom, onChoose } = props;
  if (!row) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={styles.row}>
        <span role="cell" className={styles.waiting} />
      </div>
    );
  }
  const { id, title, kind, authors, unitName, field, benefit, status, level } = row;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={`${styles.row} ${isCurrent ? styles.current : ''} ${status === 'WITHDRAWN' ? styles.past : ''}`}
      onClick={() => onChoose(id)}
    >
      <div role="cell" title={`${INITIATIVE_KIND_LABELS[kind]}: ${title}`}>
        <button type="button" className={styles.opener}>
          {title}
        </button>
      </div>
      <div role="cell" title={authors.map(({ name }) => name).join(', ')}>
        {authorsInShort(authors)}
      </div>
      {hasRoom && (
        <div role="cell" title={unitName}>
          {shortUnitName(unitName)}
        </div>
      )}
      {hasRoom && (
        <div role="cell" title={field}>
          {field}
        </div>
      )}
      <div role="cell" className={styles.end}>
        <Money amount={benefit} />
      </div>
      <div role="cell" className={`${styles.indent} ${level === null ? (STATUS_TONES[status] ?? '') : styles.ok}`}>
        {level === null ? INITIATIVE_STATUS_LABELS[status] : levelWords(level)}
      </div>
    </div>
  );
});
