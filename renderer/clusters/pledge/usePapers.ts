import { useApi } from '../../api/ApiContext.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import type { Paper } from '../../shared/PaperMenu.tsx';

/** The pledge itself, to be printed and signed. */
export function usePledgePapers(id: string): Paper[] {
  const api = useApi();
  const word = useFileExport(() => api.pledges.exportPledge.mutate({ id, format: 'docx' }));
  const excel = useFileExport(() => api.pledges.exportPledge.mutate({ id, format: 'xlsx' }));
  return [
    { key: 'word', label: 'Bản giao ước (Word)', what: 'bản giao ước', exporting: word },
    { key: 'excel', label: 'Bản giao ước (Excel)', what: 'bản giao ước', exporting: excel },
  ];
}

/** Targets and what came of them, at half-year and at the end. */
export function useResultPapers(yearId: string): Paper[] {
  const api = useApi();
  const half = useFileExport(() => api.pledges.exportResults.mutate({ yearId, period: 'HALF' }));
  const year = useFileExport(() => api.pledges.exportResults.mutate({ yearId, period: 'YEAR' }));
  return [
    { key: 'half', label: 'Kết quả 6 tháng (Excel)', what: 'kết quả 6 tháng', exporting: half },
    { key: 'year', label: 'Kết quả cả năm (Excel)', what: 'kết quả cả năm', exporting: year },
  ];
}
