import type { KeyboardEvent } from 'react';

/** Escape closes a form; where a list is open it closes that list, and in a word being composed it only ends the word. */
export function leaveByKey(event: KeyboardEvent, leave: () => void): void {
  const { key, defaultPrevented, target, nativeEvent } = event;
  if (key !== 'Escape' || defaultPrevented || nativeEvent.isComposing || isChoosing(target)) return;
  // A question that is asked now would take the same key for its answer.
  event.stopPropagation();
  leave();
}

const isChoosing = (target: EventTarget) => target instanceof Element && target.matches('[aria-expanded="true"]');
