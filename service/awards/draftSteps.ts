import type { DecisionHeader, DecisionLine } from '#core/awards/decision.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { updateDraftHeader } from '#db/awards/decisionStore.ts';
import {
  deleteBatch,
  deleteLines,
  insertLines,
  openGaps,
  overwriteLine,
  type StoredLine,
} from '#db/awards/lineStore.ts';
import { refusal } from '#core/errors/appError.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** What takes a step of writing a draft back. Kept as JSON beside the step. */
export type Inverse =
  | { kind: 'HEADER'; header: DecisionHeader; year: number }
  | { kind: 'REMOVE_LINES'; lineIds: string[] }
  | { kind: 'REMOVE_BATCH'; batchId: string }
  | { kind: 'RESTORE_LINES'; lines: StoredLine[] }
  | { kind: 'REPLACE_LINES'; lines: DecisionLine[] };

/** Carries out an inverse. Ordinals, money and totals are settled by the caller afterwards. */
export async function applyInverse(unit: UnitOfWork, { decision }: StoredDecision, inverse: Inverse): Promise<void> {
  const { tx, now } = unit;
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
      await openGaps(
        tx,
        decision.id,
        inverse.lines.map((line) => line.ordinal),
      );
      await insertLines(tx, decision.id, inverse.lines);
      return;
    case 'REPLACE_LINES':
      for (const line of inverse.lines) await overwriteLine(tx, decision.id, line);
  }
}
