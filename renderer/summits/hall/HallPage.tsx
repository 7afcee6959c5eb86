import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FlagFilled } from '@ant-design/icons';
import { Link, useNavigate, useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitHall, type HallView } from '../../api/summitsQueries.ts';
import { isOnDesktop } from '../../host/chooseHost.ts';
import { HallResult } from './HallResult.tsx';
import { useHallReveal } from './hallReveal.ts';
import styles from './hall.module.css';

/** Long enough to read eight lines out; nobody stands at the wall to turn its pages. */
const PAGE_TURNS_MS = 12_000;

/** Most characters of a title that fit one line in the largest letters. */
const LINE_OF_TITLE = 60;

type HallRound = HallView['rounds'][number];

/**
 * The wall of the hall. It shows the result the chair reveals, and otherwise follows the voting by itself: hidden while
 * a round is counted, hidden when it is locked. Arrows turn pages and rounds, the space bar or a presenter's key
 * reveals, Escape leaves.
 */
export function HallPage() {
  const { summitId = '' } = useParams();
  const query = useQuery(summitHall(useApi(), summitId));
  const rounds = query.data?.rounds ?? [];
  const { revealedId, reveal, hide } = useHallReveal();
  const revealed = rounds.find(({ id, shown }) => id === revealedId && shown !== null);
  // Rounds are set up long before: the wall follows the last one that is voted, not the last one that was added.
  const voted = rounds.findLast(({ isOpened }) => isOpened) ?? rounds[0];
  /** A round somebody turned back to; null follows the voting. */
  const [chosenId, choose] = useState<string | null>(null);
  const round = revealed ?? rounds.find(({ id }) => id === chosenId) ?? voted;
  useVotingMovedOn(voted?.id, () => {
    choose(null);
    if (revealedId !== voted?.id) hide();
  });
  const turnToRound = (by: 1 | -1) => {
    const next = rounds[rounds.findIndex(({ id }) => id === round?.id) + by];
    if (!next) return;
    hide();
    choose(next.id === voted?.id ? null : next.id);
  };
  const shown = revealed?.shown ?? null;
  const picture = `${round?.id ?? ''} ${useWallState()}`;
  const [starts, onMeasured] = useStarts(picture);
  const [page, turnTo] = usePages(starts?.length ?? 1, round?.id ?? '');
  const leave = useLeave(summitId);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if (event.key === 'ArrowDown') turnTo(page + 1);
    if (event.key === 'ArrowUp' || event.key === 'PageUp') turnTo(page - 1);
    if (event.key === 'ArrowLeft') turnToRound(-1);
    if (event.key === 'ArrowRight') turnToRound(1);
    if (event.key === ' ' || event.key === 'PageDown') {
      event.preventDefault();
      if (shown) turnTo(page + 1);
      else if (round?.shown) reveal(round.id);
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
          {round && !shown && <Hidden round={round} />}
          {shown && <HallResult key={picture} {...{ shown, starts, page, onMeasured }} />}
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
function Hidden({ round }: { round: HallRound }) {
  const [state, next] = stateOf(round);
  return (
    <p className={styles.hidden} role="status">
      <FlagFilled className={styles.bigFlag ?? ''} aria-hidden />
      {state}
      <span>{next}</span>
    </p>
  );
}

/** Before anything is voted, while it is, and once it is locked. */
const STATES = {
  BALLOTS: ['Sắp bỏ phiếu', 'Đang bỏ phiếu, kiểm phiếu', 'Đã kiểm phiếu xong'],
  HANDS: ['Sắp biểu quyết', 'Đang biểu quyết', 'Đã biểu quyết xong'],
  DECISION: ['Chờ quyết định', 'Chờ quyết định', 'Đã có quyết định'],
} as const;

/** Where a round stands, and what the hall waits for. */
function stateOf({ shown, isOpened, kind }: HallRound): [state: string, next: string] {
  const [before, during, after] = STATES[kind === 'HANDS' || kind === 'DECISION' ? kind : 'BALLOTS'];
  if (shown) return [after, 'Mời chủ trì công bố kết quả'];
  return [isOpened ? during : before, 'Kết quả hiện tại đây khi chủ trì công bố'];
}

/** Calls back when another round than before is voted; not for the one the wall began with. */
function useVotingMovedOn(votedId: string | undefined, onMove: () => void): void {
  const before = useRef<string>(undefined);
  const move = useEffectEvent(onMove);
  useEffect(() => {
    if (votedId === undefined) return;
    if (before.current !== undefined && before.current !== votedId) move();
    before.current = votedId;
  }, [votedId]);
}

/**
 * What the heights of the rows hang on, as text: the size of the window, and whether its letters have come. Those of a
 * weight are fetched when it is first drawn, and are wider than what stands in for them.
 */
function useWallState(): string {
  return useSyncExternalStore(onWallChange, () => `${window.innerWidth}x${window.innerHeight} ${lettersOf()?.status}`);
}

function onWallChange(onChange: () => void): () => void {
  const letters = lettersOf();
  window.addEventListener('resize', onChange);
  for (const event of ['loading', 'loadingdone']) letters?.addEventListener(event, onChange);
  return () => {
    window.removeEventListener('resize', onChange);
    for (const event of ['loading', 'loadingdone']) letters?.removeEventListener(event, onChange);
  };
}

/** Undefined where a page is drawn without letters, as in tests. */
const lettersOf = () => (document as Partial<Pick<Document, 'fonts'>>).fonts;

/** At which row each page of a picture begins; null until it was measured. */
function useStarts(picture: string): [starts: readonly number[] | null, onMeasured: (starts: number[]) => void] {
  const [measured, setMeasured] = useState<{ picture: string; starts: number[] } | null>(null);
  const onMeasured = useCallback((starts: number[]) => setMeasured({ picture, starts }), [picture]);
  return [measured?.picture === picture ? measured.starts : null, onMeasured];
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
