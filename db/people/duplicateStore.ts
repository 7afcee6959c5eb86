import type { Knex } from 'knex';
import { EVIDENCE, type Evidence } from '#core/people/duplicates.ts';
import type { Queryable, Tx } from '../client.ts';
import { withMerged } from './mergedRecords.ts';

/** Two standing records that look like one person; the one made first stands first. */
export interface DuplicatePair {
  oneId: string;
  otherId: string;
  evidence: Evidence;
}

/**
 * Pairs that may be one person, strongest evidence first, then by name: the rules of
 * `core/people/duplicates.ts` as a query. Every record is compared, merged ones for the person
 * they were merged into; pairs that somebody told apart are left out.
 */
export async function listDuplicates(
  db: Queryable,
  { evidence, offset, limit }: { evidence: Evidence | null; offset: number; limit: number },
): Promise<DuplicatePair[]> {
  const query = duplicatesQuery(db)
    .join('person as named', 'named.id', 'pair.one_id')
    .orderBy(['pair.rank', 'named.sort_key', 'pair.one_id', 'pair.other_id'])
    .offset(offset)
    .limit(limit)
    .select('pair.*');
  if (evidence !== null) void query.where('pair.rank', EVIDENCE.indexOf(evidence));
  const rows = (await query) as { one_id: string; other_id: string; rank: number }[];
  return rows.map((row) => ({ oneId: row.one_id, otherId: row.other_id, evidence: evidenceOf(row.rank) }));
}

/** How many pairs there are of each evidence. */
export async function countDuplicates(db: Queryable): Promise<Record<Evidence, number>> {
  const rows = await duplicatesQuery(db)
    .groupBy('pair.rank')
    .select<{ rank: number; count: number }[]>('pair.rank', db.raw('COUNT(*) AS count'));
  const counts = new Map(rows.map(({ rank, count }) => [evidenceOf(rank), count]));
  return Object.fromEntries(EVIDENCE.map((evidence) => [evidence, counts.get(evidence) ?? 0])) as Record<
    Evidence,
    number
  >;
}

/** Remembers that two people are not one. Saying it twice is saying it once. */
export async function keepApart(
  tx: Tx,
  ids: readonly [string, string],
  said: { actorName: string; now: string },
): Promise<void> {
  const [one, other] = [...ids].sort();
  await tx('person_distinct')
    .insert({ one_id: one, other_id: other, actor_name: said.actorName, at: said.now })
    .onConflict(['one_id', 'other_id'])
    .ignore();
}

/** @returns false when nobody had said it of these two */
export async function keepApartNoMore(tx: Tx, ids: readonly [string, string]): Promise<boolean> {
  const [one, other] = [...ids].sort();
  return (await tx('person_distinct').where({ one_id: one, other_id: other }).delete()) > 0;
}

/** The other sides of what was said of any of these records: that the two are not one person. */
export async function toldApartFrom(db: Queryable, recordIds: readonly string[]): Promise<string[]> {
  const pairs: { one_id: string; other_id: string }[] = await db('person_distinct')
    .whereIn('one_id', recordIds)
    .orWhereIn('other_id', recordIds)
    .select('one_id', 'other_id');
  return pairs.flatMap(({ one_id: one, other_id: other }) => [one, other]);
}

function evidenceOf(rank: number): Evidence {
  const evidence = EVIDENCE[rank];
  if (evidence === undefined) throw new RangeError(`no evidence has rank ${rank}`);
  return evidence;
}

