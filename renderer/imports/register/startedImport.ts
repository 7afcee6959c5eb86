import type { Register } from '#core/imports/registerView.ts';

/** An import that runs at the back end. */
export interface StartedImport {
  jobId: string;
  importId: string;
  fileName: string;
}

const storedAs = (area: Register) => `co-dau.import.${area}`;

/**
 * Leaves word of the import for the page as it comes back when its window is loaded anew while the import runs.
 *
 * @returns no longer does so
 */
export function leaveWord(area: Register, started: StartedImport): () => void {
  const onHide = () => sessionStorage.setItem(storedAs(area), JSON.stringify(started));
  window.addEventListener('pagehide', onHide);
  return () => window.removeEventListener('pagehide', onHide);
}

/** The import that ran when the window was loaded anew; told once. */
export function takeWord(area: Register): StartedImport | null {
  const word = sessionStorage.getItem(storedAs(area));
  sessionStorage.removeItem(storedAs(area));
  return word === null ? null : (JSON.parse(word) as StartedImport);
}
