import { useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FlagFilled } from '@ant-design/icons';
import { Link, useNavigate, useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitHall } from '../../api/summitsQueries.ts';
import { isOnDesktop } from '../../host/chooseHost.ts';
import { HallResult, pagesOf } from './HallResult.tsx';
import { useHallReveal } from './hallReveal.ts';
import styles from './hall.module.css';

/** Long enough to read eight lines out; nobody stands at the wall to turn its pages. */
const PAGE_TURNS_MS = 12_000;

/** Most characters of a title that fit one line in the largest letters. */
const LINE_OF_TITLE = 60;

/**
 * The wall of the hall. It follows the youngest round by itself: hidden while it is counted, hidden when it is locked,
 * and shown when the chair says so. Arrows turn pages and rounds, the space bar or a presenter's key reveals, Escape
 * leaves.
 */
export function HallPage() {
  const { summitId = '' } = useParams();
  const query = useQuery(summitHall(useApi(), summitId));
  const rounds = query.data?.rounds ?? [];
  /** A round somebody turned back to; null follows the youngest. */
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? rounds.length - 1, rounds.length - 1);
  const round = rounds[at];
  const { isRevealed, reveal } = useHallReveal(round?.id ?? '');
  const shown = isRevealed ? (round?.shown ?? null) : null;
  const [page, turnTo] = usePages(pagesOf(shown), round?.id ?? '');
  const leave = useLeave(summitId);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if (event.key === 'ArrowDown') turnTo(page + 1);
    if (event.key === 'ArrowUp' || event.key === 'PageUp') turnTo(page - 1);
    if (event.key === 'ArrowLeft') setChosen(Math.max(at - 1, 0));
    // The last round is followed: when the next one opens, the wall turns to it.
    if (event.key === 'ArrowRight') setChosen(at + 1 >= rounds.length - 1 ? null : at + 1);
    if (event.key === ' ' || event.key === 'PageDown') {
      event.preventDefault();
      if (shown) turnTo(page + 1);
      else if (round?.shown) reveal();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  return (
    <main id="main" className={styles.hall}>
      {query.isError && <p role="alert">{failureOf(query.error).message}</p>}
      {query.data && (
        <>
          <p className={styles.summit}>{query.data.title}</p>
          <h1 className={styles.round} data-long={(round?.title.length ?? 0) > LINE_OF_TITLE || undefined}>
            {round?.title ?? 'Hội nghị sắp bắt đầu'}
          </h1>
          {round && !shown && <Hidden isLocked={round.shown !== null} />}
          {shown && <HallResult key={round?.id} shown={shown} page={page} />}
        </>
      )}
      <Link
        className={styles.leave}
        to={`/summits/${summitId}/rounds`}
        onClick={(event) => {
          // The wall never turns into the app before everyone's eyes.
          event.preventDefault();
          leave();
        }}
      >
        Rời màn hình hội trường
      </Link>
    </main>
  );
}

/** Nothing of the count, whatever is known of it. */
function Hidden({ isLocked }: { isLocked: boolean }) {
  return (
    <p className={styles.hidden} role="status">
      <FlagFilled className={styles.bigFlag ?? ''} aria-hidden />
      {isLocked ? 'Đã kiểm phiếu xong' : 'Đang bỏ phiếu, kiểm phiếu'}
      <span>{isLocked ? 'Mời chủ trì công bố kết quả' : 'Kết quả hiện tại đây khi chủ trì công bố'}</span>
    </p>
  );
}

/** Turns the pages of a long list one after another; a turn by hand starts the wait anew. */
function usePages(pages: number, of: string): [page: number, turnTo: (page: number) => void] {
  const [turned, setTurned] = useState({ of, page: 0 });
  const page = turned.of === of ? Math.min(turned.page, pages - 1) : 0;
  useEffect(() => {
    if (pages === 1) return;
    const wait = setTimeout(() => setTurned({ of, page: (page + 1) % pages }), PAGE_TURNS_MS);
    return () => clearTimeout(wait);
  }, [of, page, pages]);
  return [page, (next) => setTurned({ of, page: Math.max(0, Math.min(next, pages - 1)) })];
}

/** A window of its own closes; a tab somebody came to by address goes back to the rounds. */
function useLeave(summitId: string): () => void {
  const navigate = useNavigate();
  return () => {
    if (window.opener !== null || isOnDesktop()) window.close();
    else void navigate(`/summits/${summitId}/rounds`);
  };
}
