import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { failureOf, type Failure } from '../../api/failure.ts';
import { OF_DRAFT, SAVE_KEY } from '../../api/queryClient.ts';
import { useLeaveGuard } from '../useLeaveGuard.ts';

/** How what is typed stands to what is kept. */
export interface Standing {
  /** Nothing typed is unsaved. */
  isSaved: boolean;
  /** Something unsaved can be saved as it is. */
  canSave: boolean;
  /** Somebody else wrote what is typed here, and the page shows both. */
  hasConflict: boolean;
}

interface SelfSaving<State, Stored> {
  /** Saves of one scope go one at a time, in the order typed. */
  scope: string;
  /** What was read; the same object as long as nothing of it changed. */
  stored: Stored;
  open: (stored: Stored) => State;
  /** The database was read again; what is typed stays. */
  meet: (state: State, stored: Stored) => State;
  standing: (state: State) => Standing;
  /** Writes what can be saved; answers what that changes in the state as it is by then. */
  save: (state: State) => Promise<(current: State) => State>;
  /** Once a save has settled, what else must be read anew. */
  onSettled: (error: Error | null) => Promise<unknown>;
}

/** Long enough for a word or to pass through some fields, short enough that nobody waits for "Đã tự lưu". */
const TYPING_PAUSE = 500;

/** Typing that saves itself: after a pause, when its page is left, and while its window asks whether to close. */
export function useSelfSaving<State, Stored>({
  scope,
  stored,
  open,
  meet,
  standing,
  save,
  onSettled,
}: SelfSaving<State, Stored>) {
  type Change = (state: State) => State;
  const [state, setState] = useState(() => open(stored));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wasHeldUp, setHeldUp] = useState(false);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  // An answer that arrived from elsewhere is taken in while drawing: no frame shows the old one.
  const [met, setMet] = useState(stored);
  if (met !== stored) {
    setMet(stored);
    setState((current) => meet(current, stored));
  }

  const { mutateAsync, isPending } = useMutation({
    mutationKey: SAVE_KEY,
    scope: { id: scope },
    meta: OF_DRAFT,
    mutationFn: async (change: Change) => {
      const asked = change(latest.current);
      // Others waited before this one: they may have saved it, or found a conflict.
      if (!standing(asked).canSave) return;
      const accept = await save(asked);
      const settle = (current: State) => accept(change(current));
      latest.current = settle(latest.current);
      setState(settle);
    },
    onSettled: async (_, error) => {
      // What is newer is read before anything is said: it speaks for itself.
      await onSettled(error);
      setFailure(error === null ? null : failureOf(error));
    },
  });
  /** Saves now, with a change that is only kept once it was accepted. */
  const saveNow = async (change: Change = unchanged) => {
    // Failures are told by `failure`; here only the waiting counts.
    if (isPending || standing(change(latest.current)).canSave) await mutateAsync(change).catch(() => undefined);
  };
  const saveDue = useEffectEvent(() => void saveNow());

  const { isSaved, canSave, hasConflict } = standing(state);
  const saves = useQueryClient().getMutationCache();
  const forgetFailed = useEffectEvent(() =>
    saves
      .findAll({ status: 'error', predicate: ({ options }) => options.scope?.id === scope })
      .forEach((failed) => saves.remove(failed)),
  );
  useEffect(() => {
    // Typed back, or given up for what the other wrote: a save that failed before has nothing left to say.
    if (isSaved) forgetFailed();
  }, [isSaved]);
  useEffect(() => {
    if (!canSave) return;
    const timer = setTimeout(() => saveDue(), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [canSave, state]);
  const saveAll = async (): Promise<boolean> => {
    await saveNow();
    return standing(latest.current).isSaved;
  };
  // A page is left once all of it is saved: what a save did not settle only the clerk can let go.
  useLeaveGuard(!isSaved || isPending, 'PAGE', { settle: saveAll });
  const leave = useEffectEvent(() => {
    // Taken off its page by something else than leaving it, typing that never failed is saved all the same.
    if (failure === null) saveDue();
    if (failure !== null || !standing(latest.current).canSave) forgetFailed();
  });
  useEffect(() => () => leave(), []);

  if (wasHeldUp && isSaved) setHeldUp(false);
  return {
    state,
    isSaving: isPending,
    failure: hasConflict && failure?.code === 'STALE_VERSION' ? null : failure,
    /** A step was called off because something typed could not be saved; said until that is mended. */
    isHeldUp: wasHeldUp && !isSaved && !canSave,
    put: setState as (change: Change) => void,
    /** A decision of the clerk's, after which a refusal before it says nothing any more. */
    decide: (change: Change) => {
      setFailure(null);
      setState(change);
    },
    saveNow,
    retry: () => void saveNow(),
    /** Writes what is still unsaved now; false when it could not be, and the step that needs it must not be taken. */
    flush: async (): Promise<boolean> => {
      const isAllSaved = await saveAll();
      setHeldUp(!isAllSaved);
      return isAllSaved;
    },
  };
}

function unchanged<State>(state: State): State {
  return state;
}
