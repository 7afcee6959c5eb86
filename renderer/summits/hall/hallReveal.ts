import { useSyncExternalStore } from 'react';

/** Kept on this machine: the wall and the desk are two windows of it. */
const STORED_AS = 'co-dau.hall.revealed';
/** A `storage` event reaches every window but the one that wrote. */
const CHANGED = 'co-dau-hall-revealed';
/** Older rounds are hidden again; nobody shows a wall that long. */
const MOST_KEPT = 200;

export interface HallReveal {
  isRevealed: boolean;
  reveal: () => void;
  hide: () => void;
}

/** Whether the chair let the hall see a locked round: said at the desk or at the wall, and seen at both at once. */
export function useHallReveal(roundId: string): HallReveal {
  const stored = useSyncExternalStore(subscribe, read);
  return {
    isRevealed: idsIn(stored).includes(roundId),
    reveal: () => write([...idsIn(read()).filter((id) => id !== roundId), roundId].slice(-MOST_KEPT)),
    hide: () => write(idsIn(read()).filter((id) => id !== roundId)),
  };
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

const read = () => localStorage.getItem(STORED_AS) ?? '';

const idsIn = (stored: string) => stored.split(' ').filter((id) => id !== '');

function write(ids: readonly string[]): void {
  localStorage.setItem(STORED_AS, ids.join(' '));
  window.dispatchEvent(new Event(CHANGED));
}
