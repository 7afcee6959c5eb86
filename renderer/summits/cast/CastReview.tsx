import { isChoice } from '#core/summits/round.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { marked, type CastDraft } from './castDraft.ts';
import { OPINIONS } from './opinions.ts';
import styles from './cast.module.css';

interface CastReviewProps {
  round: RoundView['round'];
  draft: CastDraft;
  isSending: boolean;
  failure: string | null;
  /** It may be in the pile already: it can be sent once more, but not changed. */
  isFinal: boolean;
  onBack: () => void;
  onCast: () => void;
}

/** The ballot once more in words, before it cannot be taken back. */
export function CastReview({
  round: { candidates, kind },
  draft,
  isSending,
  failure,
  isFinal,
  onBack,
  onCast,
}: CastReviewProps) {
  const said = candidates
    .map((candidate, at) => ({ ...candidate, mark: draft[at] ?? null }))
    .filter(({ mark }) => mark !== null || !isChoice(kind));
  return (
    <>
      <p className={styles.ask}>Phiếu của bạn</p>
      {marked(draft) === 0 ? (
        <p className={styles.blank}>Chưa chọn gì: phiếu này là phiếu trắng.</p>
      ) : (
        <ul className={styles.list} aria-label="Phiếu của bạn">
          {said.map(({ memberId, ordinal, name, mark }) => (
            <li key={memberId} className={styles.candidate}>
              <span className={styles.name}>
                <span className="num">{ordinal}.</span> {name}
              </span>
              {!isChoice(kind) && (
                <b className={styles.said}>{OPINIONS.find((one) => one.mark === (mark ?? '3'))?.label}</b>
              )}
            </li>
          ))}
        </ul>
      )}
      <footer className={styles.foot}>
        {failure === null ? (
          <span>Bỏ phiếu rồi thì không sửa được.</span>
        ) : (
          <span className={styles.failure} role="alert">
            {failure}
          </span>
        )}
        <span className={styles.acts}>
          <button type="button" className={styles.second} disabled={isSending || isFinal} onClick={onBack}>
            Sửa lại
          </button>
          <button type="button" className={styles.main} autoFocus disabled={isSending} onClick={onCast}>
            Bỏ phiếu
          </button>
        </span>
      </footer>
    </>
  );
}
