import { memo } from 'react';
import { shortNames } from '#core/eligibility/awardWords.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import { isOut, type NominationRow } from '#core/nominations/nominationList.ts';
import { formatNumber } from '#core/money/format.ts';
import { shortUnitName } from '../../shared/shortUnitName.ts';
import { kindWords, rulesWord, statusTone } from './lineWords.ts';
import board from '../../shared/list/listBoard.module.css';

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
      <div role="row" aria-rowindex={rowIndex + 2} aria-busy="true" className={board.row}>
        <span role="cell" className={board.waiting} />
      </div>
    );
  }
  const {
    id,
    ordinal,
    subject,
    honorific,
    name,
    position,
    unitName,
    awardCode,
    awardName,
    fallbackAwardName,
    goesUp,
    status,
    papers,
  } = row;
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
        board.row,
        isCurrent ? board.current : '',
        isPicked ? board.chosen : '',
        isOut(row) ? board.past : '',
      ].join(' ')}
      onClick={() => onChoose(id)}
    >
      <div role="cell" className={board.pick}>
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
        <div role="cell" className={`${board.end} num`}>
          {formatNumber(ordinal)}
        </div>
      )}
      <div role="cell" className={board.indent} title={[name, position].filter(Boolean).join(', ')}>
        <button type="button" className={board.opener}>
          {shownName}
        </button>
        {position !== '' && <span className={board.beside}>{position}</span>}
      </div>
      {hasRoom && (
        <div role="cell" title={ofBatch ? unitName : `${unitName}; tờ trình của ${row.batchUnitName}`}>
          {shortUnitName(unitName)}
        </div>
      )}
      <div role="cell" title={award}>
        {shortNames(new Map([[awardCode, awardName]]))(awardCode)}
        {goesUp && <span className={board.beside}>trình cấp trên</span>}
      </div>
      {hasRoom && (
        <div role="cell" title={kindWords(row)}>
          {kindWords(row)}
        </div>
      )}
      <div role="cell" className={board[rules.tone]} title={row.overrideReason}>
        {rules.text}
      </div>
      {hasRoom && (
        <div role="cell" className={`${board.end} num ${isWhole ? '' : board.warn}`}>
          {papers.received}/{papers.needed}
        </div>
      )}
      <div role="cell" className={`${board.indent} ${tone === undefined ? '' : board[tone]}`}>
        {NOMINATION_STATUS_LABELS[status]}
      </div>
    </div>
  );
});
