import { createHash } from 'node:crypto';
import { refusal } from '#core/errors/appError.ts';
import { lockChecks, mayLock } from '#core/summits/lockChecks.ts';
import { roundContent } from '#core/summits/roundContent.ts';
import { roundResult } from '#core/summits/roundResult.ts';
import { entriesOf, type EntryRow } from '#db/summits/entryStore.ts';
import { lockRoundRow, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { countedRound } from './countedRound.ts';
import { requireOpenRound, requireSummit } from './requireSummit.ts';

/**
 * Locks a round once its count stands: triggers keep it, and its hash goes into the audit log. There is no unlocking.
 *
 * @returns the SHA-256 of the round
 * @throws AppError NOT_FOUND, ROUND_LOCKED, ROUND_INCOMPLETE, STALE_VERSION
 */
export async function lockRound(
  unit: UnitOfWork,
  { id, version }: { id: string; version: number },
): Promise<{ sha256: string }> {
  const round = await requireOpenRound(unit.tx, id);
  const entries = await entriesOf(unit.tx, id);
  const counted = countedRound(round, entries);
  const checks = lockChecks(counted, entries, await requireSummit(unit.tx, round.summitId));
  if (!mayLock(checks)) {
    const missing = checks.filter(({ state }) => state === 'FAIL' || state === 'WAIT');
    throw refusal('ROUND_INCOMPLETE', { title: round.title, missing: missing.map(({ text }) => text).join(' ') });
  }
  const sha256 = proofOf(round, entries);
  const isLocked = await lockRoundRow(unit.tx, { id, version, sha256, by: unit.actor.name, now: unit.now });
  if (!isLocked) throw refusal('STALE_VERSION', { what: `“${round.title}”` });
  await unit.audit({
    action: 'summits.lockRound',
    entity: 'summit',
    entityId: round.summitId,
    summary: `Khóa “${round.title}”, SHA-256 ${sha256.slice(0, 12)}…`,
    detail: { roundId: id, sha256, tally: counted.tally, result: roundResult(counted) },
  });
  return { sha256 };
}

/** SHA-256 over the canonical content of a round, as lower-case hex. */
export function proofOf(round: RoundRow, entries: readonly EntryRow[]): string {
  const content = roundContent({ ...countedRound(round, entries), ...round, roundId: round.id, entries });
  return createHash('sha256').update(content).digest('hex');
}
