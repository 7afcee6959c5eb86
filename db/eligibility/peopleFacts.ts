import type { AbsenceFact, DisciplineFact, NomineeFacts } from '#core/eligibility/facts.ts';
import type { AbsenceReason } from '#core/people/absence.ts';
import type { DisciplineForm } from '#core/people/discipline.ts';
import { mainPostOn } from '#core/people/mainPost.ts';
import type { Grade } from '#core/people/person.ts';
import { linesWithOrigin } from '../awards/linesWithOrigin.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { groupedBy } from '../groupedBy.ts';
import {
  AWARD_LINE_COLUMNS,
  heldAwards,
  PROPOSAL_COLUMNS,
  type AwardLineColumns,
  type ProposalColumns,
} from './heldAwards.ts';
import type { OfficeFacts } from './officeFacts.ts';

/** What is known of one person, whatever he is proposed for. */
export interface PersonFacts extends Pick<
  NomineeFacts,
  'awards' | 'gradings' | 'initiatives' | 'registrations' | 'disciplines' | 'absences' | 'servingSince'
> {
  /** Where he works on the day; null where no post names a unit of the office. */
  unitId: string | null;
}

interface OfPerson {
  person_id: string;
}

interface PostColumns extends OfPerson {
  id: string;
  unit_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

/**
 * What the rules look at in these people, by the standing record's id: seven queries for each portion of ids. Everything
 * told in a merged record is told of the one it was merged into.
 */
export async function readPeopleFacts(
  db: Queryable,
  keptIds: readonly string[],
  office: OfficeFacts,
): Promise<Map<string, PersonFacts>> {
  const facts = new Map<string, PersonFacts>();
  for (const some of idChunks(keptIds)) {
    const recordIds = some.flatMap((id) => [id, ...(office.mergedUnder.get(id) ?? [])]);
    const of = await readRecords(db, recordIds);
    for (const id of some) facts.set(id, personFacts([id, ...(office.mergedUnder.get(id) ?? [])], of, office));
  }
  return facts;
}

/** Rows of a portion of records, by record. */
interface Records {
  posts: ReadonlyMap<string, readonly PostColumns[]>;
  gradings: ReadonlyMap<string, readonly { year: number; grade: Grade }[]>;
  disciplines: ReadonlyMap<string, readonly { form: DisciplineForm; decided_on: string }[]>;
  absences: ReadonlyMap<string, readonly AbsenceColumns[]>;
  lines: ReadonlyMap<string, readonly AwardLineColumns[]>;
  proposals: ReadonlyMap<string, readonly ProposalColumns[]>;
  registrations: ReadonlyMap<string, readonly { year: number; award_code: string | null }[]>;
}

interface AbsenceColumns {
  from_date: string;
  to_date: string;
  working_days: number;
  reason: AbsenceReason;
}

async function readRecords(db: Queryable, ids: readonly string[]): Promise<Records> {
  const told = async <Row extends object>(table: string, columns: readonly string[]) =>
    byPerson(
      (await db(table)
        .whereIn('person_id', ids)
        .select('person_id', ...columns)) as (Row & OfPerson)[],
    );
  return {
    posts: await told('person_post', ['id', 'unit_id', 'valid_from', 'valid_to']),
    gradings: await told('person_grading', ['year', 'grade']),
    disciplines: await told('person_discipline', ['form', 'decided_on']),
    absences: await told('person_absence', ['from_date', 'to_date', 'working_days', 'reason']),
    lines: byPerson(
      await linesWithOrigin(db)
        .whereIn('l.person_id', ids)
        .select<(AwardLineColumns & OfPerson)[]>('l.person_id', ...AWARD_LINE_COLUMNS),
    ),
    proposals: await told('nomination_line', PROPOSAL_COLUMNS),
    registrations: byPerson(
      await db('registration')
        .whereIn('person_id', ids)
        .whereIn('status', ['SUBMITTED', 'ACCEPTED'])
        .select('person_id', 'year', 'award_code'),
    ),
  };
}

const byPerson = <Row extends object>(rows: (Row & OfPerson)[]) => groupedBy(rows, ({ person_id }) => person_id);

/** @param ids the standing record first, then those merged into it */
function personFacts(ids: readonly string[], of: Records, office: OfficeFacts): PersonFacts {
  const rowsIn = <Row>(rows: ReadonlyMap<string, readonly Row[]>): readonly Row[] =>
    ids.length === 1 ? (rows.get(ids[0] ?? '') ?? []) : ids.flatMap((id) => rows.get(id) ?? []);
  const posts = rowsIn(of.posts);
  return {
    awards: heldAwards(rowsIn(of.lines), rowsIn(of.proposals), office),
    gradings: firstOfEachYear(rowsIn(of.gradings)),
    initiatives: rowsIn(office.initiativesOf),
    registrations: rowsIn(of.registrations).map((row) => ({ year: row.year, awardCode: row.award_code })),
    disciplines: rowsIn(of.disciplines).map((row): DisciplineFact => ({ form: row.form, decidedOn: row.decided_on })),
    absences: rowsIn(of.absences).map(absenceOf),
    servingSince: servingSince(posts),
    unitId: unitOn(posts, ids[0] ?? '', office),
  };
}

/** A year has one grading: the standing record's own stands before that of one merged into it. */
function firstOfEachYear(rows: readonly { year: number; grade: Grade }[]): { year: number; grade: Grade }[] {
  const years = new Map<number, Grade>();
  for (const { year, grade } of rows) if (!years.has(year)) years.set(year, grade);
  return [...years].map(([year, grade]) => ({ year, grade }));
}

const absenceOf = (row: AbsenceColumns): AbsenceFact => ({
  fromDate: row.from_date,
  toDate: row.to_date,
  workingDays: row.working_days,
  reason: row.reason,
});

/** The first day of the first post; unknown as soon as the beginning of one of them is. */
function servingSince(posts: readonly PostColumns[]): string | null {
  let first: string | null = null;
  for (const { valid_from: from } of posts) {
    if (from === null) return null;
    if (first === null || from < first) first = from;
  }
  return first;
}

/** Where he works on the day looked at, or did at the end of the year if that comes first. */
function unitOn(posts: readonly PostColumns[], keptId: string, { year, onDate }: OfficeFacts): string | null {
  const endOfYear = `${year}-12-31`;
  const on = onDate < endOfYear ? onDate : endOfYear;
  const held = posts.map((post) => ({
    ...post,
    personId: post.person_id,
    validFrom: post.valid_from,
    validTo: post.valid_to,
  }));
  return mainPostOn(held, { keptId, on })?.unit_id ?? null;
}
