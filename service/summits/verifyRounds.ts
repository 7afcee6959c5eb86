import { verifyAuditChain } from '#db/office/auditStore.ts';
import { entriesOf } from '#db/summits/entryStore.ts';
import { endProofs, isReachable, lockProofs, type EndProof, type LockProof } from '#db/summits/proofStore.ts';
import { lockedRoundIds, type RoundRow } from '#db/summits/roundStore.ts';
import { closedSummitIds, findSummit } from '#db/summits/summitStore.ts';
import type { Queryable } from '#db/client.ts';
import { proofOf } from './lockRound.ts';
import { requireRound } from './requireSummit.ts';
import { outcomesProof, summitProof } from './summitProof.ts';

/** What a second look at something that was locked or closed found. */
interface Verdict {
  title: string;
  /** The hash as it stands on the minutes, and as the audit log names it. */
  sha256: string;
  /** What is stored today comes to that hash, and can still be reached. */
  isContentIntact: boolean;
  /** The audit log names that hash, once, for the day of the lock. */
  isInHistory: boolean;
}

/** Of a locked round. */
export interface RoundVerdict extends Verdict {
  roundId: string;
}

/** Of a summit that has ended. */
export interface SummitVerdict extends Verdict {
  summitId: string;
}

/**
 * Works the hash of every locked round and of every summit that has ended out anew, of one summit or of all, and looks
 * for it in the audit log, whose own chain is checked as well. What the log says was locked, and no longer is, is not
 * intact.
 */
export async function verifyRounds(
  db: Queryable,
  summitId: string | null,
): Promise<{ isHistoryIntact: boolean; rounds: RoundVerdict[]; summits: SummitVerdict[] }> {
  return {
    isHistoryIntact: (await verifyAuditChain(db)).intact,
    rounds: await roundVerdicts(db, summitId),
    summits: await summitVerdicts(db, summitId),
  };
}

async function roundVerdicts(db: Queryable, summitId: string | null): Promise<RoundVerdict[]> {
  const proofs = await lockProofs(db, summitId);
  const verdicts: RoundVerdict[] = [];
  for (const id of await lockedRoundIds(db, summitId)) {
    const round = await requireRound(db, id);
    const { title, sha256 } = round;
    verdicts.push({
      ...{ roundId: id, title, sha256: sha256 ?? '' },
      isContentIntact: (await proofNow(db, round)) === sha256 && (await isReachable(db, id)),
      isInHistory: isOnlyProof(
        proofs.filter(({ roundId }) => roundId === id),
        sha256,
      ),
    });
  }
  const vanished = proofs
    .filter(({ roundId }) => verdicts.every((verdict) => verdict.roundId !== roundId))
    .map(({ roundId, title, sha256 }) => ({ roundId, title, sha256, isContentIntact: false, isInHistory: true }));
  return [...verdicts, ...vanished];
}

/** A round is locked once: a second lock in the log is as wrong as none. */
function isOnlyProof([first, ...more]: readonly Pick<LockProof, 'sha256'>[], sha256: string | null): boolean {
  return first?.sha256 === sha256 && more.length === 0;
}

/** Null where what a lock leaves was taken away, or damaged so far that nothing can be made of it. */
async function proofNow(db: Queryable, round: RoundRow): Promise<string | null> {
  const { lockedWith, lockedAt } = round;
  if (lockedWith === null || lockedAt === null) return null;
  try {
    return proofOf({ ...round, lockedWith, lockedAt }, await entriesOf(db, round.id));
  } catch {
    return null;
  }
}

async function summitVerdicts(db: Queryable, summitId: string | null): Promise<SummitVerdict[]> {
  const proofs = await endProofs(db, summitId);
  const ended = proofs.flatMap(({ end, ...proof }) => (end === null ? [] : [{ ...proof, ...end }]));
  const ids = new Set([...(await closedSummitIds(db, summitId)), ...ended.map((proof) => proof.summitId)]);
  const verdicts: SummitVerdict[] = [];
  for (const id of ids) {
    const own = ended.filter((proof) => proof.summitId === id);
    const summit = await findSummit(db, id);
    const sha256 = summit && summit.closedAt !== null ? await summitProof(db, id) : null;
    verdicts.push({
      ...{ summitId: id, title: summit?.title ?? own[0]?.title ?? '', sha256: own[0]?.sha256 ?? '' },
      isContentIntact: sha256 !== null && sha256 === own[0]?.sha256 && (await isAsProposed(db, id, proofs)),
      isInHistory: own.length === 1,
    });
  }
  return verdicts;
}

/** What is proposed stands as the log last named it. */
async function isAsProposed(db: Queryable, summitId: string, proofs: readonly EndProof[]): Promise<boolean> {
  const last = proofs.findLast((proof) => proof.summitId === summitId);
  return last?.outcomesSha256 === (await outcomesProof(db, summitId));
}
