import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import type { ClusterYearRow } from '#db/clusters/yearStore.ts';
import { findPledge, type StoredPledge } from '#db/clusters/pledges/pledgeStore.ts';
import { requireOpenYear } from '../requireOpenYear.ts';

/** A pledge with the year it is of. */
export interface PledgeInYear {
  pledge: StoredPledge;
  year: ClusterYearRow;
}

/**
 * A pledge whose year can still be written.
 *
 * @throws AppError NOT_FOUND or YEAR_LOCKED
 */
export async function requireOpenPledge(db: Queryable, id: string): Promise<PledgeInYear> {
  const pledge = await findPledge(db, id);
  if (!pledge) throw refusal('NOT_FOUND', { what: 'giao ước này' });
  return { pledge, year: await requireOpenYear(db, pledge.yearId) };
}

/**
 * A pledge whose words, parties and targets can still be written.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED or PLEDGE_SIGNED
 */
export async function requireDraftPledge(db: Queryable, id: string): Promise<PledgeInYear> {
  const found = await requireOpenPledge(db, id);
  if (found.pledge.status === 'SIGNED') throw refusal('PLEDGE_SIGNED');
  return found;
}

/** "giao ước năm 2025 của Khối thi đua LĐLĐ các huyện, thành phố", for the history. */
export function pledgeOf({ year, clusterName }: Pick<ClusterYearRow, 'year' | 'clusterName'>): string {
  return `giao ước năm ${year} của ${clusterName}`;
}
