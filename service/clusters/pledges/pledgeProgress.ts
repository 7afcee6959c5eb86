import type { PledgeStatus, ResultPeriod } from '#core/clusters/pledge.ts';
import {
  countTargets,
  progressOf,
  weightedCompletion,
  type TargetCounts,
  type TargetProgress,
} from '#core/clusters/pledgeProgress.ts';
import type { Queryable } from '#db/client.ts';
import { listParties } from '#db/clusters/pledges/partyStore.ts';
import { findPledgeOfYear } from '#db/clusters/pledges/pledgeStore.ts';
import { listResults } from '#db/clusters/pledges/resultStore.ts';
import { groupedBy } from '#db/groupedBy.ts';
import { listTargets, type StoredTarget } from '#db/clusters/pledges/targetStore.ts';

/** How far a pledge is, target by target; figures in hundredths, completion in hundredths of a percent. */
export interface PledgeProgress extends TargetCounts {
  pledgeId: string;
  status: PledgeStatus;
  period: ResultPeriod;
  rows: ({ target: StoredTarget } & TargetProgress)[];
  parties: number;
  /** Of the whole pledge where the weights of its targets add up to 100; else null. */
  weighted: number | null;
}

/**
 * What became of a year's targets in one period.
 *
 * @param period null for the newest one that has figures
 * @returns null where the year has no pledge
 */
export async function pledgeProgress(
  db: Queryable,
  yearId: string,
  period: ResultPeriod | null,
): Promise<PledgeProgress | null> {
  const pledge = await findPledgeOfYear(db, yearId);
  if (!pledge) return null;
  const targets = await listTargets(db, pledge.id);
  const partyIds = (await listParties(db, pledge.id)).map(({ memberId }) => memberId);
  const results = await listResults(db, pledge.id);
  const shown = period ?? (isOnlyHalf(results) ? 'HALF' : 'YEAR');
  const ofTarget = groupedBy(
    results.filter((result) => result.period === shown),
    ({ targetId }) => targetId,
  );
  const rows = targets.map((target) => ({
    target,
    ...progressOf(target, ofTarget.get(target.id) ?? [], partyIds, shown),
  }));
  return {
    pledgeId: pledge.id,
    status: pledge.status,
    period: shown,
    rows,
    parties: partyIds.length,
    weighted: weightedCompletion(rows.map(({ target, completion }) => ({ weight: target.weight, completion }))),
    ...countTargets(rows.map(({ state }) => state)),
  };
}

const isOnlyHalf = (results: readonly { period: ResultPeriod }[]) =>
  results.length > 0 && results.every(({ period }) => period === 'HALF');
