import { entriesOf } from '#db/summits/entryStore.ts';
import { lockedRoundIds } from '#db/summits/roundStore.ts';
import { lockProofs } from '#db/summits/proofStore.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import type { Queryable } from '#db/client.ts';
import { proofOf } from './lockRound.ts';
import { requireRound } from './requireSummit.ts';

/** What a second look at a locked round found. */
export interface RoundVerdict {
  roundId: string;
  title: string;
  /** The hash on the round, as it stands on the minutes. */
  sha256: string;
  /** What is stored today comes to that hash. */
  isContentIntact: boolean;
  /** The audit log names that hash for the day of the lock. */
  isInHistory: boolean;
}

/**
 * Works the hash of every locked round out anew, of one summit or of all, and looks for it in the audit log, whose own
 * chain is checked as well.
 */
export async function verifyRounds(
  db: Queryable,
  summitId: string | null,
): Promise<{ isHistoryIntact: boolean; rounds: RoundVerdict[] }> {
  const proofs = await lockProofs(db);
  const rounds: RoundVerdict[] = [];
  for (const id of await lockedRoundIds(db, summitId)) {
    const round = await requireRound(db, id);
    const sha256 = round.sha256 ?? '';
    rounds.push({
      ...{ roundId: id, title: round.title, sha256 },
      isContentIntact: proofOf(round, await entriesOf(db, id)) === sha256,
      isInHistory: proofs.get(id) === sha256,
    });
  }
  return { isHistoryIntact: (await verifyAuditChain(db)).intact, rounds };
}
