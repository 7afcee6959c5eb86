import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ScoreEntries, ScoreEntry, ScorePart, ScorePartInput } from '#core/clusters/scores/scoreEntries.ts';
import { sheetItems } from '#core/clusters/scores/sheetRows.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf, type Failure } from '../../../api/failure.ts';
import { SAVE_KEY } from '../../../api/queryClient.ts';
import { SCORES_KEY, type SheetView } from '../../../api/scoresQueries.ts';
import { useUnloadGuard } from '../../../shared/useUnloadGuard.ts';
import {
  acceptSave,
  changePart,
  enter,
  fillFrom,
  isUnsaved,
  meetStored,
  openPart,
  sendable,
  settleConflict,
  type PartDraft,
  type Scored,
  type StoredPart,
} from './partDraft.ts';

/** Long enough for a figure, short enough that nobody waits for "Đã tự lưu". */
const TYPING_PAUSE = 500;

/** A part of a sheet that saves itself while it is scored, and says when someone else was faster. */
export function usePartDraft(sheet: SheetView, part: ScorePart) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { sheetId, template } = sheet;
  const scored: Scored = useMemo(() => ({ template, part }), [template, part]);
  const stored = sheet.parts[part];
  const [draft, setDraft] = useState(() => openPart(partOf(stored)));
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<PartDraft>(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  // An answer that arrived from elsewhere is taken in while drawing: no frame shows the old one.
  const [met, setMet] = useState(stored);
  if (met !== stored) {
    setMet(stored);
    setDraft((current) => meetStored(current, partOf(stored)));
  }

  const { mutateAsync, isPending } = useMutation({
    mutationKey: SAVE_KEY,
    // One save of this part at a time, in the order typed.
    scope: { id: `score-${sheetId}-${part}` },
    mutationFn: async (change: Pick<ScorePartInput, 'isFinal'> | null) => {
      const content = sendable(latest.current, scored);
      if (content === null || latest.current.conflict !== null) return;
      if (change === null && !needsSave(latest.current, scored)) return;
      const input = { ...content, ...change };
      const { version } = await api.scores.savePart.mutate({ sheetId, part, version: latest.current.version, input });
      const accepted = (current: PartDraft) => {
        const saved = acceptSave(current, input, version);
        return change === null ? saved : changePart(saved, change);
      };
      latest.current = accepted(latest.current);
      setDraft(accepted);
    },
    onSuccess: () => setFailure(null),
    onError: (error) => {
      const found = failureOf(error);
      // A newer version speaks for itself once it has been read: see PartConflict.
      if (found.code !== 'STALE_VERSION') setFailure(found);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: SCORES_KEY }),
  });
  const saveNow = useCallback(async () => {
    // Failures are shown from onError; here only the waiting counts.
    if (needsSave(latest.current, scored)) await mutateAsync(null).catch(() => undefined);
  }, [mutateAsync, scored]);

  const isWaiting = needsSave(draft, scored);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void saveNow(), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [isWaiting, draft.typed, draft.version, saveNow]);
  // Only what a save will settle holds the window back: there is always a way out of it.
  useUnloadGuard(isWaiting || isPending, () => void saveNow());
  // Leaving the page must not lose the last figures.
  useEffect(() => () => void saveNow(), [saveNow]);

  return {
    draft,
    failure,
    isSaving: isPending,
    enter: useCallback(
      (key: string, patch: Partial<ScoreEntry>) => setDraft((current) => enter(current, key, patch)),
      [],
    ),
    change: (patch: Partial<Pick<ScorePartInput, 'scoredBy' | 'scoredOn'>>) =>
      setDraft((current) => changePart(current, patch)),
    takeOver: (entries: ScoreEntries) => setDraft((current) => fillFrom(current, entries, keysOf(template, part))),
    settle: (keep: 'MINE' | 'THEIRS') => setDraft((current) => settleConflict(current, keep)),
    retry: () => void saveNow(),
    /** Makes the part final, or opens it again; what is still unsaved goes along. */
    setFinal: (isFinal: boolean) => void mutateAsync({ isFinal }).catch(() => undefined),
  };
}

function needsSave(draft: PartDraft, scored: Scored): boolean {
  return isUnsaved(draft) && draft.conflict === null && sendable(draft, scored) !== null;
}

function partOf(stored: SheetView['parts'][ScorePart]): StoredPart | null {
  if (stored === null) return null;
  const { entries, scoredBy, scoredOn, status, version } = stored;
  return { entries, scoredBy, scoredOn, isFinal: status === 'FINAL', version };
}

/** Keys a part has entries for. */
function keysOf(template: ScoreTemplate, part: ScorePart): ReadonlySet<string> {
  return new Set(sheetItems(template, part).flatMap(({ key, isCounted }) => (isCounted ? [key] : [])));
}
