import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Decision, DecisionHeader } from '#core/awards/decision.ts';
import { AWARDS_KEY, decisionView } from '../../../api/awardsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../../api/failure.ts';
import { SAVE_KEY } from '../../../api/queryClient.ts';
import { useUnloadGuard } from '../../../shared/useUnloadGuard.ts';
import {
  acceptSave,
  fieldError,
  isUnsaved,
  meetStored,
  openHeader,
  sendable,
  settleConflict,
  typeInto,
  type HeaderDraft,
} from './headerDraft.ts';

/** Long enough for a word, short enough that nobody waits for "Đã tự lưu". */
const TYPING_PAUSE = 500;

/** A header that saves itself while it is typed, and says when someone else was faster. */
export function useHeaderDraft(decision: Decision) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => openHeader(decision));
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<HeaderDraft>(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  // An answer that arrived from elsewhere is taken in while drawing: no frame shows the old one.
  const [met, setMet] = useState(decision);
  if (met !== decision) {
    setMet(decision);
    setDraft((current) => meetStored(current, decision));
  }

  const save = useMutation({
    mutationKey: SAVE_KEY,
    // One save of this header at a time, in the order typed.
    scope: { id: `header-${decision.id}` },
    mutationFn: async () => {
      const header = sendable(latest.current);
      if (header === null || !needsSave(latest.current)) return;
      const { version } = await api.awards.saveHeader.mutate({
        id: decision.id,
        version: latest.current.version,
        header,
      });
      latest.current = acceptSave(latest.current, header, version);
      setDraft((current) => acceptSave(current, header, version));
    },
    onSuccess: () => setFailure(null),
    onError: (error) => {
      const found = failureOf(error);
      // A newer version speaks for itself once it has been read: see ConflictNotice.
      if (found.code !== 'STALE_VERSION') setFailure(found);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: AWARDS_KEY }),
  });
  const { mutateAsync } = save;
  const saveNow = useCallback(async () => {
    // Failures are shown from onError; here only the waiting counts.
    if (needsSave(latest.current)) await mutateAsync().catch(() => undefined);
  }, [mutateAsync]);

  const isWaiting = needsSave(draft);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void saveNow(), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [isWaiting, draft.typed, draft.version, saveNow]);
  // Only what a save will settle holds the window back: there is always a way out of it.
  useUnloadGuard(isWaiting || save.isPending, () => void saveNow());
  // Leaving the page must not lose the last words.
  useEffect(() => () => void saveNow(), [saveNow]);

  const change = useCallback((patch: Partial<DecisionHeader>) => setDraft((current) => typeInto(current, patch)), []);
  const settle = useCallback((keep: 'MINE' | 'THEIRS') => setDraft((current) => settleConflict(current, keep)), []);
  /** Takes over what the database holds, e.g. after undo. */
  const reload = useCallback(async () => {
    const view = await queryClient.query({ ...decisionView(api, decision.id), staleTime: 0 });
    setDraft(openHeader(view.decision));
  }, [api, decision.id, queryClient]);

  return {
    draft,
    header: draft.typed,
    failure,
    change,
    settle,
    reload,
    /** Writes what is still unsaved now; false when it could not be. */
    flush: async () => {
      await saveNow();
      return !isUnsaved(latest.current);
    },
    retry: () => void saveNow(),
    errorOf: (field: keyof DecisionHeader) => fieldError(draft, field),
  };
}

const needsSave = (draft: HeaderDraft) => isUnsaved(draft) && draft.conflict === null && sendable(draft) !== null;
