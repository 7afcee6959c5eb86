import type { KeyboardEvent } from 'react';

/**
 * Enter goes down a column and Shift+Enter up, as in a table of figures: put it on the element around all rows.
 * Fields say which column they belong to by `data-column`.
 */
export function goDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey) return;
  const field = event.target;
  if (!(field instanceof HTMLElement) || field.dataset.column === undefined) return;
  // Also at the end of the column: Enter must never send a form or open a list here.
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')];
  const column = fields.filter(({ dataset }) => dataset.column === field.dataset.column);
  const next = column[column.indexOf(field) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
