/**
 * SQL that holds while a cluster's year is locked.
 *
 * @param yearId SQL for the id of the cluster year: `NEW.year_id`
 */
export function isLockedYear(yearId: string): string {
  return `EXISTS (SELECT 1 FROM cluster_year WHERE id = ${yearId} AND locked_at IS NOT NULL)`;
}
