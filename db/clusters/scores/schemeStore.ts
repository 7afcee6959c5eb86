import type { Queryable, Tx } from '../../client.ts';

/** The template a cluster scores by in a year. */
export interface ScoreScheme {
  yearId: string;
  templateId: string;
  version: number;
}

export async function findScheme(db: Queryable, yearId: string): Promise<ScoreScheme | undefined> {
  return db('score_scheme')
    .where('year_id', yearId)
    .first<ScoreScheme | undefined>({ yearId: 'year_id', templateId: 'template_id', version: 'version' });
}

/** @returns false when a template was chosen meanwhile; nothing is written then */
export async function insertScheme(tx: Tx, yearId: string, templateId: string): Promise<boolean> {
  const made: unknown[] = await tx('score_scheme')
    .insert({ year_id: yearId, template_id: templateId, version: 1 })
    .onConflict('year_id')
    .ignore()
    .returning('year_id');
  return made.length > 0;
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateScheme(tx: Tx, { yearId, templateId, version }: ScoreScheme): Promise<boolean> {
  const changed = await tx('score_scheme')
    .where({ year_id: yearId, version })
    .update({ template_id: templateId, version: version + 1 });
  return changed > 0;
}
