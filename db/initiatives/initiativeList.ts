import type { Knex } from 'knex';
import {
  RECOGNITION_LEVELS,
  type InitiativeCounts,
  type InitiativeFilter,
  type InitiativeGroup,
  type InitiativeGrouping,
  type InitiativeOrder,
  type InitiativeRow,
  type RecognitionLevel,
} from '#core/initiatives/initiative.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import { unitsUnderInYear } from '../units/unitsUnder.ts';
import type { Queryable } from '../client.ts';
import { whereKeyContains } from '../likePattern.ts';
import { withMerged } from '../people/mergedRecords.ts';
import { authorsOf } from './initiativeStore.ts';
import { inForce } from './inForce.ts';

/** A page of initiatives in the order asked for. */
export async function listInitiatives(
  db: Queryable,
  filter: InitiativeFilter,
  { order, offset, limit }: { order: InitiativeOrder; offset: number; limit: number },
): Promise<InitiativeRow[]> {
  const query = filtered(db, filter);
  if (order !== 'TITLE') void query.orderByRaw(FIRST_BY[order]);
  return rowsOf(query.orderBy(['i.sort_key', 'i.id']).offset(offset).limit(limit), db);
}

/** What stands before the title: the latest application, the highest score, the highest recognition first. */
const FIRST_BY: Record<Exclude<InitiativeOrder, 'TITLE'>, string> = {
  UNIT: "CASE i.unit_name WHEN '' THEN 1 ELSE 0 END, i.unit_sort_key",
  SUBMITTED: "COALESCE(i.submitted_on, '') DESC",
  SCORE: 'COALESCE(i.score, -1) DESC',
  RESULT: `COALESCE(l.rank, 0) DESC,
    CASE i.status WHEN 'PASSED' THEN 1 WHEN 'RECEIVED' THEN 2 WHEN 'FAILED' THEN 3 ELSE 4 END`,
};

/**
 * Counts over everything the filter keeps, not only the page on screen. A person of the office is one however often
 * he is an author, also under a record merged into his; others are told apart by their author keys.
 */
export async function totalInitiatives(db: Queryable, filter: InitiativeFilter): Promise<InitiativeCounts> {
  const [all] = await countsBy(db, filter, AS_ONE);
  if (!all) return { initiatives: 0, authorships: 0, people: 0, benefit: 0 };
  const { initiatives, authorships, people, benefit } = all;
  return { initiatives, authorships, people, benefit };
}

/** The same counts by level, field, unit or programme, the largest group first. */
export async function groupInitiatives(
  db: Queryable,
  filter: InitiativeFilter,
  grouping: InitiativeGrouping,
): Promise<InitiativeGroup[]> {
  const groups = await countsBy(db, filter, GROUPED_BY[grouping]);
  return groups.map(({ name, ...counts }) => ({ name: grouping === 'LEVEL' ? levelOf(name) : name, ...counts }));
}

/** Fields and programmes written in initiatives of a year, to choose from, each once, in Vietnamese order. */
export async function listInitiativeWords(
  db: Queryable,
  year: number | null,
): Promise<{ fields: string[]; programmes: string[] }> {
  const wordsIn = async (column: 'field' | 'programme') => {
    const query = db('initiative').whereNot(column, '').distinct({ word: column });
    if (year !== null) void query.where({ year });
    return ((await query) as { word: string }[]).map(({ word }) => word).sort(compareVietnamese);
  };
  return { fields: await wordsIn('field'), programmes: await wordsIn('programme') };
}

type ListedRow = Omit<InitiativeRow, 'level' | 'authors'> & { rank: number | null };

async function rowsOf(query: Knex.QueryBuilder, db: Queryable): Promise<InitiativeRow[]> {
  const rows: ListedRow[] = await query.select({
    id: 'i.id',
    version: 'i.version',
    year: 'i.year',
    title: 'i.title',
    kind: 'i.kind',
    field: 'i.field',
    unitId: 'i.unit_id',
    unitName: 'i.unit_name',
    submittedOn: 'i.submitted_on',
    firstAppliedOn: 'i.first_applied_on',
    benefit: 'i.benefit',
    programme: 'i.programme',
    portalCode: 'i.portal_code',
    status: 'i.status',
    score: 'i.score',
    rank: 'l.rank',
  });
  const authors = await authorsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ rank, ...row }) => ({
    ...row,
    level: rank === null ? null : (RECOGNITION_LEVELS[rank - 1] ?? null),
    authors: (authors.get(row.id) ?? []).map(({ name, workplace, share, isChief }) => ({
      name,
      workplace,
      share,
      isChief,
    })),
  }));
}

/** SQL of what a group is told apart by. A unit is one by its id, however it was called. */
interface GroupedBy {
  key: string;
  name: string;
  /** The key and the name as columns. */
  keyColumn: string;
  nameColumn: string;
}

const groupedBy = (key: string, name: string): GroupedBy => ({
  key,
  name,
  keyColumn: `${key} AS key`,
  nameColumn: `${name} AS name`,
});