/** The table `pair (one_id, other_id, rank)` of standing records, each pair once with its strongest evidence. */
function duplicatesQuery(db: Queryable): Knex.QueryBuilder {
  const likenesses = sameCitizenId(db).unionAll([sameBirth(db), sameYearOfBirth(db), sameUnitOnly(db)]);
  const standing = db
    .from(likenesses.as('alike'))
    .leftJoin('merged as k1', 'k1.id', 'alike.a')
    .leftJoin('merged as k2', 'k2.id', 'alike.b')
    .select(db.raw('COALESCE(k1.kept_id, alike.a) AS a'), db.raw('COALESCE(k2.kept_id, alike.b) AS b'), 'alike.rank');
  const pairs = db
    .from(standing.as('two'))
    .whereRaw('two.a <> two.b')
    .groupByRaw('CASE WHEN two.a < two.b THEN two.a ELSE two.b END, CASE WHEN two.a < two.b THEN two.b ELSE two.a END')
    .select(
      db.raw('CASE WHEN two.a < two.b THEN two.a ELSE two.b END AS one_id'),
      db.raw('CASE WHEN two.a < two.b THEN two.b ELSE two.a END AS other_id'),
      db.raw('MIN(two.rank) AS rank'),
    );
  const apart = db('person_distinct as said')
    .leftJoin('merged as k1', 'k1.id', 'said.one_id')
    .leftJoin('merged as k2', 'k2.id', 'said.other_id')
    .select(db.raw('COALESCE(k1.kept_id, said.one_id) AS a'), db.raw('COALESCE(k2.kept_id, said.other_id) AS b'));
  return withMerged(db.from(pairs.as('pair')), db)
    .with('apart', apart)
    .whereNotExists(
      db
        .from('apart')
        .whereRaw(
          '(apart.a = pair.one_id AND apart.b = pair.other_id) OR (apart.a = pair.other_id AND apart.b = pair.one_id)',
        )
        .select(db.raw('1')),
    );
}

function sameCitizenId(db: Queryable): Knex.QueryBuilder {
  return db('person as one')
    .joinRaw("JOIN person AS other ON other.citizen_id = one.citizen_id AND other.citizen_id <> ''")
    .whereRaw("one.citizen_id <> '' AND one.id < other.id")
    .select('one.id as a', 'other.id as b', db.raw('0 AS rank'));
}

function sameBirth(db: Queryable): Knex.QueryBuilder {
  return db('person as one')
    .joinRaw('JOIN person AS other ON other.name_key = one.name_key AND other.birth = one.birth')
    .whereRaw("one.birth <> '' AND one.id < other.id")
    .whereRaw(NOT_TWO_LIFELONG_IDS)
    .select('one.id as a', 'other.id as b', db.raw(RANK_BY_UNIT));
}

/** One side knows the day, the other only the year. */
function sameYearOfBirth(db: Queryable): Knex.QueryBuilder {
  return db('person as one')
    .joinRaw('JOIN person AS other ON other.name_key = one.name_key AND other.birth = substr(one.birth, 1, 4)')
    .whereRaw('length(one.birth) = 10')
    .whereRaw(NOT_TWO_LIFELONG_IDS)
    .select('one.id as a', 'other.id as b', db.raw(RANK_BY_UNIT));
}

/** Same name and unit, where one birth at least is unknown. */
function sameUnitOnly(db: Queryable): Knex.QueryBuilder {
  return db('person as one')
    .joinRaw('JOIN person AS other ON other.name_key = one.name_key')
    .whereRaw("one.birth = '' AND one.id <> other.id")
    .whereRaw(NOT_TWO_LIFELONG_IDS)
    .whereRaw(SHARES_UNIT)
    .select('one.id as a', 'other.id as b', db.raw('3 AS rank'));
}

const NOT_TWO_LIFELONG_IDS = `NOT (length(one.citizen_id) = 12 AND length(other.citizen_id) = 12)`;

const SHARES_UNIT = `EXISTS (
  SELECT 1 FROM person_post AS held JOIN person_post AS too
    ON too.unit_id = held.unit_id OR (held.unit_name <> '' AND too.unit_name = held.unit_name)
  WHERE held.person_id = one.id AND too.person_id = other.id)`;

/** Places in EVIDENCE. */
const RANK_BY_UNIT = `CASE WHEN ${SHARES_UNIT} THEN 1 ELSE 2 END AS rank`;
