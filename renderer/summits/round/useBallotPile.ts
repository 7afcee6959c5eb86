import { startTransition, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Ballot } from '#core/summits/ballot.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { SUMMITS_KEY, summitRound } from '../../api/summitsQueries.ts';
import { afterCall, isOfPile, nextCall, unsentIn, type PileCall } from './pileCalls.ts';

/** A pause in typing after which the checks beside are worked out anew. */
const RESTS_MS = 1500;

/**
 * A pile of ballots on its way to the data. What is typed, mended or taken back shows at once; calls go one after
 * another until the data hold the pile, so that typing never waits, a failed call is made again by whatever comes next,
 * and a fall of the machine costs what was not answered yet.
 */
export function useBallotPile(
  { roundId, entry, issued }: { roundId: string; entry: 1 | 2; issued: number },
  { kept: keptAtFirst }: { kept: readonly Ballot[] },
) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [pile, setPile] = useState(keptAtFirst);
  const [kept, setKept] = useState(keptAtFirst);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef({ pile: keptAtFirst, kept: keptAtFirst, isSending: false });

  const show = (next: readonly Ballot[]) => {
    latest.current.pile = next;
    setPile(next);
  };
  const settle = (next: readonly Ballot[]) => {
    latest.current.kept = next;
    // That it is kept may be told a little later: the next ballot is on its way through the keys.
    startTransition(() => setKept(next));
  };
  // The page around is read anew once the typist rests, not five hundred times for five hundred ballots; and at once
  // after the last one, for what comes next is the lock.
  const rest = useRef<ReturnType<typeof setTimeout> | null>(null);
  const readAnew = () => {
    if (rest.current !== null) clearTimeout(rest.current);
    const isWhole = latest.current.kept.length === issued;
    rest.current = setTimeout(
      () => void queryClient.invalidateQueries({ queryKey: SUMMITS_KEY }),
      isWhole ? 0 : RESTS_MS,
    );
  };

  const write = (call: PileCall): Promise<void> => {
    const { enterBallots, replaceBallot, takeBackBallot } = api.summits;
    switch (call.act) {
      case 'REPLACE':
        return replaceBallot.mutate({ roundId, entry, ordinal: call.ordinal, ballot: call.ballot });
      case 'TAKE_BACK':
        return takeBackBallot.mutate({ roundId, entry, ordinal: call.ordinal });
      case 'ENTER':
        return enterBallots.mutate({ roundId, entry, from: call.from, ballots: call.ballots });
    }
  };

  /** One at a time: what comes meanwhile is seen by the loop that runs. */
  const working = async (work: () => Promise<void>) => {
    if (latest.current.isSending) return;
    latest.current.isSending = true;
    try {
      await work();
      setFailure(null);
      readAnew();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      latest.current.isSending = false;
    }
  };
  const send = async () => {
    for (;;) {
      const call = nextCall(latest.current.kept, latest.current.pile);
      if (call === null) return;
      await write(call);
      settle(afterCall(latest.current.kept, call));
    }
  };
  const put = (next: readonly Ballot[]) => {
    show(next);
    void working(send);
  };
  const readKept = async (): Promise<readonly Ballot[]> => {
    const { entries } = await queryClient.query(summitRound(api, roundId));
    const known = entries.find((one) => one.entry === entry);
    return known?.mode === 'BALLOTS' ? known.ballots : [];
  };

  return {
    pile,
    /** How many of them are not in the data yet. */
    unsent: unsentIn(kept, pile),
    failure,
    add: (ballot: Ballot) => put([...latest.current.pile, ballot]),
    /** The last one goes out again. */
    takeBack: () => put(latest.current.pile.slice(0, -1)),
    replace: (ordinal: number, ballot: Ballot) => put(latest.current.pile.with(ordinal - 1, ballot)),
    /** Goes on from what the data hold by now: the answer may be lost though the call was not. */
    retry: () =>
      void working(async () => {
        const found = await readKept();
        if (isOfPile(found, latest.current)) settle(found);
        await send();
      }),
    /** Gives up what was typed and not kept: another window went on with this count. */
    takeKept: () =>
      void working(async () => {
        const found = await readKept();
        show(found);
        settle(found);
      }),
  };
}
