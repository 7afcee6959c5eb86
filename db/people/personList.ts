import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { mainPostOn } from '#core/people/mainPost.ts';
import { mergedPerson } from '#core/people/mergedPerson.ts';
import { GRADES, type Grade } from '#core/people/person.ts';
import type { PersonFilter, PersonOrder, PersonSummary, PersonTotals } from '#core/people/personList.ts';
import { spelledKey } from '#core/people/personKeys.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { orderByContained } from '../likePattern.ts';
import { whereValidOn } from '../validOn.ts';
import { groupedBy } from '../groupedBy.ts';
import { gradesIn } from './gradeOfYear.ts';
import { recordsOf } from './mergedRecords.ts';
import { peopleQuery, whereGender } from './personFilter.ts';
import { toPost, toRecord, type PersonColumns, type PostColumns } from './personRow.ts';
import { withUnitNames } from './withUnitNames.ts';

/**
 * A page of the people a filter keeps. By name the index alone finds the page, so the
 * last of 100.000 comes as fast as the first.
 *
 * @param on the day whose posts, names of units and membership are meant
 */
export async function listPeople(
  db: Queryable,
  filter: PersonFilter,
  on: IsoDate,
  { order, offset, limit }: { order: PersonOrder; offset: number; limit: number },
): Promise<PersonSummary[]> {
  const ids = await idsOf(inOrder(db, filter, on, order).offset(offset).limit(limit));
  return summarizePeople(db, ids, { on, year: filter.year });
}

/** Ids of everyone a filter keeps, in order: for work that goes through all of them. */
export async function listPersonIds(
  db: Queryable,
  filter: PersonFilter,
  on: IsoDate,
  order: PersonOrder,
): Promise<string[]> {
  return idsOf(inOrder(db, filter, on, order));
}

async function idsOf(query: Knex.QueryBuilder): Promise<string[]> {
  return ((await query) as { id: string }[]).map(({ id }) => id);
}

function inOrder(db: Queryable, filter: PersonFilter, on: IsoDate, order: PersonOrder): Knex.QueryBuilder {
  const query = peopleQuery(db, filter, on);
  // Names written as typed stand before those that only sound alike without dấu.
  if (filter.text.trim() !== '') orderByContained(query, 'p.spelled_key', spelledKey(filter.text));
  if (order === 'UNIT') orderByMainUnit(query, db, on);
  return query.orderBy('p.sort_key').orderBy('p.id').select('p.id');
}

/** Counts over all the filter keeps. */
export async function totalPeople(db: Queryable, filter: PersonFilter, on: IsoDate): Promise<PersonTotals> {
  const female = peopleQuery(db, filter, on);
  whereGender(female, db, 'NU');
  return {
    people: await countOf(peopleQuery(db, filter, on)),
    female: await countOf(female),
    left: await countOf(peopleQuery(db, filter, on).where('p.left_on', '<>', '').where('p.left_on', '<=', on)),
    graded: await countGrades(db, filter, on),
  };
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const row = (await query.count({ n: '*' }).first()) as { n: number } | undefined;
  return row?.n ?? 0;
}

async function countGrades(db: Queryable, filter: PersonFilter, on: IsoDate): Promise<Record<Grade, number>> {
  const rows = await peopleQuery(db, filter, on)
    .join(gradesIn(db, filter.year).as('graded'), 'graded.kept_id', 'p.id')
    .groupBy('graded.grade')
    .select<{ grade: Grade; count: number }[]>('graded.grade', db.raw('COUNT(*) AS count'));
  const counts = new Map(rows.map(({ grade, count }) => [grade, count]));
  return Object.fromEntries(GRADES.map((grade) => [grade, counts.get(grade) ?? 0])) as Record<Grade, number>;
}

/**
 * Orders by the unit a list shows: that of the post begun last among those held on the day, told in any record of
 * the person (`mainPostOn`). After the units of the tree come those known by name alone, then people without one.
 * Looked up person by person: each has few posts, and an index leads to them.
 */
