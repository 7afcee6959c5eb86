import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { computeScore, refusedProblems } from '#core/clusters/scores/computeScore.ts';
import type { ScoreEntries, ScoreEntry, ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import { sheetItems } from '#core/clusters/scores/sheetRows.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { SCORES_KEY, type SheetView } from '../../../api/scoresQueries.ts';
import { useSavingDraft } from '../../../shared/saving/useSavingDraft.ts';
import { BLANK_PART, enter, fillFrom, partDrafts } from './partDraft.ts';

/** A part of a sheet, saving itself while it is scored. */
export function usePartDraft(sheet: SheetView, part: ScorePart) {
  const api = useApi();
  const queryClient = useQueryClient();
  const { sheetId, template } = sheet;
  const stored = sheet.parts[part];
  const { put, saveNow, ...saving } = useSavingDraft({
    drafts: partDrafts,
    scope: `score-${sheetId}-${part}`,
    stored: useMemo(() => (stored === null ? BLANK_PART : { ...stored, isFinal: stored.status === 'FINAL' }), [stored]),
    accepts: ({ entries }) => refusedProblems(computeScore(template, entries, part)).length === 0,
    send: (input, version) =>
      api.scores.savePart.mutate({ sheetId, part, version: version === BLANK_PART.version ? null : version, input }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: SCORES_KEY }),
  });
  return {
    ...saving,
    enter: useCallback(
      (key: string, patch: Partial<ScoreEntry>) => put((current) => enter(current, key, patch)),
      [put],
    ),
    takeOver: (entries: ScoreEntries) => put((current) => fillFrom(current, entries, keysOf(template, part))),
    /** Makes the part final, or opens it again; what is still unsaved goes along. */
    setFinal: (isFinal: boolean) => void saveNow((current) => partDrafts.type(current, { isFinal })),
  };
}

/** Keys a part has entries for. */
function keysOf(template: ScoreTemplate, part: ScorePart): ReadonlySet<string> {
  return new Set(sheetItems(template, part).flatMap(({ key, isCounted }) => (isCounted ? [key] : [])));
}
