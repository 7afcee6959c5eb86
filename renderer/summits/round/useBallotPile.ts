import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Ballot } from '#core/summits/ballot.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { SUMMITS_KEY } from '../../api/summitsQueries.ts';

/** The most one call takes. */
const MOST_A_CALL = 200;
/** A pause in typing after which the checks beside are worked out anew. */
const RESTS_MS = 1500;

/**
 * A pile of ballots on its way to the data. What is typed shows at once; calls go one after another, each with all that
 * was typed since, so that typing never waits and a fall of the machine costs what was not answered yet.
 */
export function useBallotPile(
  { roundId, entry }: { roundId: string; entry: 1 | 2 },
  { kept }: { kept: readonly Ballot[] },
) {
  const { summits } = useApi();
  const queryClient = useQueryClient();
  const [pile, setPile] = useState<readonly Ballot[]>(kept);
  const [keptCount, setKeptCount] = useState(kept.length);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef({ pile: kept, keptCount: kept.length, isSending: false });

  const show = (next: readonly Ballot[]) => {
    latest.current.pile = next;
    setPile(next);
  };
  const settle = (count: number) => {
    latest.current.keptCount = count;
    setKeptCount(count);
  };
  // The page around is read anew once the typist rests: not five hundred times for five hundred ballots.
  const rest = useRef<ReturnType<typeof setTimeout> | null>(null);
  const readAnew = () => {
    if (rest.current !== null) clearTimeout(rest.current);
    rest.current = setTimeout(() => void queryClient.invalidateQueries({ queryKey: SUMMITS_KEY }), RESTS_MS);
  };

  const send = async () => {
    if (latest.current.isSending) return;
    latest.current.isSending = true;
    try {
      while (latest.current.keptCount < latest.current.pile.length) {
        const from = latest.current.keptCount + 1;
        const ballots = latest.current.pile.slice(from - 1, from - 1 + MOST_A_CALL);
        await summits.enterBallots.mutate({ roundId, entry, from, ballots: [...ballots] });
        settle(from - 1 + ballots.length);
      }
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      latest.current.isSending = false;
    }
    if (latest.current.keptCount === latest.current.pile.length) readAnew();
  };

  return {
    pile,
    /** How many of them are in the data. */
    keptCount,
    failure,
    add: (ballot: Ballot) => {
      show([...latest.current.pile, ballot]);
      void send();
    },
    retry: () => void send(),
    /** The last one goes out again, once everything typed is in. */
    takeBack: async () => {
      const ordinal = latest.current.pile.length;
      if (ordinal === 0 || latest.current.isSending || latest.current.keptCount !== ordinal) return;
      latest.current.isSending = true;
      try {
        await summits.takeBackBallot.mutate({ roundId, entry, ordinal });
        show(latest.current.pile.slice(0, -1));
        settle(ordinal - 1);
        setFailure(null);
      } catch (error) {
        setFailure(failureOf(error));
      } finally {
        latest.current.isSending = false;
      }
      readAnew();
    },
    replace: async (ordinal: number, ballot: Ballot) => {
      if (latest.current.keptCount < ordinal) return;
      try {
        await summits.replaceBallot.mutate({ roundId, entry, ordinal, ballot });
        show(latest.current.pile.map((one, index) => (index === ordinal - 1 ? ballot : one)));
        setFailure(null);
      } catch (error) {
        setFailure(failureOf(error));
      }
      readAnew();
    },
  };
}
