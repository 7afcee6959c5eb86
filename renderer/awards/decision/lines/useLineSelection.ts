import { useCallback, useMemo, useRef, useState } from 'react';
import type { DecisionLine } from '#core/awards/decision.ts';

export interface LineSelection {
  ids: ReadonlySet<string>;
  /** Takes a line in or out; as a range, everything between it and the line taken before. */
  toggle: (lineId: string, isRange: boolean) => void;
  selectLoaded: () => void;
  clear: () => void;
}

/** Lines marked to be taken out together. */
export function useLineSelection(loaded: readonly DecisionLine[]): LineSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const order = useMemo(() => loaded.map(({ id }) => id), [loaded]);

  const toggle = useCallback(
    (lineId: string, isRange: boolean) => {
      const [from, to] = [anchor.current === null ? -1 : order.indexOf(anchor.current), order.indexOf(lineId)];
      anchor.current = lineId;
      setIds((current) => {
        const next = new Set(current);
        if (isRange && from !== -1 && to !== -1) {
          for (const id of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
        } else if (!next.delete(lineId)) next.add(lineId);
        return next;
      });
    },
    [order],
  );
  const selectLoaded = useCallback(() => setIds(new Set(order)), [order]);
  const clear = useCallback(() => setIds(new Set()), []);
  return { ids, toggle, selectLoaded, clear };
}
