import type { MemberPledge, PledgedTarget } from '#core/clusters/scores/pledgedFigures.ts';
import type { Queryable } from '#db/client.ts';
import { findPledgeOfYear } from '#db/clusters/pledges/pledgeStore.ts';
import { resultsOfMember } from '#db/clusters/pledges/resultStore.ts';
import { listTargets } from '#db/clusters/pledges/targetStore.ts';
import type { ScoreScheme } from '#db/clusters/scores/schemeStore.ts';
import type { ScoreSheet } from '#db/clusters/scores/sheetStore.ts';

/**
 * The pledge of a sheet's year with what the sheet's member reported. The second half-year has no figures of its own:
 * it takes those of the year.
 *
 * @returns null where the year has no pledge
 */
export async function pledgeOfMember(
  db: Queryable,
  { yearId, memberId, period, links }: Pick<ScoreSheet, 'yearId' | 'memberId' | 'period'> & Pick<ScoreScheme, 'links'>,
): Promise<MemberPledge | null> {
  const pledge = await findPledgeOfYear(db, yearId);
  if (!pledge) return null;
  const asked = { pledgeId: pledge.id, memberId, period: period === 'FIRST_HALF' ? 'HALF' : 'YEAR' } as const;
  const figures = await resultsOfMember(db, asked);
  return {
    targets: await targetsOf(db, pledge.id),
    figures: figures.map(({ targetId, actual }) => ({ targetId, actual })),
    links,
  };
}

/** What the pledge of a year asks; empty where the year has none. */
export async function targetsOfYear(db: Queryable, yearId: string): Promise<PledgedTarget[]> {
  const pledge = await findPledgeOfYear(db, yearId);
  return pledge ? targetsOf(db, pledge.id) : [];
}

async function targetsOf(db: Queryable, pledgeId: string): Promise<PledgedTarget[]> {
  const targets = await listTargets(db, pledgeId);
  return targets.map(({ id, content, measure, direction, counting, planned }) => {
    return { id, content, measure, direction, counting, planned };
  });
}
