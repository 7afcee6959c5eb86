import type { AbsenceInput } from '#core/people/absence.ts';
import type { DisciplineInput } from '#core/people/discipline.ts';
import { latestFirst } from '#core/people/mainPost.ts';
import type { GradingInput } from '#core/people/person.ts';
import type { MergeTold, PersonHistory, PostTold } from '#core/people/personHistory.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { keptRecordOf, recordsOf } from './mergedRecords.ts';
import { toPost, toRecord, type PersonColumns, type PersonRecord, type PostColumns } from './personRow.ts';
import { withUnitNames } from './withUnitNames.ts';

/** The records of one person: the standing one first, then those merged into it. Empty where there is none. */
export async function findRecords(db: Queryable, id: string): Promise<PersonRecord[]> {
  const keptId = await keptRecordOf(db, id);
  if (keptId === undefined) return [];
  const ids = (await recordsOf(db, [keptId])).map((record) => record.id);
  const rows = await db<PersonColumns>('person').whereIn('id', ids);
  const byId = new Map(rows.map((row) => [row.id, toRecord(row)]));
  return ids.flatMap((recordId) => byId.get(recordId) ?? []);
}

/** One record alone, standing or merged. */
export async function findRecord(db: Queryable, id: string): Promise<PersonRecord | undefined> {
  const row = await db<PersonColumns>('person').where({ id }).first();
  return row && toRecord(row);
}

/**
 * What is told in these records, newest first.
 *
 * @param recordIds of one person, the standing record first
 * @param on the day whose unit names posts still held are told with
 */
export async function readHistory(db: Queryable, recordIds: readonly string[], on: IsoDate): Promise<PersonHistory> {
  const told = <Row>(table: string, order: string) =>
    db(table).whereIn('person_id', recordIds).orderBy(order, 'desc').orderBy('id', 'desc') as Promise<Row[]>;
  const gradings = await told<Owned & GradingInput>('person_grading', 'year');
  const disciplines = await told<DisciplineColumns>('person_discipline', 'decided_on');
  const absences = await told<AbsenceColumns>('person_absence', 'from_date');
  return {
    posts: await postsOf(db, recordIds, on),
    gradings: gradings.map(({ id, person_id, year, grade, note }) => ({ id, personId: person_id, year, grade, note })),
    disciplines: disciplines.map((row) => ({
      id: row.id,
      personId: row.person_id,
      form: row.form,
      decidedOn: row.decided_on,
      documentNumber: row.document_number,
      note: row.note,
    })),
    absences: absences.map((row) => ({
      id: row.id,
      personId: row.person_id,
      fromDate: row.from_date,
      toDate: row.to_date,
      workingDays: row.working_days,
      reason: row.reason,
      note: row.note,
    })),
  };
}

interface Owned {
  id: string;
  person_id: string;
}

interface DisciplineColumns extends Owned, Pick<DisciplineInput, 'form' | 'note'> {
  decided_on: string;
  document_number: string;
}

interface AbsenceColumns extends Owned, Pick<AbsenceInput, 'reason' | 'note'> {
  from_date: string;
  to_date: string;
  working_days: number;
}

/** Mergers in force among these records, oldest first. */
export async function listMerges(db: Queryable, recordIds: readonly string[]): Promise<MergeTold[]> {
  const rows = (await db('person_merge')
    .whereIn('merged_id', recordIds)
    .whereNull('undone_at')
    .orderBy(['at', 'id'])) as MergeColumns[];
  return rows.map((row) => ({
    id: row.id,
    keptId: row.kept_id,
    mergedId: row.merged_id,
    reason: row.reason,
    actorName: row.actor_name,
    at: row.at,
  }));
}

interface MergeColumns {
  id: string;
  kept_id: string;
  merged_id: string;
  reason: string;
  actor_name: string;
  at: string;
}

async function postsOf(db: Queryable, recordIds: readonly string[], on: IsoDate): Promise<PostTold[]> {
  const rows = await db<PostColumns>('person_post').whereIn('person_id', recordIds);
  return withUnitNames(db, rows.map(toPost).sort(latestFirst(recordIds[0] ?? '')), ({ validTo }) => validTo ?? on);
}
