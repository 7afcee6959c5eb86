import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { PLEDGES_KEY, pledgeResults, type PledgeContent, type PledgeResult } from '../../api/pledgesQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useUnloadGuard } from '../../shared/useUnloadGuard.ts';
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
  const kept = useMemo(() => keptFigures(results), [results]);
  const [drafts, setDrafts] = useState<FigureDrafts>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [met, setMet] = useState(kept);
  if (met !== kept) {
    setMet(kept);
    setDrafts((current) => meetResults(current, kept));
  }
  const latest = useRef({ drafts, kept });
  useEffect(() => {
    latest.current = { drafts, kept };
  }, [drafts, kept]);

  const ownHash = hashKey(pledgeResults(api, clusterId, year).queryKey);
  const { mutateAsync, isPending } = useMutation({
    mutationKey: SAVE_KEY,
    scope: { id: `results-${pledge.id}` },
    mutationFn: async () => {
      const { drafts: typed, kept: known } = latest.current;
      const sent = sendableFigures(typed, known);
      if (sent.length === 0) return;
      const saved = sent.map((draft) => toSave(draft, known));
      await api.pledges.saveResults.mutate({ pledgeId: pledge.id, results: saved });
      const standing = withSaved(known, saved);
      const remaining = acceptFigures(latest.current.drafts, sent);
      // Both at once: a field must not show the figure before for a moment.
      latest.current = { drafts: remaining, kept: standing };
      queryClient.setQueryData(pledgeResults(api, clusterId, year).queryKey, (view) =>
        view === undefined ? view : { ...view, results: [...standing.values()] },
      );
      setDrafts((current) => acceptFigures(current, sent));
    },
    onSuccess: () => setFailure(null),
    onError: (error) => {
      const found = failureOf(error);
      // Another's figure speaks for itself once it has been read: see FigureConflicts.
      if (found.code !== 'STALE_VERSION') setFailure(found);
    },
    // The figures themselves stand as sent: a large cluster has too many to read all anew after each of them.
    onSettled: (_, error) =>
      queryClient.invalidateQueries({
        queryKey: PLEDGES_KEY,
        predicate: ({ queryHash }) => error !== null || queryHash !== ownHash,
      }),
  });
  const saveNow = useCallback(async () => {
    // Failures are shown from onError; here only the waiting counts.
    await mutateAsync().catch(() => undefined);
  }, [mutateAsync]);

  const waiting = sendableFigures(drafts, kept).length;
  useEffect(() => {
    if (waiting === 0 || isPending || failure !== null) return;
    const timer = setTimeout(() => void saveNow(), BETWEEN_FIELDS);
    return () => clearTimeout(timer);
  }, [waiting, drafts, isPending, failure, saveNow]);
  // Also what cannot be saved as it stands, and what is still being typed.
  useUnloadGuard(Object.keys(drafts).length > 0 || isPending, () => void saveNow());
  // Leaving the page must not lose the last figure.
  useEffect(
    () => () => {
      if (Object.keys(latest.current.drafts).length > 0) void saveNow();
    },
    [saveNow],
  );

  return {
    kept,
    drafts,
    failure,
    conflicts: conflictsIn(drafts, kept),
    type: useCallback(
      (place: ResultPlace, text: string) =>
        setDrafts((current) => typeFigure(current, latest.current.kept, place, text)),
      [],
    ),
    leave: useCallback(
      (place: ResultPlace) => setDrafts((current) => leaveFigure(current, latest.current.kept, place)),
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
    /** Shows the figures as they are kept again: those typed can no longer be written. */
    forget: () => {
      setFailure(null);
      setDrafts({});
    },
  };
}

/** Long enough to pass through some fields, short enough that nobody waits for "Đã tự lưu". */
const BETWEEN_FIELDS = 400;
