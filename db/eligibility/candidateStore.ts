import type { Queryable } from '../client.ts';

/** People who may be looked at in a year, in the order of lists. */
export async function listCandidates(db: Queryable, year: number): Promise<{ id: string; fullName: string }[]> {
  const rows = await candidates(db, year)
    .orderBy(['sort_key', 'id'])
    .select<{ id: string; full_name: string }[]>('id', 'full_name');
  return rows.map((row) => ({ id: row.id, fullName: row.full_name }));
}

/** How many people may be looked at; says how long a run will be. */
export async function countCandidates(db: Queryable, year: number): Promise<number> {
  const row = (await candidates(db, year).count({ n: '*' }).first()) as { n: number } | undefined;
  return row?.n ?? 0;
}

/** Standing records of those who had not left before the year. */
function candidates(db: Queryable, year: number) {
  return db('person')
    .whereNull('merged_into_id')
    .where((here) => void here.where('left_on', '').orWhere('left_on', '>=', `${year}-01-01`));
}
