import { memo } from 'react';
import {
  INITIATIVE_KIND_LABELS,
  INITIATIVE_STATUS_LABELS,
  type InitiativeRow,
  type InitiativeStatus,
} from '#core/initiatives/initiative.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { pointsText } from '#core/text/pointsText.ts';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import { Money } from '../../shared/Money.tsx';
import { authorsInShort, levelWords } from '../initiativeWords.ts';
import board from '../../shared/list/listBoard.module.css';

interface InitiativeRowViewProps {
  row: InitiativeRow | undefined;
  rowIndex: number;
  isCurrent: boolean;
  hasRoom: boolean;
  onChoose: (id: string) => void;
}

export const STATUS_TONES: Partial<Record<InitiativeStatus, string | undefined>> = {
  PASSED: board.ok,
  FAILED: board.warn,
  WITHDRAWN: board.quiet,
};

/** One initiative of the list, or the place of one that has not come yet. */
export const InitiativeRowView = memo(function InitiativeRowView(props: InitiativeRowViewProps) {
  const { row, rowIndex, isCurrent, hasRoom, onChoose } = props;
  if (!row) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={board.row}>
        <span role="cell" className={board.waiting} />
      </div>
    );
  }
  const { id, title, kind, authors, unitName, field, submittedOn, benefit, score, status, level } = row;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={`${board.row} ${isCurrent ? board.current : ''} ${status === 'WITHDRAWN' ? board.past : ''}`}
      onClick={() => onChoose(id)}
    >
      <div role="cell" title={`${INITIATIVE_KIND_LABELS[kind]}: ${title}`}>
        <button type="button" className={board.opener}>
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
      {hasRoom && (
        <div role="cell" className="num">
          {submittedOn !== null && formatDate(submittedOn)}
        </div>
      )}
      <div role="cell" className={board.end}>
        <Money amount={benefit} />
      </div>
      <div role="cell" className={`${board.end} num`}>
        {score !== null && pointsText(score)}
      </div>
      <div role="cell" className={`${board.indent} ${level === null ? (STATUS_TONES[status] ?? '') : board.ok}`}>
        {level === null ? INITIATIVE_STATUS_LABELS[status] : levelWords(level)}
      </div>
    </div>
  );
});
