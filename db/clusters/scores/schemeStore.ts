import type { TargetLink } from '#core/clusters/scores/pledgedFigures.ts';
import type { Queryable, Tx } from '../../client.ts';

/** The template a cluster scores by in a year. */
export interface ScoreScheme {
  yearId: string;
  templateId: string;
  /** Which targets of the pledge criteria were tied to by hand. */
  links: TargetLink[];
  version: number;
}

export async function findScheme(db: Queryable, yearId: string): Promise<ScoreScheme | undefined> {
  const row = await db('score_scheme')
    .where('year_id', yearId)
    .first<{ template_id: string; links: string; version: number } | undefined>('template_id', 'links', 'version');
  if (!row) return undefined;
  return { yearId, templateId: row.template_id, links: JSON.parse(row.links) as TargetLink[], version: row.version };
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

/**
 * Chooses another template; what was tied to the criteria of the one before falls away.
 *
 * @returns false when somebody wrote it since; nothing is written then
 */
export async function updateScheme(
  tx: Tx,
  { yearId, templateId, version }: Omit<ScoreScheme, 'links'>,
): Promise<boolean> {
  const changed = await tx('score_scheme')
    .where({ year_id: yearId, version })
    .update({ template_id: templateId, links: '[]', version: version + 1 });
  return changed > 0;
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateLinks(
  tx: Tx,
  { yearId, links, version }: Omit<ScoreScheme, 'templateId'>,
): Promise<boolean> {
  const changed = await tx('score_scheme')
    .where({ year_id: yearId, version })
    .update({ links: JSON.stringify(links), version: version + 1 });
  return changed > 0;
}
