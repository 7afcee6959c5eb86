import { refusal } from '#core/errors/appError.ts';
import { findYear, type ClusterYearRow } from '#db/clusters/yearStore.ts';
import type { Queryable } from '#db/client.ts';

/**
 * The year of a cluster that is about to be changed.
 *
 * @throws AppError NOT_FOUND, or YEAR_LOCKED once the year is locked
 */
export async function requireOpenYear(db: Queryable, yearId: string): Promise<ClusterYearRow> {
  const year = await findYear(db, yearId);
  if (!year) throw refusal('NOT_FOUND', { what: 'năm thi đua này của cụm' });
  if (year.lockedAt !== null) throw refusal('YEAR_LOCKED', { year: year.year, cluster: year.clusterName });
  return year;
}
