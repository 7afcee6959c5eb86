import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { PLEDGES_KEY, pledgeResults, type PledgeContent, type PledgeResult } from '../../api/pledgesQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useUnloadGuard } from '../../shared/useUnloadGuard.ts';
import {
  acceptFigures,
  conflictsIn,
  leaveFigure,
  meetResults,
  sendableFigures,
  settleFigure,
  toSave,
  typeFigure,
  withSaved,
  type FigureConflict,
  type FigureDrafts,
  type ResultPlace,
} from './resultsDraft.ts';

interface GridOptions {
  clusterId: string;
  year: number;
  pledge: PledgeContent;
  results: readonly PledgeResult[];
}

/** Figures that save themselves when their field is left, several together where the typing was quick. */
export function useResultsGrid({ clusterId, year, pledge, results }: GridOptions) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [drafts, setDrafts] = useState<FigureDrafts>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [met, setMet] = useState(results);
  if (met !== results) {
    setMet(results);
    setDrafts((current) => meetResults(current, results));
  }
  const latest = useRef({ drafts, results });
  useEffect(() => {
    latest.current = { drafts, results };
  }, [drafts, results]);

  const { mutateAsync, isPending } = useMutation({
    mutationKey: SAVE_KEY,
    scope: { id: `results-${pledge.id}` },
    mutationFn: async () => {
      const { drafts: typed, results: known } = latest.current;
      const sent = sendableFigures(typed, known);
      if (sent.length === 0) return;
      const saved = sent.map((draft) => toSave(draft, known));
      await api.pledges.saveResults.mutate({ pledgeId: pledge.id, results: saved });
      const standing = withSaved(known, saved);
      const remaining = acceptFigures(latest.current.drafts, sent);
      // Both at once: a field must not show the figure before for a moment.
      latest.current = { drafts: remaining, results: standing };
      queryClient.setQueryData(pledgeResults(api, clusterId, year).queryKey, (view) =>
        view === undefined ? view : { ...view, results: standing },
      );
      setDrafts((current) => acceptFigures(current, sent));
    },
    onSuccess: () => setFailure(null),
    onError: (error) => {
      const found = failureOf(error);
      // Another's figure speaks for itself once it has been read: see FigureConflicts.
      if (found.code !== 'STALE_VERSION') setFailure(found);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: PLEDGES_KEY }),
  });
  const saveNow = useCallback(async () => {
    // Failures are shown from onError; here only the waiting counts.
    await mutateAsync().catch(() => undefined);
  }, [mutateAsync]);

  const waiting = sendableFigures(drafts, results).length;
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
    conflicts: conflictsIn(drafts, results),
    type: useCallback(
      (place: ResultPlace, text: string) =>
        setDrafts((current) => typeFigure(current, latest.current.results, place, text)),
      [],
    ),
    leave: useCallback(
      (place: ResultPlace) => setDrafts((current) => leaveFigure(current, latest.current.results, place)),
      [],
    ),
    settle: (conflict: FigureConflict, keep: 'MINE' | 'THEIRS') =>
      setDrafts((current) => settleFigure(current, conflict, keep)),
    /** Writes what can be written now. */
    flush: saveNow,
    retry: () => {
      setFailure(null);
      void saveNow();
    },
  };
}

/** Long enough to pass through some fields, short enough that nobody waits for "Đã tự lưu". */
const BETWEEN_FIELDS = 400;
