import { useSyncExternalStore } from 'react';

/** Kept on this machine: the wall and the desk are two windows of it. */
const STORED_AS = 'co-dau.hall.revealed';
/** A `storage` event reaches every window but the one that wrote. */
const CHANGED = 'co-dau-hall-revealed';

export interface HallReveal {
  /** The round whose result the chair lets the hall see; empty for none. */
  revealedId: string;
  reveal: (roundId: string) => void;
  hide: () => void;
}

/**
 * Which result stands on the wall: said at the desk or at the wall, and seen at both at once. It is one round at most,
 * so that the desk cannot call a round shown while the wall stands on another.
 */
export function useHallReveal(): HallReveal {
  return { revealedId: useSyncExternalStore(subscribe, read), reveal: write, hide };
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

const hide = () => write('');

function write(roundId: string): void {
  localStorage.setItem(STORED_AS, roundId);
  window.dispatchEvent(new Event(CHANGED));
}
