import { useState, useSyncExternalStore } from 'react';
import type { DecisionTotals } from '#core/awards/totals.ts';

/** Height of everything on the page but the rows, with the form open (look: top 44 + 54 + 42, form 262, list 45 + 29 + 57). */
const AROUND_ROWS = 533;
const ROW = 31;

/** The header folds into one line when the list is longer than fits, unless the clerk says otherwise. */
export function useFolding({ collectives, individuals }: DecisionTotals, sharedAmounts: number) {
  const height = useSyncExternalStore(onResize, () => window.innerHeight);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const sections = Number(collectives > 0) + Number(individuals > 0);
  const rows = collectives + individuals + sections + sharedAmounts;
  const canFold = rows > Math.floor((height - AROUND_ROWS) / ROW);
  return { isFolded: chosen ?? canFold, canFold, setFolded: setChosen };
}

function onResize(changed: () => void) {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
