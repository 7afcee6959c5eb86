import { useState } from 'react';
import { hashKey } from '@tanstack/react-query';

/**
 * Guards an open form against a row that moved on: saving sends the version the
 * clerk has seen, and a newer one must be looked at first.
 *
 * @param stored version of the row as the table shows it now, or what stands for it; 1 for a new row
 */
export function useSeenVersion<Version>(stored: Version) {
  const [seen, setSeen] = useState(stored);
  return { version: seen, hasMovedOn: hashKey([stored]) !== hashKey([seen]), accept: () => setSeen(stored) };
}
