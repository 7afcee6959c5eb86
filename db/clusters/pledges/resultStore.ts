import type { PledgeResultInput, ResultPeriod } from '#core/clusters/pledge.ts';
import type { Queryable, Tx } from '../../client.ts';
import { idChunks } from '../../idChunks.ts';

/** Which figure: of a target, a period, and one member or (null) the cluster as a whole. */
export type ResultPlace = Pick<PledgeResultInput, 'targetId' | 'period' | 'memberId'>;

/** A figure as it is kept. */
export interface StoredResult extends ResultPlace {
  /** Hundredths. */
  actual: number;
  note: string;
  version: number;
}

const COLUMNS = {
  targetId: 'r.target_id',
  period: 'r.period',
  memberId: 'r.member_id',
  actual: 'r.actual',
  note: 'r.note',
  version: 'r.version',
};

/** Every figure of a pledge. */
export async function listResults(db: Queryable, pledgeId: string): Promise<StoredResult[]> {
  return db('pledge_result as r')
    .join('pledge_target as t', 't.id', 'r.target_id')
    .where('t.pledge_id', pledgeId)
    .orderBy('r.id')
    .select<StoredResult[]>(COLUMNS);
}

/** Figures of one member in one period. */
export async function resultsOfMember(
  db: Queryable,
  { pledgeId, memberId, period }: { pledgeId: string; memberId: string; period: ResultPeriod },
): Promise<StoredResult[]> {
  return db('pledge_result as r')
    .join('pledge_target as t', 't.id', 'r.target_id')
    .where({ 't.pledge_id': pledgeId, 'r.member_id': memberId, 'r.period': period })
    .orderBy('r.id')
    .select<StoredResult[]>(COLUMNS);
}

/** Figures of these targets. */
export async function resultsOfTargets(db: Queryable, targetIds: readonly string[]): Promise<StoredResult[]> {
  const found: StoredResult[] = [];
  for (const ids of idChunks(targetIds)) {
    found.push(...(await db('pledge_result as r').whereIn('r.target_id', ids).select<StoredResult[]>(COLUMNS)));
  }
  return found;
}

/** Figures of one target. */
export async function resultsOfTarget(db: Queryable, targetId: string): Promise<StoredResult[]> {
  return db('pledge_result as r').where('r.target_id', targetId).orderBy('r.id').select<StoredResult[]>(COLUMNS);
}

/**
 * Writes one figure, or takes it away where it is null.
 *
 * @param version of the figure that was seen; null when there was none
 * @returns false when somebody wrote it since; nothing is written then
 */
export async function putResult(
  tx: Tx,
  { id, version, result, now }: { id: string; version: number | null; result: PledgeResultInput; now: string },
): Promise<boolean> {
  const place = { target_id: result.targetId, period: result.period, member_id: result.memberId };
  if (version === null) return insertResult(tx, { id, place, result, now });
  const seen = tx('pledge_result').where({ ...place, version });
  if (result.actual === null) return (await seen.delete()) > 0;
  const changed = await seen.update({
    actual: result.actual,
    note: result.note,
    version: version + 1,
    updated_at: now,
  });
  return changed > 0;
}

async function insertResult(
  tx: Tx,
  {
    id,
    place,
    result,
    now,
  }: {
    id: string;
    place: { target_id: string; period: ResultPeriod; member_id: string | null };
    result: PledgeResultInput;
    now: string;
  },
): Promise<boolean> {
  if ((await tx('pledge_result').where(place).first('id')) !== undefined) return false;
  if (result.actual === null) return true;
  await tx('pledge_result').insert({
    id,
    ...place,
    actual: result.actual,
    note: result.note,
    version: 1,
    updated_at: now,
  });
  return true;
}
