import { useEffect, useRef, type KeyboardEvent } from 'react';
import { CheckOutlined } from '@ant-design/icons';
import { isChoice } from '#core/summits/round.ts';
import type { RoundView } from '../../api/summitsQueries.ts';
import { isFull, marked, touch, type CastDraft } from './castDraft.ts';
import { OPINIONS } from '#core/summits/ballot.ts';
import styles from './cast.module.css';

interface CastFormProps {
  round: RoundView['round'];
  draft: CastDraft;
  onDraft: (draft: CastDraft) => void;
  onDone: () => void;
}

/** A ballot to be filled: large names, a touch or a key each. */
export function CastForm({ round, draft, onDraft, onDone }: CastFormProps) {
  const { candidates, kind, maxChoices, rule } = round;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, []);
  const isOfChoice = isChoice(kind);
  const most = maxChoices ?? candidates.length;
  const put = (at: number, mark: string) => onDraft(touch(draft, at, mark, round));
  const onKey = (event: KeyboardEvent<HTMLLIElement>, at: number) => {
    const opinion = OPINIONS[Number(event.key) - 1];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focusIn(event.currentTarget, event.key === 'ArrowDown');
    } else if (opinion && !isOfChoice) {
      put(at, opinion.mark);
      focusIn(event.currentTarget, true);
    }
  };
  return (
    <>
      <p className={styles.ask}>
        {isOfChoice ? (most === 1 ? 'Chọn một đơn vị' : `Chọn nhiều nhất ${most} đơn vị`) : 'Cho ý kiến về từng đơn vị'}
        {rule.excludesOwn && '; không bỏ phiếu cho đơn vị mình'}
      </p>
      <ul
        ref={list}
        className={`${styles.list} ${isOfChoice && candidates.length > 6 ? (styles.twoColumns ?? '') : ''}`}
      >
        {candidates.map(({ memberId, ordinal, name }, at) => (
          <li key={memberId} className={styles.candidate} onKeyDown={(event) => onKey(event, at)}>
            {isOfChoice ? (
              <button
                type="button"
                className={styles.choice}
                aria-pressed={draft[at] !== null}
                aria-disabled={draft[at] === null && most > 1 && isFull(draft, round)}
                onClick={() => put(at, '1')}
              >
                <span className={styles.box} aria-hidden>
                  {draft[at] !== null && <CheckOutlined />}
                </span>
                <span className="num">{ordinal}.</span> {name}
              </button>
            ) : (
              <>
                <span className={styles.name} id={`cast-${ordinal}`}>
                  <span className="num">{ordinal}.</span> {name}
                </span>
                <span className={styles.opinions} role="group" aria-labelledby={`cast-${ordinal}`}>
                  {OPINIONS.map(({ mark, label }) => (
                    <button
                      key={mark}
                      type="button"
                      className={styles.opinion}
                      aria-pressed={draft[at] === mark}
                      onClick={() => put(at, mark)}
                    >
                      {label}
                    </button>
                  ))}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <footer className={styles.foot}>
        <span className="num" role="status">
          {isOfChoice
            ? `Đã chọn ${marked(draft)}/${most}${most > 1 && isFull(draft, round) ? '; muốn đổi thì bỏ chọn một đơn vị' : ''}`
            : `Đã cho ý kiến ${marked(draft)}/${candidates.length} đơn vị`}
        </span>
        <button type="button" className={styles.main} onClick={onDone}>
          Xem lại phiếu
        </button>
      </footer>
    </>
  );
}

/** The next or the one before; after the last one the way leads on to the review. */
function focusIn(row: HTMLLIElement, isDown: boolean): void {
  const next = isDown ? row.nextElementSibling : row.previousElementSibling;
  const target = next?.querySelector('button') ?? (isDown ? row.closest('main')?.querySelector('footer button') : null);
  if (target instanceof HTMLElement) target.focus();
}
