import type { ScoreTemplate, ScoreTemplateHead } from '#core/clusters/scores/scoreTemplate.ts';
import type { RowOrigin } from '#core/office/catalogue.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../../client.ts';

interface TemplateColumns {
  id: string;
  code: string;
  year: number;
  name: string;
  basis: string;
  body: string;
  origin: RowOrigin;
  verified: number;
  version: number;
}

/** A template without its criteria. */
export interface ScoreTemplateRow extends ScoreTemplateHead {
  id: string;
  /** The same for the versions of one template through the years. */
  code: string;
  year: number;
  origin: RowOrigin;
  version: number;
  /** Sheets were made by it: it does not change any more. */
  isFrozen: boolean;
  /** In how many years of clusters it was chosen. */
  clusterYears: number;
}

/** A row of the list, with what the template is like. */
export interface ListedScoreTemplate extends ScoreTemplateRow {
  /** Hundredths. */
  scale: number;
  groups: number;
  criteria: number;
  hasHalves: boolean;
}

export interface StoredScoreTemplate extends ScoreTemplateRow {
  body: ScoreTemplate;
}

/** A year of a cluster that chose a template. */
export interface TemplateUse {
  yearId: string;
  clusterId: string;
  clusterName: string;
  year: number;
}

/** All templates by name, the newest version first. */
export async function listTemplates(db: Queryable): Promise<ListedScoreTemplate[]> {
  const rows = await db<TemplateColumns>('score_template');
  const uses = await usesByTemplate(db);
  const heads = rows.map((row) => ({ ...toHead(row, uses), ...outlineOf(row) }));
  const names = newestNames(heads);
  const place = (head: ScoreTemplateRow) => `${names.get(head.code) ?? ''} ${head.code}`;
  return heads.sort((a, b) => (place(a) === place(b) ? b.year - a.year : place(a) < place(b) ? -1 : 1));
}

/** A template with its criteria. */
export async function findTemplate(db: Queryable, id: string): Promise<StoredScoreTemplate | undefined> {
  const row = await db<TemplateColumns>('score_template').where({ id }).first();
  if (!row) return undefined;
  return { ...toHead(row, await usesByTemplate(db, id)), body: JSON.parse(row.body) as ScoreTemplate };
}

/** Where a template was chosen, newest year first. */
export async function templateUses(db: Queryable, id: string): Promise<TemplateUse[]> {
  return db('score_scheme as s')
    .join('cluster_year as y', 'y.id', 's.year_id')
    .join('cluster as c', 'c.id', 'y.cluster_id')
    .where('s.template_id', id)
    .orderBy([{ column: 'y.year', order: 'desc' }, { column: 'c.sort_key' }, { column: 'y.id' }])
    .select<TemplateUse[]>({ yearId: 'y.id', clusterId: 'c.id', clusterName: 'c.name', year: 'y.year' });
}

export async function isTemplateOfYear(db: Queryable, code: string, year: number): Promise<boolean> {
  return (await db('score_template').where({ code, year }).first('id')) !== undefined;
}

interface TemplateContent {
  head: ScoreTemplateHead;
  body: ScoreTemplate;
}

/** Adds a template of the office's own. */
export async function insertTemplate(
  tx: Tx,
  { id, code, year, head, body }: TemplateContent & { id: string; code: string; year: number },
): Promise<void> {
  await tx<TemplateColumns>('score_template').insert({
    id,
    code,
    year,
    ...columnsOf({ head, body }),
    origin: 'OFFICE',
    version: 1,
  });
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateTemplate(
  tx: Tx,
  { id, version, head, body }: TemplateContent & { id: string; version: number },
): Promise<boolean> {
  const changed = await tx<TemplateColumns>('score_template')
    .where({ id, version })
    .update({ ...columnsOf({ head, body }), version: version + 1 });
  return changed > 0;
}

/** @returns false when somebody wrote it since; nothing is removed then */
export async function deleteTemplate(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx<TemplateColumns>('score_template').where({ id, version }).delete()) > 0;
}

function outlineOf(row: TemplateColumns) {
  const { scale, groups, halves } = JSON.parse(row.body) as ScoreTemplate;
  const criteria = groups.reduce((sum, group) => sum + group.criteria.length, 0);
  return { scale, groups: groups.length, criteria, hasHalves: halves !== null };
}

function toHead(
  row: TemplateColumns,
  uses: ReadonlyMap<string, { clusterYears: number; sheets: number }>,
): ScoreTemplateRow {
  const { id, code, year, name, basis, origin, version } = row;
  const use = uses.get(id);
  return {
    id,
    code,
    year,
    name,
    basis,
    origin,
    version,
    verified: row.verified === 1,
    isFrozen: (use?.sheets ?? 0) > 0,
    clusterYears: use?.clusterYears ?? 0,
  };
}

async function usesByTemplate(db: Queryable, id?: string) {
  const query = db('score_scheme as s')
    .leftJoin('score_sheet as t', 't.year_id', 's.year_id')
    .groupBy('s.template_id')
    .select('s.template_id')
    .countDistinct({ years: 's.year_id' })
    .count({ sheets: 't.id' });
  if (id !== undefined) void query.where('s.template_id', id);
  const rows = (await query) as { template_id: string; years: number | string; sheets: number | string }[];
  return new Map(
    rows.map(({ template_id, years, sheets }) => [
      template_id,
      { clusterYears: Number(years), sheets: Number(sheets) },
    ]),
  );
}

/** Versions of one template stand together, where the name of the newest puts them. */
function newestNames(heads: readonly ScoreTemplateRow[]): Map<string, string> {
  return new Map(heads.toSorted((a, b) => a.year - b.year).map(({ code, name }) => [code, vietnameseSortKey(name)]));
}

function columnsOf({ head, body }: TemplateContent) {
  return { name: head.name, basis: head.basis, verified: Number(head.verified), body: JSON.stringify(body) };
}
