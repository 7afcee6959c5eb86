import { useCallback, useMemo } from 'react';
import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { PLEDGES_KEY, pledgeResults, type PledgeContent, type PledgeResult } from '../../api/pledgesQueries.ts';
import type { Kept } from '../../shared/saving/savingDraft.ts';
import { useSelfSaving } from '../../shared/saving/useSelfSaving.ts';
import {
  acceptFigures,
  conflictsIn,
  keptFigures,
  leaveFigure,
  meetResults,
  sendableFigures,
  settleFigure,
  toSave,
  typeFigure,
  withSaved,
  type FigureConflict,
  type FigureDrafts,
  type KeptFigures,
  type ResultPlace,
} from './resultsDraft.ts';

interface GridOptions {
  clusterId: string;
  year: number;
  pledge: PledgeContent;
  results: readonly PledgeResult[];
}

/** Figures as they are kept, and those being typed over them. */
interface Grid {
  kept: KeptFigures;
  drafts: FigureDrafts;
}

/** Figures that save themselves when their field is left, several together where the typing was quick. */
export function useResultsGrid({ clusterId, year, pledge, results }: GridOptions) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { queryKey } = pledgeResults(api, clusterId, year);
  const { state, put, decide, ...saving } = useSelfSaving<Grid, KeptFigures>({
    scope: `results-${pledge.id}`,
    stored: useMemo(() => keptFigures(results), [results]),
    open: (kept) => ({ kept, drafts: {} }),
    meet: ({ drafts }, kept) => ({ kept, drafts: meetResults(drafts, kept) }),
    standing: ({ kept, drafts }) => ({
      isSaved: Object.keys(drafts).length === 0,
      canSave: sendableFigures(drafts, kept).length > 0,
      hasConflict: conflictsIn(drafts, kept).length > 0,
    }),
    save: async ({ kept, drafts }) => {
      const sent = sendableFigures(drafts, kept);
      const saved = sent.map((draft) => toSave(draft, kept));
      await api.pledges.saveResults.mutate({ pledgeId: pledge.id, results: saved });
      queryClient.setQueryData(queryKey, (view) =>
        view === undefined ? view : { ...view, results: [...withSaved(keptFigures(view.results), saved).values()] },
      );
      return (current) => ({
        kept: withSaved(current.kept, saved),
        drafts: acceptFigures(current.drafts, sent),
      });
    },
    // The figures themselves stand as sent: a large cluster has too many to read all anew after each of them.
    onSettled: (error) =>
      queryClient.invalidateQueries({
        queryKey: PLEDGES_KEY,
        predicate: ({ queryHash }) => error !== null || queryHash !== hashKey(queryKey),
      }),
  });
  const { kept, drafts } = state;
  return {
    ...saving,
    kept,
    drafts,
    conflicts: conflictsIn(drafts, kept),
    type: useCallback(
      (place: ResultPlace, text: string) =>
        put((grid) => ({ ...grid, drafts: typeFigure(grid.drafts, grid.kept, place, text) })),
      [put],
    ),
    leave: useCallback(
      (place: ResultPlace) => put((grid) => ({ ...grid, drafts: leaveFigure(grid.drafts, grid.kept, place) })),
      [put],
    ),
    settle: (conflict: FigureConflict, keep: Kept) =>
      decide((grid) => ({ ...grid, drafts: settleFigure(grid.drafts, conflict, keep) })),
    /** Shows the figures as they are kept again: those typed can no longer be written. */
    forget: () => decide((grid) => ({ ...grid, drafts: {} })),
  };
}
