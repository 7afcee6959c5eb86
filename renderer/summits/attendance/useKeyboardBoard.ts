import { useEffect, useEffectEvent, useRef, type FocusEvent } from 'react';
import { useLocation } from 'react-router';

/** Moves the keys to the row below or above; they stay where there is none. */
export function focusNext(row: HTMLTableRowElement, isDown: boolean): void {
  const next = isDown ? row.nextElementSibling : row.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
  else row.focus();
}

/**
 * Keeps the focus where the keys work: on the delegate it was on last, at first on the first one. It goes there when
 * the step is opened, chosen again or a form beside it is closed, and by an arrow with nothing in focus.
 */
export function useKeyboardBoard(isEditing: boolean) {
  const board = useRef<HTMLTableSectionElement>(null);
  const last = useRef<HTMLTableRowElement>(null);
  const { key: visit } = useLocation();
  const focusLast = () => {
    const row = last.current?.isConnected ? last.current : board.current?.querySelector('tr');
    row?.focus();
  };
  const onArrow = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (document.activeElement !== document.body || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    focusLast();
  });
  const onVisit = useEffectEvent(() => {
    if (!isEditing) focusLast();
  });
  useEffect(() => onVisit(), [visit]);
  useEffect(() => {
    // Whoever went on elsewhere while the form was saved stays there.
    if (!isEditing && document.activeElement === document.body) focusLast();
  }, [isEditing]);
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => onArrow(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const noteRow = (event: FocusEvent<HTMLElement>) => {
    last.current = event.target.closest('tr');
  };
  return { board, noteRow };
}
