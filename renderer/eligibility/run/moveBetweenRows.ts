import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * ↓ and ↑ on the name of a row go to the next one or the one before, so that reasons are read row by row without a
 * mouse. For the element around all rows; names tell their place in `data-row`.
 *
 * @param move told the place gone from, how far to go, and the element around all rows
 */
export function moveBetweenRows(
  event: KeyboardEvent<HTMLElement>,
  move: (from: number, step: number, table: HTMLElement) => void,
): void {
  const step = STEPS[event.key];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLElement) || target.dataset.row === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move(Number(target.dataset.row), step, event.currentTarget);
}
