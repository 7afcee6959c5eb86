import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Enter and ↓ go down a column of fields, Shift+Enter and ↑ up. For the element around all rows; fields name
 * their column in `data-column`.
 */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (!(field instanceof HTMLElement) || field.dataset.column === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  // Arrows choose inside a list of choices.
  const isChoice = field.tagName === 'SELECT';
  const step = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : isChoice ? undefined : STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const column = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-column="${field.dataset.column}"]`)];
  const next = column[column.indexOf(field) + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
