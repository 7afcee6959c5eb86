import { useEffect, type KeyboardEvent } from 'react';
import type { MoveDirection } from './groupEnd.ts';
import type { LineLayout } from './lineItems.ts';
import type { useLineCursor } from './useLineCursor.ts';
import type { LineSelection } from './useLineSelection.ts';
import { useRemoveLines } from './useRemoveLines.ts';

interface LineKeysOptions {
  layout: LineLayout;
  cursor: ReturnType<typeof useLineCursor>;
  canEdit: boolean;
  selection: LineSelection;
  onPaste: (text: string) => void;
  /** Changes the places of a line and its neighbour. */
  onMove: (lineId: string, direction: MoveDirection) => void;
}

const PAGE_STEP = 10;

/**
 * The keyboard of the list: arrows move, Enter or F2 edits, ? explains, Space marks,
 * Delete takes out, Alt+↑ ↓ changes the order, Ctrl+V adds rows from Excel.
 */
export function useLineKeys(options: LineKeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  const { layout, cursor, canEdit, selection, onPaste, onMove } = options;
  const { current, edit, explain, goTo: goToRow } = cursor;
  const remove = useRemoveLines(selection);

  useEffect(() => {
    if (!canEdit) return;
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isInField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (isInField || text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [canEdit, onPaste]);

  const move = (steps: number) => {
    let row = current ?? -1;
    for (let left = Math.abs(steps); left > 0; left -= 1) row = layout.step(row, steps < 0 ? -1 : 1);
    if (row >= 0) goToRow(row);
  };
  const actions: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => move(PAGE_STEP),
    PageUp: () => move(-PAGE_STEP),
    Home: () => goToRow(layout.step(-1, 1)),
    End: () => goToRow(layout.step(layout.rowCount, -1)),
    Enter: () => current !== null && edit(current),
    F2: () => current !== null && edit(current),
    '?': () => current !== null && explain(current),
    Escape: selection.clear,
    ...(canEdit
      ? {
          ' ': () => {
            const marked = cursor.lineAt(current);
            if (marked) selection.toggle(marked.id, false);
          },
          Delete: () => {
            const doomed = cursor.lineAt(current);
            remove(selection.ids.size > 0 ? [...selection.ids] : doomed ? [doomed.id] : []);
          },
        }
      : {}),
  };

  return (event) => {
    // Fields inside a row have the keyboard to themselves.
    if (event.target !== event.currentTarget) return;
    if (event.altKey) {
      const direction = ({ ArrowUp: 'UP', ArrowDown: 'DOWN' } as const)[event.key];
      const moved = cursor.lineAt(current);
      if (direction === undefined || !moved || !canEdit) return;
      event.preventDefault();
      onMove(moved.id, direction);
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || !canEdit) return;
      event.preventDefault();
      selection.selectLoaded();
      return;
    }
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}
