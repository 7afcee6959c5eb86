import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ChairDecision } from '#core/councils/voteOutcome.ts';
import type { TallyFigure } from '#core/nominations/review.ts';
import { useApi } from '../../api/ApiContext.ts';
import { COUNCILS_KEY, reviewLines, type JudgedVote, type ReviewedLine } from '../../api/councilsQueries.ts';
import type { Kept } from '../../shared/saving/savingDraft.ts';
import { useSelfSaving } from '../../shared/saving/useSelfSaving.ts';
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
  type KeptVotes,
  type TallyDrafts,
} from './tallyDraft.ts';

/** Votes as they are kept, and the figures being typed over them. */
interface Tallies {
  kept: KeptVotes;
  drafts: TallyDrafts;
}

/** Figures of a review that save themselves when their field is left, several together where the typing was quick. */
export function useTallies(meetingId: string, lines: readonly ReviewedLine[]) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { state, put, decide, ...saving } = useSelfSaving<Tallies, KeptVotes>({
    scope: `review-${meetingId}`,
    stored: useMemo(
      () => new Map(lines.flatMap(({ rounds }) => rounds.map((vote) => [vote.id, vote] as const))),
      [lines],
    ),
    open: (kept) => ({ kept, drafts: {} }),
    meet: ({ drafts }, kept) => ({ kept, drafts: withoutSettled(drafts, kept) }),
    standing: ({ kept, drafts }) => ({
      isSaved: Object.keys(drafts).length === 0,
      canSave: sendableTallies(drafts, kept).length > 0,
      hasConflict: tallyConflicts(drafts, kept).length > 0,
    }),
    save: async ({ kept, drafts }) => {
      const sent = sendableTallies(drafts, kept);
      const tallies = sent.flatMap((draft) => {
        const tally = tallyOf(draft);
        const note = kept.get(draft.voteId)?.note ?? '';
        return tally ? [{ voteId: draft.voteId, version: draft.version, tally: { ...tally, note } }] : [];
      });
      await api.councils.review.saveTallies.mutate({ meetingId, tallies });
      const saved = new Map(tallies.map(({ voteId, version, tally }) => [voteId, { ...tally, version: version + 1 }]));
      const standing = (vote: JudgedVote): JudgedVote => ({ ...vote, ...saved.get(vote.id) });
      queryClient.setQueryData(reviewLines(api, meetingId).queryKey, (view) =>
        view?.map((line) => ({ ...line, rounds: line.rounds.map(standing) })),
      );
      return (current) => ({
        kept: new Map([...current.kept].map(([id, vote]) => [id, standing(vote)])),
        drafts: acceptTallies(current.drafts, sent),
      });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: COUNCILS_KEY }),
  });
  const { kept, drafts } = state;
  return {
    ...saving,
    drafts,
    conflicts: tallyConflicts(drafts, kept).length,
    type: useCallback(
      (vote: JudgedVote, figure: TallyFigure, text: string) =>
        put((tallies) => ({ ...tallies, drafts: typeBallots(tallies.drafts, vote, figure, text) })),
      [put],
    ),
    leave: useCallback(
      (vote: JudgedVote, figure: TallyFigure) =>
        put((tallies) => ({ ...tallies, drafts: leaveBallots(tallies.drafts, vote, figure) })),
      [put],
    ),
    sayChair: useCallback(
      (vote: JudgedVote, decision: ChairDecision | null) =>
        put((tallies) => ({ ...tallies, drafts: sayChair(tallies.drafts, vote, decision) })),
      [put],
    ),
    settle: (keep: Kept) =>
      decide((tallies) => ({ ...tallies, drafts: settleTallies(tallies.drafts, tallies.kept, keep) })),
  };
}
