import type { Queryable } from '../client.ts';

/** Records, standing or merged, that bear this citizen id. */
export async function citizenIdBearers(db: Queryable, citizenId: string): Promise<string[]> {
  const rows = await db<{ id: string; citizen_id: string }>('person').where('citizen_id', citizenId).select('id');
  return rows.map(({ id }) => id);
}
