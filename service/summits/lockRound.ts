import { refusal } from '#core/errors/appError.ts';
import { lockChecks, mayLock } from '#core/summits/lockChecks.ts';
import { roundContent } from '#core/summits/roundContent.ts';
import { roundResult } from '#core/summits/roundResult.ts';
import { entriesOf, type EntryRow } from '#db/summits/entryStore.ts';
import { lockRoundRow, type LockedRound, type RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { countedRound } from './countedRound.ts';
import { requireOpenRound, requireSummit } from './requireSummit.ts';
import { hashOf } from './summitProof.ts';

/** What somebody saw of a round and its summit before he locks it. */
export interface SeenCount {
  id: string;
  version: number;
  countsVersion: number;
  summitVersion: number;
}

/**
 * Locks a round once its count stands: triggers keep it, and its hash goes into the audit log. There is no unlocking,
 * so that figures nobody looked at are not locked: neither a count nor the summit may have moved since.
 *
 * @returns the SHA-256 of the round
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED, ROUND_INCOMPLETE, STALE_VERSION
 */
export async function lockRound(
  unit: UnitOfWork,
  { id, version, countsVersion, summitVersion }: SeenCount,
): Promise<{ sha256: string }> {
  const round = await requireOpenRound(unit.tx, id);
  const summit = await requireSummit(unit.tx, round.summitId);
  const stale = () => refusal('STALE_VERSION', { what: `“${round.title}”` });
  if (round.countsVersion !== countsVersion || summit.version !== summitVersion) throw stale();
  const entries = await entriesOf(unit.tx, id);
  const counted = countedRound(round, entries);
  const { tellers, quorumNum, quorumDen, quorumReason } = summit;
  const standards = { tellers, quorumNum, quorumDen };
  const checks = lockChecks(counted, entries, standards);
  if (!mayLock(checks)) {
    const missing = checks.filter(({ state }) => state === 'FAIL' || state === 'WAIT');
    throw refusal('ROUND_INCOMPLETE', { title: round.title, missing: missing.map(({ text }) => text).join(' ') });
  }
  const locked = {
    ...{ ...round, version, lockedWith: { ...standards, quorumReason, tally: counted.tally } },
    ...{ lockedAt: unit.now, lockedBy: unit.actor.name },
  };
  const sha256 = proofOf(locked, entries);
  if (!(await lockRoundRow(unit.tx, { ...locked, sha256 }))) throw stale();
  await unit.audit({
    action: 'summits.lockRound',
    entity: 'summit',
    entityId: round.summitId,
    summary: `Khóa “${round.title}”, SHA-256 ${sha256.slice(0, 12)}…`,
    detail: { roundId: id, title: round.title, sha256, tally: counted.tally, result: roundResult(counted) },
  });
  return { sha256 };
}

/** SHA-256 over the canonical content of a round, as lower-case hex. */
export function proofOf(
  round: RoundRow & Pick<LockedRound, 'lockedWith' | 'lockedAt'>,
  entries: readonly EntryRow[],
): string {
  const content = roundContent({ ...countedRound(round, entries), ...round, roundId: round.id, entries });
  return hashOf(content);
}
