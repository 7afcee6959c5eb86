import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Enter and ↓ go down a column of fields, Shift+Enter and ↑ up, as in a table of figures. For the element around
 * all rows; fields name their column in `data-column`.
 */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (!(field instanceof HTMLElement) || field.dataset.column === undefined) return;
  // While a letter is being put together, Enter accepts it.
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const step = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : isOneLine(field) ? STEPS[event.key] : undefined;
  if (step === undefined) return;
  // Also at the end of the column: Enter must never send a form or open a list here.
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')];
  const column = fields.filter(({ dataset }) => dataset.column === field.dataset.column);
  const next = column[column.indexOf(field) + step];
  if (!next) {
    // What saves itself on leaving is saved at the end of the column too.
    if (event.key === 'Enter') {
      field.blur();
      field.focus();
    }
    return;
  }
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** Elsewhere arrows have work of their own: lists of choices, text of several lines. */
const isOneLine = (field: HTMLElement) => field instanceof HTMLInputElement && field.type === 'text';
