import { EMPTY_HEADER, type DecisionHeader, type DecisionLine } from '#core/awards/decision.ts';
import type { SharedAmount } from '#core/awards/sharedAmount.ts';
import { refusal } from '#core/errors/appError.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { updateDraftHeader } from '#db/awards/decisionStore.ts';
import { deleteBatch, deleteLines, restoreLines } from '#db/awards/lineStore.ts';
import { moveLine } from '#db/awards/linePlaces.ts';
import { findLine } from '#db/awards/lineReader.ts';
import type { StoredLine } from '#db/awards/lineRow.ts';
import { putSharedAmount } from '#db/awards/sharedAmountStore.ts';
import type { Queryable } from '#db/client.ts';
import { existingIds } from '#db/existingIds.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** What takes a step of writing a draft back. Kept as JSON beside the step. */
export type Inverse =
  | { kind: 'HEADER'; header: DecisionHeader; year: number }
  | { kind: 'REMOVE_LINES'; lineIds: string[] }
  | { kind: 'REMOVE_BATCH'; batchId: string }
  | { kind: 'RESTORE_LINES'; lines: StoredLine[] }
  | { kind: 'REPLACE_LINES'; lines: DecisionLine[] }
  | { kind: 'MOVE_LINE'; lineId: string; ordinal: number }
  /** Nothing but the shared sums, which every step keeps. */
  | { kind: 'SHARED_AMOUNTS' };

/** An inverse with the shared sums as they stood before the step. */
export type KeptInverse = Inverse & { sharedAmounts: SharedAmount[] };

/** Reads a kept inverse; one from before a field existed takes back to the field's empty value. */
export function readInverse(json: string): KeptInverse {
  const kept = { sharedAmounts: [], ...(JSON.parse(json) as Inverse & Partial<KeptInverse>) };
  switch (kept.kind) {
    case 'HEADER':
      return { ...kept, header: { ...EMPTY_HEADER, ...kept.header } };
    case 'RESTORE_LINES':
      return { ...kept, lines: kept.lines.map((line) => ({ ...EMPTY_LINKS, ...line })) };
    case 'REPLACE_LINES':
      return { ...kept, lines: kept.lines.map((line) => ({ ...EMPTY_LINKS, ...line })) };
    case 'REMOVE_LINES':
    case 'REMOVE_BATCH':
    case 'MOVE_LINE':
    case 'SHARED_AMOUNTS':
      return kept;
  }
}

const EMPTY_LINKS = { sharedAmountId: null, personId: null };

/** Carries out an inverse. Ordinals, money and totals are settled by the caller afterwards. */
export async function applyInverse(
  unit: UnitOfWork,
  { decision }: StoredDecision,
  inverse: KeptInverse,
): Promise<void> {
  const { tx, now } = unit;
  for (const shared of inverse.sharedAmounts) await putSharedAmount(tx, decision.id, shared);
  switch (inverse.kind) {
    case 'HEADER': {
      const { id, version } = decision;
      if (!(await updateDraftHeader(tx, { id, version, header: inverse.header, year: inverse.year, now }))) {
        throw refusal('STALE_VERSION', { what: 'quyết định này' });
      }
      return;
    }
    case 'REMOVE_LINES':
      await deleteLines(tx, decision.id, inverse.lineIds);
      return;
    case 'REMOVE_BATCH':
      await deleteBatch(tx, decision.id, inverse.batchId);
      return;
    case 'RESTORE_LINES':
    case 'REPLACE_LINES':
      await restoreLines(tx, decision.id, await withStandingLinks(tx, inverse.lines));
      return;
    case 'MOVE_LINE': {
      const line = await findLine(tx, decision.id, inverse.lineId);
      if (line) await moveLine(tx, decision.id, line, inverse.ordinal);
      return;
    }
    case 'SHARED_AMOUNTS':
  }
}

/** Lines without their links to people and units deleted since; what is printed of them stays. */
async function withStandingLinks<Line extends Pick<DecisionLine, 'personId' | 'unitId'>>(
  db: Queryable,
  lines: readonly Line[],
): Promise<Line[]> {
  const people = await existingIds(db, 'person', [...new Set(lines.flatMap(({ personId }) => personId ?? []))]);
  const units = await existingIds(db, 'unit', [...new Set(lines.flatMap(({ unitId }) => unitId ?? []))]);
  return lines.map((line) => ({
    ...line,
    personId: line.personId !== null && people.has(line.personId) ? line.personId : null,
    unitId: line.unitId !== null && units.has(line.unitId) ? line.unitId : null,
  }));
}
