import { useEffect, useState } from 'react';

type Handlers = Record<string, (...args: never[]) => void>;

/**
 * The same handlers under an identity that never changes, each calling the newest
 * version: rows that are memoised need not be drawn again because a handler is new.
 */
export function useLatest<H extends Handlers>(handlers: H): H {
  const [stable] = useState(() => makeStable(handlers));
  useEffect(() => stable.update(handlers));
  return stable.handlers;
}

function makeStable<H extends Handlers>(initial: H): { handlers: H; update: (next: H) => void } {
  let latest = initial;
  const names = Object.keys(initial) as (keyof H)[];
  const forward = (name: keyof H) => [name, (...args: never[]) => latest[name]?.(...args)] as const;
  return {
    handlers: Object.fromEntries(names.map(forward)) as H,
    update: (next) => {
      latest = next;
    },
  };
}
