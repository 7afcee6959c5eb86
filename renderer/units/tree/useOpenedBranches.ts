import { useState } from 'react';

/** What somebody opened and closed, kept while the app is open, so that coming back from a unit finds the tree as it was. */
let kept: ReadonlySet<string> | null = null;

/** Ids of the open branches; null until somebody opened or closed one. */
export function useOpenedBranches() {
  const [opened, setOpened] = useState(kept);
  const keep = (next: ReadonlySet<string>) => {
    kept = next;
    setOpened(next);
  };
  return [opened, keep] as const;
}
