import type { Queryable } from '../client.ts';

/** How much an office has recorded. */
export interface OfficeExtent {
  /** Drafts among them. */
  decisions: number;
  /** Those merged into another are not counted. */
  people: number;
}

/** Counts what tells one state of an office from another at a glance. */
export async function officeExtent(db: Queryable): Promise<OfficeExtent> {
  const counted = (await db
    .select({
      decisions: db('decision').count('*'),
      people: db('person').whereNull('merged_into_id').count('*'),
    })
    .first()) as OfficeExtent;
  return counted;
}
