import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Enter goes to the next cell that is still empty, or where none is to the next one; Shift+Enter back; ↑ and ↓ keep
 * to the column. For the element around all rows; cells name their column in `data-column`.
 */
export function moveInTally(event: KeyboardEvent<HTMLElement>): void {
  const cell = event.target;
  if (!(cell instanceof HTMLInputElement) || cell.dataset.column === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-column]')];
  const next = event.key === 'Enter' ? afterEnter(cells, cell, event.shiftKey) : inColumn(cells, cell, event.key);
  if (next === undefined && event.key !== 'Enter' && STEPS[event.key] === undefined) return;
  event.preventDefault();
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function afterEnter(
  cells: readonly HTMLInputElement[],
  cell: HTMLInputElement,
  isBack: boolean,
): HTMLInputElement | undefined {
  const place = cells.indexOf(cell);
  if (isBack) return cells[place - 1];
  // Leaving the ayes fills the noes: they are as good as typed.
  const filled = cell.dataset.column === 'agree' && cell.value !== '' ? 2 : 0;
  const later = cells.slice(place + 1 + filled);
  return later.find(({ value, readOnly }) => value === '' && !readOnly) ?? cells[place + 1];
}

function inColumn(
  cells: readonly HTMLInputElement[],
  cell: HTMLInputElement,
  key: string,
): HTMLInputElement | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const column = cells.filter(({ dataset }) => dataset.column === cell.dataset.column);
  return column[column.indexOf(cell) + step];
}
