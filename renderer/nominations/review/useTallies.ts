import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChairDecision } from '#core/councils/voteOutcome.ts';
import type { TallyFigure } from '#core/nominations/review.ts';
import { useApi } from '../../api/ApiContext.ts';
import { COUNCILS_KEY, reviewLines, type JudgedVote, type ReviewedLine } from '../../api/councilsQueries.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useUnloadGuard } from '../../shared/useUnloadGuard.ts';
import {
  acceptTallies,
  leaveBallots,
  sayChair,
  sendableTallies,
  settleTallies,
  tallyConflicts,
  tallyOf,
  typeBallots,
  withoutSettled,
  type TallyDrafts,
} from './tallyDraft.ts';

/** Long enough to pass through some fields, short enough that nobody waits for "Đã tự lưu". */
const BETWEEN_FIELDS = 400;

/** Figures of a review that save themselves when their field is left, several together where the typing was quick. */
export function useTallies(meetingId: string, lines: readonly ReviewedLine[]) {
  const api = useApi();
  const queryClient = useQueryClient();
  const kept = useMemo(
    () => new Map(lines.flatMap(({ rounds }) => rounds.map((vote) => [vote.id, vote] as const))),
    [lines],
  );
  const [drafts, setDrafts] = useState<TallyDrafts>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [met, setMet] = useState(kept);
  if (met !== kept) {
    setMet(kept);
    setDrafts((current) => withoutSettled(current, kept));
  }
  const latest = useRef({ drafts, kept });
  useEffect(() => {
    latest.current = { drafts, kept };
  }, [drafts, kept]);

  const { mutateAsync, isPending } = useMutation({
    mutationKey: SAVE_KEY,
    scope: { id: `review-${meetingId}` },
    mutationFn: async () => {
      const { drafts: typed, kept: known } = latest.current;
      const sent = sendableTallies(typed, known);
      const tallies = sent.flatMap((draft) => {
        const tally = tallyOf(draft);
        const note = known.get(draft.voteId)?.note ?? '';
        return tally ? [{ voteId: draft.voteId, version: draft.version, tally: { ...tally, note } }] : [];
      });
      if (tallies.length === 0) return;
      await api.councils.review.saveTallies.mutate({ meetingId, tallies });
      const saved = new Map(tallies.map(({ voteId, tally }) => [voteId, tally]));
      const standing = (vote: JudgedVote): JudgedVote => {
        const tally = saved.get(vote.id);
        return tally ? { ...vote, ...tally, version: vote.version + 1 } : vote;
      };
      latest.current = { drafts: acceptTallies(latest.current.drafts, sent), kept: known };
      // Both at once: a field must not show the figure before for a moment.
      queryClient.setQueryData(reviewLines(api, meetingId).queryKey, (view) =>
        view?.map((line) => ({ ...line, rounds: line.rounds.map(standing) })),
      );
      setDrafts((current) => acceptTallies(current, sent));
    },
    onSuccess: () => setFailure(null),
    onError: (error) => {
      const found = failureOf(error);
      // Another's figures speak for themselves once they have been read.
      if (found.code !== 'STALE_VERSION') setFailure(found);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: COUNCILS_KEY }),
  });
  const saveNow = useCallback(async () => {
    // Failures are shown from onError; here only the waiting counts.
    await mutateAsync().catch(() => undefined);
  }, [mutateAsync]);

  const waiting = sendableTallies(drafts, kept).length;
  useEffect(() => {
    if (waiting === 0 || isPending || failure !== null) return;
    const timer = setTimeout(() => void saveNow(), BETWEEN_FIELDS);
    return () => clearTimeout(timer);
  }, [waiting, drafts, isPending, failure, saveNow]);
  useUnloadGuard(waiting > 0 || isPending, () => void saveNow());
  // Leaving the page must not lose the last figure.
  useEffect(
    () => () => {
      if (Object.keys(latest.current.drafts).length > 0) void saveNow();
    },
    [saveNow],
  );

  return {
    drafts,
    failure,
    conflicts: tallyConflicts(drafts, kept).length,
    isSettled: waiting === 0 && !isPending,
    type: useCallback(
      (vote: JudgedVote, figure: TallyFigure, text: string) =>
        setDrafts((current) => typeBallots(current, vote, figure, text)),
      [],
    ),
    leave: useCallback(
      (vote: JudgedVote, figure: TallyFigure) => setDrafts((current) => leaveBallots(current, vote, figure)),
      [],
    ),
    sayChair: useCallback(
      (vote: JudgedVote, decision: ChairDecision | null) => setDrafts((current) => sayChair(current, vote, decision)),
      [],
    ),
    settle: (keep: 'MINE' | 'THEIRS') => setDrafts((current) => settleTallies(current, kept, keep)),
    /** Writes what can be written now. */
    flush: saveNow,
    retry: () => {
      setFailure(null);
      void saveNow();
    },
  };
}
