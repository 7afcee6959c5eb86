import type { ScorePart, ScorePeriod } from '#core/clusters/scores/scoreEntries.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useFileExport } from '../../shared/useFileExport.ts';

export interface SheetExportOrder {
  yearId: string;
  part: ScorePart;
  period: ScorePeriod;
  /** Null for every member. */
  memberIds: string[] | null;
}

/** The ranking of a cluster year as a paper. */
export function useRankingExport(yearId: string) {
  const api = useApi();
  return useFileExport(() => api.scores.exportRanking.mutate({ yearId }));
}

/** One sheet with all its parts as a paper, to be signed. */
export function useScorePaper(sheetId: string) {
  const api = useApi();
  return useFileExport(() => api.scores.exportScorePaper.mutate({ sheetId }));
}

/** Sheets to be filled in as files: one as .xlsx, several as .zip. */
export function useSheetExport(order: SheetExportOrder) {
  const api = useApi();
  return useFileExport(() => api.scores.exportSheets.mutate(order));
}
