import { useApi } from '../../../api/ApiContext.ts';
import { useFileExport } from '../../../shared/useFileExport.ts';

/** Writes a decision itself to Word. */
export function useDecisionExport(decisionId: string) {
  const api = useApi();
  return useFileExport(() => api.awards.exportDecision.mutate({ id: decisionId }));
}

/** Writes the list of a decision to Excel. */
export function useListExport(decisionId: string) {
  const api = useApi();
  return useFileExport(() => api.awards.exportList.mutate({ id: decisionId }));
}