function orderByMainUnit(query: Knex.QueryBuilder, db: Queryable, on: IsoDate): void {
  const own = mainUnitKey(db, on).whereRaw('held.person_id = p.id');
  const ofAll = mainUnitKey(db, on).whereRaw(
    '(held.person_id = p.id OR held.person_id IN (SELECT k.id FROM merged AS k WHERE k.kept_id = p.id))',
  );
  // Few have merged records; the others are spared looking for them.
  const key = db.raw('CASE WHEN p.id IN (SELECT kept_id FROM merged) THEN (?) ELSE (?) END', [ofAll, own]);
  // No letter of a sort key comes after a tilde twice over.
  void query.orderByRaw("COALESCE(?, '~~')", [key]);
}

function mainUnitKey(db: Queryable, on: IsoDate): Knex.QueryBuilder {
  // A unit that has ended stands where its last name does, by which the list tells it.
  const called = db('unit_name as n')
    .whereRaw('n.unit_id = held.unit_id')
    .where((begun) => void begun.whereNull('n.valid_from').orWhere('n.valid_from', '<=', on))
    .orderByRaw("COALESCE(n.valid_from, '') DESC")
    .select('n.sort_key')
    .limit(1);
  const key = db('person_post as held')
    .orderByRaw("COALESCE(held.valid_from, '') DESC, CASE WHEN held.person_id = p.id THEN 0 ELSE 1 END, held.id DESC")
    .select(db.raw("COALESCE((?), CASE WHEN held.unit_name <> '' THEN '~' || held.unit_name END)", [called]))
    .limit(1);
  whereValidOn(key, 'held', on);
  return key;
}

/** What a list says of these people, in the order of the ids. */
export async function summarizePeople(
  db: Queryable,
  ids: readonly string[],
  { on, year }: { on: IsoDate; year: number },
): Promise<PersonSummary[]> {
  const records = groupedBy(await recordsOf(db, ids), ({ keptId }) => keptId);
  const recordIds = [...records.values()].flat().map(({ id }) => id);
  const people = new Map(
    (await inChunks<PersonColumns>(db('person'), 'id', recordIds)).map((row) => [row.id, toRecord(row)]),
  );
  const posts = groupedBy(await heldPosts(db, recordIds, on), ({ personId }) => personId);
  const gradings = new Map(
    (
      await inChunks<{ person_id: string; grade: Grade }>(db('person_grading').where({ year }), 'person_id', recordIds)
    ).map(({ person_id, grade }) => [person_id, grade]),
  );
  return ids.flatMap((id) => {
    const own = (records.get(id) ?? []).map((record) => record.id);
    const [kept, ...others] = own.flatMap((recordId) => people.get(recordId) ?? []);
    if (!kept) return [];
    const { fullName, birth, gender, leftOn } = mergedPerson(kept, others);
    const post = mainPostOn(
      own.flatMap((recordId) => posts.get(recordId) ?? []),
      { keptId: id, on },
    );
    const grade = own.map((recordId) => gradings.get(recordId)).find((known) => known !== undefined) ?? null;
    return [
      {
        id,
        fullName,
        birth,
        gender,
        leftOn,
        position: post?.position ?? '',
        unitId: post?.unitId ?? null,
        unitName: post?.calledThen ?? '',
        grade,
      },
    ];
  });
}

/** Posts of these records held on the day, told as {@link withUnitNames} does. */
async function heldPosts(db: Queryable, recordIds: readonly string[], on: IsoDate) {
  const query = db('person_post as post').select('post.*');
  whereValidOn(query, 'post', on);
  const rows = await inChunks<PostColumns>(query, 'post.person_id', recordIds);
  return withUnitNames(db, rows.map(toPost), () => on);
}

async function inChunks<Row>(query: Knex.QueryBuilder, column: string, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const chunk of idChunks(ids)) rows.push(...((await query.clone().whereIn(column, chunk)) as Row[]));
  return rows;
}
