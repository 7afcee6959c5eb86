import { useEffect, useRef } from 'react';
import { isChoice } from '#core/summits/round.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { marked, type CastDraft } from './castDraft.ts';
import { OPINIONS } from '#core/summits/ballot.ts';
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

/**
 * The ballot once more in words, before it cannot be taken back. What casts it stands where nothing stood before and has
 * no focus: the touch or the key that asked for the review cannot reach it, however often it comes.
 */
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
  const isBlank = marked(draft) === 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} className={styles.ask} tabIndex={-1}>
        {isBlank ? 'Bỏ phiếu trắng?' : 'Phiếu của bạn'}
      </h2>
      {isBlank ? (
        <p className={styles.blank}>
          Bạn chưa chọn gì. Phiếu trắng là phiếu không hợp lệ; muốn cho ý kiến thì bấm “Sửa lại”.
        </p>
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
        <span className={styles.acts}>
          <button type="button" className={styles.main} disabled={isSending} onClick={onCast}>
            {isBlank ? 'Bỏ phiếu trắng' : 'Bỏ phiếu'}
          </button>
          <button type="button" className={styles.second} disabled={isSending || isFinal} onClick={onBack}>
            Sửa lại
          </button>
        </span>
        {failure === null ? (
          <span>Bỏ phiếu rồi thì không sửa được.</span>
        ) : (
          <span className={styles.failure} role="alert">
            {failure}
          </span>
        )}
      </footer>
    </>
  );
}
