import { entriesOf } from '#db/summits/entryStore.ts';
import { lockedRoundIds, type RoundRow } from '#db/summits/roundStore.ts';
import { lockProofs } from '#db/summits/proofStore.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import type { Queryable } from '#db/client.ts';
import { proofOf } from './lockRound.ts';
import { requireRound } from './requireSummit.ts';

/** What a second look at a locked round found. */
export interface RoundVerdict {
  roundId: string;
  title: string;
  /** The hash on the round, as it stands on the minutes; of a round that is gone, as the audit log names it. */
  sha256: string;
  /** What is stored today comes to that hash. */
  isContentIntact: boolean;
  /** The audit log names that hash for the day of the lock. */
  isInHistory: boolean;
}

/**
 * Works the hash of every locked round out anew, of one summit or of all, and looks for it in the audit log, whose own
 * chain is checked as well. A round that the log says was locked and that no longer is, is not intact.
 */
export async function verifyRounds(
  db: Queryable,
  summitId: string | null,
): Promise<{ isHistoryIntact: boolean; rounds: RoundVerdict[] }> {
  const proofs = await lockProofs(db, summitId);
  const rounds: RoundVerdict[] = [];
  for (const id of await lockedRoundIds(db, summitId)) {
    const round = await requireRound(db, id);
    const { title, sha256 } = round;
    rounds.push({
      ...{ roundId: id, title, sha256: sha256 ?? '' },
      isContentIntact: (await proofNow(db, round)) === sha256,
      isInHistory: proofs.findLast(({ roundId }) => roundId === id)?.sha256 === sha256,
    });
  }
  const vanished = proofs
    .filter(({ roundId }) => rounds.every((round) => round.roundId !== roundId))
    .map(({ roundId, title, sha256 }) => ({ roundId, title, sha256, isContentIntact: false, isInHistory: true }));
  return { isHistoryIntact: (await verifyAuditChain(db)).intact, rounds: [...rounds, ...vanished] };
}

/** Null where what a lock leaves was taken away. */
async function proofNow(db: Queryable, round: RoundRow): Promise<string | null> {
  const { lockedWith, lockedAt } = round;
  if (lockedWith === null || lockedAt === null) return null;
  return proofOf({ ...round, lockedWith, lockedAt }, await entriesOf(db, round.id));
}
