import { memo } from 'react';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import { isOut, type NominationRow } from '#core/nominations/nominationList.ts';
import { formatNumber } from '#core/money/format.ts';
import { shortUnitName } from '../../people/list/shortUnitName.ts';
import { kindWords, rulesWord, statusTone } from './lineWords.ts';
import styles from '../nominations.module.css';

interface LineRowProps {
  row: NominationRow | undefined;
  rowIndex: number;
  /** On the page of its tờ trình; elsewhere the proposing unit is told. */
  ofBatch: boolean;
  hasRoom: boolean;
  isCurrent: boolean;
  isPicked: boolean;
  mayPick: boolean;
  onChoose: (id: string) => void;
  onPick: (row: NominationRow, index: number, isRange: boolean) => void;
}

/** One line of a list, or the place of one that has not come yet. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { row, rowIndex, ofBatch, hasRoom, isCurrent, isPicked, mayPick, onChoose, onPick } = props;
  if (!row) {
    return (
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={styles.row}>
        <span role="cell" className={styles.waiting} />
      </div>
    );
  }
  const { id, ordinal, subject, honorific, name, position, unitName, awardName, fallbackAwardName, status, papers } =
    row;
  const rules = rulesWord(row);
  const tone = statusTone(status);
  const shownName = subject === 'COLLECTIVE' ? shortUnitName(name) : [honorific, name].filter(Boolean).join(' ');
  const award = fallbackAwardName === '' ? awardName : `${awardName}; nếu không được: ${fallbackAwardName}`;
  const isWhole = papers.received === papers.needed;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-current={isCurrent || undefined}
      className={[
        styles.row,
        isCurrent ? styles.current : '',
        isPicked ? styles.chosen : '',
        isOut(row) ? styles.past : '',
      ].join(' ')}
      onClick={() => onChoose(id)}
    >
      <div role="cell" className={styles.pick}>
        {mayPick && (
          <input
            type="checkbox"
            aria-label={`Chọn ${name}`}
            checked={isPicked}
            onClick={(event) => {
              event.stopPropagation();
              onPick(row, rowIndex, event.shiftKey);
            }}
            onChange={() => undefined}
          />
        )}
      </div>
      {ofBatch && (
        <div role="cell" className={`${styles.end} num`}>
          {formatNumber(ordinal)}
        </div>
      )}
      <div role="cell" className={styles.indent} title={[name, position].filter(Boolean).join(', ')}>
        <button type="button" className={styles.opener}>
          {shownName}
        </button>
        {position !== '' && <span className={styles.beside}>{position}</span>}
      </div>
      {hasRoom && (
        <div role="cell" title={ofBatch ? unitName : `${unitName}; tờ trình của ${row.batchUnitName}`}>
          {shortUnitName(unitName)}
        </div>
      )}
      <div role="cell" title={award}>
        {awardName}
        {fallbackAwardName !== '' && <span className={styles.beside}>trình cấp trên</span>}
      </div>
      {hasRoom && (
        <div role="cell" title={kindWords(row)}>
          {kindWords(row)}
        </div>
      )}
      <div role="cell" className={styles[rules.tone]} title={row.overrideReason}>
        {rules.text}
      </div>
      {hasRoom && (
        <div role="cell" className={`${styles.end} num ${isWhole ? '' : styles.warn}`}>
          {papers.received}/{papers.needed}
        </div>
      )}
      <div role="cell" className={`${styles.indent} ${tone === undefined ? '' : styles[tone]}`}>
        {NOMINATION_STATUS_LABELS[status]}
      </div>
    </div>
  );
});
