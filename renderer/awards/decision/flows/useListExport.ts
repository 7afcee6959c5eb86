import { useApi } from '../../../api/ApiContext.ts';
import { useFileExport } from '../../../shared/useFileExport.ts';

/** Writes the list of a decision to Excel. */
export function useListExport(decisionId: string) {
  const api = useApi();
  return useFileExport(() => api.awards.exportList.mutate({ id: decisionId }));
}
