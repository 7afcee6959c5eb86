import type { Move } from '#core/nominations/moves.ts';
import type { NominationRow } from '#core/nominations/nominationList.ts';
import { movesByHand } from '#core/nominations/openMoves.ts';

/** A step some of the picked lines can take, and those that can. */
export interface BulkMove extends Move {
  rows: NominationRow[];
}

/** Steps picked lines can take, each once by what it is called; lines that stand elsewhere are left out of it. */
export function bulkMoves(picked: readonly NominationRow[]): BulkMove[] {
  const moves = new Map<string, BulkMove>();
  for (const row of picked) {
    for (const move of movesByHand(row)) {
      const known = moves.get(move.label) ?? { ...move, rows: [] };
      known.rows.push(row);
      moves.set(move.label, known);
    }
  }
  return [...moves.values()];
}
