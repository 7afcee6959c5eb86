import type { Criterion, ScoreForm } from '#core/initiatives/scoreForm.ts';
import type { RowOrigin } from '#core/office/catalogue.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

interface FormColumns {
  id: string;
  name: string;
  pass_mark: number;
  basis: string;
  verified: number;
  origin: RowOrigin;
  in_use: number;
  note: string;
  version: number;
}

interface CriterionColumns {
  id: string;
  form_id: string;
  ordinal: number;
  group_name: string;
  name: string;
  max: number;
  pass: number | null;
  disqualifies: number;
  guide: string;
}

/** A form with how far it is used. */
export interface ListedScoreForm extends ScoreForm {
  /** Reviews that chose it. */
  reviews: number;
  /** Has points: it does not change any more. */
  isScored: boolean;
}

/** All forms in Vietnamese order, those in use first. */
export async function listScoreForms(db: Queryable): Promise<ListedScoreForm[]> {
  const forms = await readForms(db);
  return forms.sort(
    (a, b) => Number(b.inUse) - Number(a.inUse) || (vietnameseSortKey(a.name) < vietnameseSortKey(b.name) ? -1 : 1),
  );
}

export async function findScoreForm(db: Queryable, id: string): Promise<ListedScoreForm | undefined> {
  return (await readForms(db, [id]))[0];
}

/** Forms of these ids; one that is gone is left out. */
export async function scoreFormsOf(db: Queryable, ids: readonly string[]): Promise<Map<string, ScoreForm>> {
  return new Map((await readForms(db, ids)).map((form) => [form.id, form]));
}

/** Adds a form of the office's own, in use. */
export async function insertScoreForm(tx: Tx, form: Omit<ScoreForm, 'origin' | 'inUse' | 'version'>): Promise<void> {
  await tx<FormColumns>('initiative_form').insert({
    id: form.id,
    ...formColumns(form),
    origin: 'OFFICE',
    in_use: 1,
    version: 1,
  });
  await insertInChunks(tx, 'initiative_criterion', criterionRows(form));
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateScoreForm(tx: Tx, form: Omit<ScoreForm, 'origin' | 'inUse'>): Promise<boolean> {
  const { id, version } = form;
  const changed = await tx<FormColumns>('initiative_form')
    .where({ id, version })
    .update({ ...formColumns(form), version: version + 1 });
  if (changed === 0) return false;
  await tx('initiative_criterion').where({ form_id: id }).delete();
  await insertInChunks(tx, 'initiative_criterion', criterionRows(form));
  return true;
}

/** Offers a form or takes it from use; its words stay. @returns false when somebody wrote it since */
export async function setScoreFormUse(
  tx: Tx,
  { id, version, inUse }: { id: string; version: number; inUse: boolean },
): Promise<boolean> {
  const changed = await tx<FormColumns>('initiative_form')
    .where({ id, version })
    .update({ in_use: Number(inUse), version: version + 1 });
  return changed > 0;
}

/** @returns false when somebody wrote it since; nothing is removed then */
export async function deleteScoreForm(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx<FormColumns>('initiative_form').where({ id, version }).delete()) > 0;
}

async function readForms(db: Queryable, ids?: readonly string[]): Promise<ListedScoreForm[]> {
  const query = db('initiative_form as f').select<ListedColumns[]>(
    'f.*',
    db.raw('(SELECT COUNT(*) FROM initiative_review AS r WHERE r.form_id = f.id) AS reviews'),
    db.raw(IS_SCORED),
  );
  if (ids) void query.whereIn('f.id', [...ids]);
  const rows = await query;
  const criteria = await db<CriterionColumns>('initiative_criterion')
    .whereIn(
      'form_id',
      rows.map(({ id }) => id),
    )
    .orderBy(['form_id', 'ordinal']);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    passMark: row.pass_mark,
    basis: row.basis,
    verified: row.verified === 1,
    origin: row.origin,
    inUse: row.in_use === 1,
    note: row.note,
    version: row.version,
    criteria: criteria.filter(({ form_id: formId }) => formId === row.id).map(toCriterion),
    reviews: row.reviews,
    isScored: row.is_scored === 1,
  }));
}

type ListedColumns = FormColumns & { reviews: number; is_scored: number };

/** The first point found is enough: forms are read in many writes, and sheets grow with the years. */
const IS_SCORED = `CASE WHEN EXISTS (SELECT 1 FROM initiative_review AS r
  JOIN initiative_score AS s ON s.review_id = r.id WHERE r.form_id = f.id) THEN 1 ELSE 0 END AS is_scored`;

function toCriterion(row: CriterionColumns): Criterion {
  return {
    id: row.id,
    groupName: row.group_name,
    name: row.name,
    max: row.max,
    pass: row.pass,
    disqualifies: row.disqualifies === 1,
    guide: row.guide,
  };
}

function formColumns({ name, passMark, basis, verified, note }: Omit<ScoreForm, 'origin' | 'inUse' | 'version'>) {
  return { name, pass_mark: passMark, basis, verified: Number(verified), note };
}

function criterionRows({ id: formId, criteria }: Pick<ScoreForm, 'id' | 'criteria'>) {
  return criteria.map(({ id, groupName, name, max, pass, disqualifies, guide }, index) => ({
    id,
    form_id: formId,
    ordinal: index + 1,
    group_name: groupName,
    name,
    max,
    pass,
    disqualifies: Number(disqualifies),
    guide,
  }));
}
