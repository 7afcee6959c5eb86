import { useState } from 'react';

/**
 * Guards an open form against a row that moved on: saving sends the version the
 * clerk has seen, and a newer one must be looked at first.
 *
 * @param stored version of the row as the table shows it now; 1 for a new row
 */
export function useSeenVersion(stored: number) {
  const [seen, setSeen] = useState(stored);
  return { version: seen, hasMovedOn: stored !== seen, accept: () => setSeen(stored) };
}
