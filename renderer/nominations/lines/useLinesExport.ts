import { useRef } from 'react';
import type { NominationFilter } from '#core/nominations/nominationList.ts';
import { useApi } from '../../api/ApiContext.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { EVERY_LINE } from './lineFilter.ts';

/** The list as seen on screen goes to Excel. */
export function useLinesExport() {
  const { lines } = useApi().nominations;
  const asked = useRef<NominationFilter>(EVERY_LINE);
  const exporting = useFileExport(() => lines.exportList.mutate({ filter: asked.current }));
  return {
    exporting,
    start: (filter: NominationFilter) => {
      asked.current = filter;
      exporting.start();
    },
  };
}