const GROUPED_BY: Record<InitiativeGrouping, GroupedBy> = {
  LEVEL: groupedBy('k.level_rank', 'CAST(k.level_rank AS TEXT)'),
  FIELD: groupedBy('k.field', 'k.field'),
  UNIT: groupedBy('COALESCE(k.unit_id, k.unit_name)', 'k.unit_name'),
  PROGRAMME: groupedBy('k.programme', 'k.programme'),
};
const AS_ONE = groupedBy('k.one', 'CAST(k.one AS TEXT)');

/** An author is the person the office keeps of him, else the name as told. */
const COUNT_PEOPLE = 'COUNT(DISTINCT COALESCE(m.kept_id, a.person_id, a.author_key)) AS people';

/** Two questions of one set: in one join a benefit would be summed once for each author. */
async function countsBy(
  db: Queryable,
  filter: InitiativeFilter,
  { key, name, keyColumn, nameColumn }: GroupedBy,
): Promise<InitiativeGroup[]> {
  const kept = () =>
    filtered(db, filter)
      .select({ id: 'i.id', benefit: 'i.benefit', field: 'i.field', programme: 'i.programme' })
      .select({ unit_id: 'i.unit_id', unit_name: 'i.unit_name' })
      .select(db.raw('COALESCE(l.rank, 0) AS level_rank'), db.raw('1 AS one'))
      .as('k');
  const sums: NamedSum[] = await db
    .from(kept())
    .groupByRaw(key)
    .groupByRaw(name)
    .select(db.raw(keyColumn), db.raw(nameColumn), db.raw('COUNT(*) AS initiatives'))
    .select(db.raw('COALESCE(SUM(k.benefit), 0) AS benefit'));
  const authors: { key: string | number; authorships: number; people: number }[] = await withMerged(db.from(kept()), db)
    .join('initiative_author as a', 'a.initiative_id', 'k.id')
    .leftJoin('merged as m', 'm.id', 'a.person_id')
    .groupByRaw(key)
    .select(db.raw(keyColumn), db.raw('COUNT(*) AS authorships'), db.raw(COUNT_PEOPLE));
  const byKey = new Map(authors.map((row) => [row.key, row]));
  return joinedByKey(sums)
    .map((group) => ({
      name: group.name,
      initiatives: group.initiatives,
      authorships: byKey.get(group.key)?.authorships ?? 0,
      people: byKey.get(group.key)?.people ?? 0,
      benefit: group.benefit,
    }))
    .sort((a, b) => b.initiatives - a.initiatives || compareVietnamese(a.name, b.name));
}

/** Sums of one group under one of the names it goes by. */
interface NamedSum {
  key: string | number;
  name: string;
  initiatives: number;
  benefit: number;
}

/** One group a key, by its last name in Vietnamese order: engines disagree on what is the greatest of texts. */
function joinedByKey(sums: readonly NamedSum[]): NamedSum[] {
  const groups = new Map<string | number, NamedSum>();
  for (const sum of sums) {
    const known = groups.get(sum.key);
    if (!known) {
      groups.set(sum.key, { ...sum });
      continue;
    }
    known.initiatives += sum.initiatives;
    known.benefit += sum.benefit;
    if (compareVietnamese(known.name, sum.name) < 0) known.name = sum.name;
  }
  return [...groups.values()];
}

const compareVietnamese = (a: string, b: string) => (vietnameseSortKey(a) < vietnameseSortKey(b) ? -1 : 1);

/** Initiatives as `i`, with the highest level recognised as `l.rank`: its place among the levels, from 1. */
function withLevel(db: Queryable): Knex.QueryBuilder {
  const ranks = db('recognition_item as t')
    .join('recognition as r', 'r.id', 't.recognition_id')
    .where(inForce)
    .groupBy('t.initiative_id')
    .select('t.initiative_id', db.raw(HIGHEST_RANK));
  return db('initiative as i').leftJoin(ranks.as('l'), 'l.initiative_id', 'i.id');
}

const RANKS = RECOGNITION_LEVELS.map((level, index) => `WHEN '${level}' THEN ${index + 1}`).join(' ');
const HIGHEST_RANK = `MAX(CASE r.level ${RANKS} END) AS rank`;

/** What the filter keeps, as `i`, with its level as `l`. */
function filtered(db: Queryable, filter: InitiativeFilter): Knex.QueryBuilder {
  const { year, text, kind, field, unitId, programme, status, level } = filter;
  const query = withLevel(db);
  if (year !== null) void query.where('i.year', year);
  whereKeyContains(query, 'i.search_key', text);
  if (kind !== null) void query.where('i.kind', kind);
  if (field !== null) void query.where('i.field', field);
  if (unitId !== null) void query.whereIn('i.unit_id', unitsUnderInYear(db, unitId, year));
  if (programme !== null) void query.where('i.programme', programme);
  if (status === 'STANDING') void query.whereNot('i.status', 'WITHDRAWN');
  else if (status !== null) void query.where('i.status', status);
  if (level === 'NONE') void query.whereNull('l.rank');
  else if (level !== null) void query.where('l.rank', RECOGNITION_LEVELS.indexOf(level) + 1);
  return query;
}

function levelOf(rank: string): RecognitionLevel | '' {
  return RECOGNITION_LEVELS[Number(rank) - 1] ?? '';
}
