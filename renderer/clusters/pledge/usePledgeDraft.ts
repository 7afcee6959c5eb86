import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../api/failure.ts';
import { PLEDGES_KEY, type PledgeContent } from '../../api/pledgesQueries.ts';
import { SAVE_KEY } from '../../api/queryClient.ts';
import { useUnloadGuard } from '../../shared/useUnloadGuard.ts';
import {
  acceptSave,
  isUnsaved,
  meetStored,
  openPledge,
  sendable,
  settleConflict,
  typeInto,
  type PledgeDraft,
  type PledgeForm,
} from './pledgeDraft.ts';

/** Long enough for a word, short enough that nobody waits for "Đã tự lưu". */
const TYPING_PAUSE = 500;

/** Words and parties of a pledge that save themselves while they are typed, and say when someone else was faster. */
export function usePledgeDraft(pledge: PledgeContent) {
  const api = useApi();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => openPledge(pledge));
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<PledgeDraft>(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  // An answer that arrived from elsewhere is taken in while drawing: no frame shows the old one.
  const [met, setMet] = useState(pledge);
  if (met !== pledge) {
    setMet(pledge);
    setDraft((current) => meetStored(current, pledge));
  }

  const { mutateAsync, isPending } = useMutation({
    mutationKey: SAVE_KEY,
    // One save of this pledge at a time, in the order typed.
    scope: { id: `pledge-${pledge.id}` },
    mutationFn: async () => {
      const form = sendable(latest.current);
      if (form === null || !needsSave(latest.current)) return;
      const { version } = await api.pledges.save.mutate({ id: pledge.id, version: latest.current.version, ...form });
      const sent: PledgeForm = { ...form.pledge, parties: form.parties };
      latest.current = acceptSave(latest.current, sent, version);
      setDraft((current) => acceptSave(current, sent, version));
    },
    onSuccess: () => setFailure(null),
    onError: (error) => {
      const found = failureOf(error);
      // A newer version speaks for itself once it has been read: see PledgeConflict.
      if (found.code !== 'STALE_VERSION') setFailure(found);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: PLEDGES_KEY }),
  });
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
  useUnloadGuard(isWaiting || isPending, () => void saveNow());
  // Leaving the page must not lose the last words.
  useEffect(() => () => void saveNow(), [saveNow]);

  return {
    draft,
    form: draft.typed,
    failure,
    change: useCallback((patch: Partial<PledgeForm>) => setDraft((current) => typeInto(current, patch)), []),
    settle: useCallback((keep: 'MINE' | 'THEIRS') => setDraft((current) => settleConflict(current, keep)), []),
    /** Writes what is still unsaved now; false when it could not be. */
    flush: async () => {
      await saveNow();
      return !isUnsaved(latest.current);
    },
    retry: () => void saveNow(),
  };
}

const needsSave = (draft: PledgeDraft) => isUnsaved(draft) && draft.conflict === null && sendable(draft) !== null;
