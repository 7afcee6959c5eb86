import { useState, type KeyboardEvent } from 'react';
import type { TreeItem } from './treeItems.ts';

interface TreeCursorOptions {
  items: readonly TreeItem[];
  onToggle: (id: string, isOpen: boolean) => void;
  onOpen: (id: string) => void;
  scrollTo: (index: number) => void;
}

const PAGE_STEP = 10;

/**
 * The keyboard of a tree: ↑ ↓ move, → opens and goes in, ← closes and goes out, Enter opens the page of the unit.
 * The cursor stays with its unit while the tree around it changes.
 */
export function useTreeCursor({ items, onToggle, onOpen, scrollTo }: TreeCursorOptions) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const current = items.findIndex(({ row }) => row.id === currentId);

  const goTo = (index: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (!item) return;
    setCurrentId(item.row.id);
    scrollTo(items.indexOf(item));
  };
  const item = items[current];
  const keys: Record<string, () => void> = {
    ArrowDown: () => goTo(current + 1),
    ArrowUp: () => goTo(current - 1),
    PageDown: () => goTo(current + PAGE_STEP),
    PageUp: () => goTo(current - PAGE_STEP),
    Home: () => goTo(0),
    End: () => goTo(items.length - 1),
    ArrowRight: () => {
      if (item?.isOpen === false) onToggle(item.row.id, true);
      else if (item?.isOpen) goTo(current + 1);
    },
    ArrowLeft: () => {
      if (item?.isOpen) onToggle(item.row.id, false);
      else if (item) goTo(items.findIndex(({ row }) => row.id === item.row.parentId));
    },
    Enter: () => {
      if (item) onOpen(item.row.id);
    },
  };
  return {
    current: current === -1 ? null : current,
    setCurrentId,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}
