import { createHash } from 'node:crypto';
import { outcomesContent, summitContent } from '#core/summits/summitContent.ts';
import { delegatesOf } from '#db/summits/delegateStore.ts';
import { outcomesOf } from '#db/summits/outcomeStore.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import type { Queryable } from '#db/client.ts';
import { requireSummit } from './requireSummit.ts';

/** SHA-256 over a text, as lower-case hex. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Proof of a summit that has ended, from what is stored now. @throws AppError NOT_FOUND */
export async function summitProof(db: Queryable, summitId: string): Promise<string> {
  const summit = await requireSummit(db, summitId);
  const rounds = (await roundsOf(db, summitId)).filter(({ ordinal }) => ordinal <= (summit.closedAfter ?? 0));
  return hashOf(summitContent({ ...summit, delegates: await delegatesOf(db, summitId), rounds }));
}

/** Proof of what a summit proposes: it may change once more after the end, when a count was put right. */
export async function outcomesProof(db: Queryable, summitId: string): Promise<string> {
  return hashOf(outcomesContent(await outcomesOf(db, summitId)));
}
