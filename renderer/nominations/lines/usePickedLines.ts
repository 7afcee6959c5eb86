import { useRef, useState } from 'react';
import type { NominationRow } from '#core/nominations/nominationList.ts';
import { useLatest } from '../../shared/useLatest.ts';
import type { Seen } from '../../shared/useWrite.ts';

/** A line picked, with its place in the list, where its newest state is found. */
interface Picked {
  row: NominationRow;
  index: number;
}

/**
 * Lines picked to be treated together, kept while the list is scrolled.
 *
 * @param at the row at a place of the list as it stands now
 */
export function usePickedLines(at: (index: number) => NominationRow | undefined) {
  const [picked, setPicked] = useState<ReadonlyMap<string, Picked>>(new Map());
  const anchor = useRef<number | null>(null);

  const { pick } = useLatest({
    /** Takes a line in or out; as a range, everything between it and the line taken before. */
    pick: (row: NominationRow, index: number, isRange: boolean) => {
      const from = anchor.current;
      anchor.current = index;
      const next = new Map(picked);
      if (isRange && from !== null) {
        for (let place = Math.min(from, index); place <= Math.max(from, index); place += 1) {
          const each = at(place);
          if (each) next.set(each.id, { row: each, index: place });
        }
      } else if (!next.delete(row.id)) next.set(row.id, { row, index });
      setPicked(next);
    },
  });

  /** What was picked as it stands now: a line changed since is picked as it is. */
  const rows = [...picked.values()].map(({ row, index }) => {
    const now = at(index);
    return now?.id === row.id ? now : row;
  });
  const seen: Seen[] = rows.map(({ id, version }) => ({ id, version }));
  return {
    ids: picked,
    rows,
    seen,
    pick,
    pickAll: (all: readonly NominationRow[]) => setPicked(new Map(all.map((row, index) => [row.id, { row, index }]))),
    clear: () => setPicked(new Map()),
  };
}
