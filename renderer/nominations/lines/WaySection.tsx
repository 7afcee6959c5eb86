import { VOTE_OUTCOME_LABELS } from '#core/councils/voteOutcome.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { NOMINATION_STATUS_LABELS } from '#core/nominations/nomination.ts';
import type { LineView } from '../../api/nominationsQueries.ts';
import { formatMoment } from '../../shared/formatMoment.ts';
import { RailSection } from '../../shared/RailSection.tsx';
import board from '../../shared/list/listBoard.module.css';
import styles from '../nominations.module.css';

/** What councils said of a line, and how it came to where it is. */
export function WaySection({ view: { moves, votes } }: { view: LineView }) {
  return (
    <>
      {votes.length > 0 && (
        <RailSection title="Bỏ phiếu">
          <ul className={styles.items}>
            {votes.map(({ id, meetingTitle, heldOn, round, result, rule, outcome }) => (
              <li key={id}>
                <div className={styles.itemHead}>
                  <span>
                    {meetingTitle}
                    {heldOn !== null && `, ${formatDate(heldOn)}`}
                    {round > 1 && `, vòng ${round}`}
                  </span>
                  <b className={outcome === 'PASS' ? board.ok : board.warn}>{VOTE_OUTCOME_LABELS[outcome]}</b>
                </div>
                {result !== '' && <p className="num">Đồng ý {result}</p>}
                <p className={board.note}>{rule}</p>
              </li>
            ))}
          </ul>
        </RailSection>
      )}
      <RailSection title="Quá trình">
        {moves.length === 0 ? (
          <p className={board.note}>Đề nghị này chưa chuyển bước nào.</p>
        ) : (
          <ol className={styles.items} aria-label="Các bước đã qua">
            {moves.toReversed().map(({ id, fromStatus, toStatus, reason, actorName, at }) => (
              <li key={id}>
                {NOMINATION_STATUS_LABELS[fromStatus]} → <b>{NOMINATION_STATUS_LABELS[toStatus]}</b>
                {reason !== '' && <p>{reason}</p>}
                <p className={board.note}>
                  {actorName}, {formatMoment(at)}
                </p>
              </li>
            ))}
          </ol>
        )}
      </RailSection>
    </>
  );
}
