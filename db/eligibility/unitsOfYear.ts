import type { DisciplineFact, UnitOfYear } from '#core/eligibility/facts.ts';
import { Holders } from '#core/eligibility/holders.ts';
import type { DisciplineForm } from '#core/people/discipline.ts';
import { nomineeKey } from '#core/nominations/nominationLine.ts';
import type { Grade } from '#core/people/person.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { standingOf, yearHeld, type ProposalColumns } from './heldAwards.ts';
import type { OfficeFacts } from './officeFacts.ts';
import { NO_MARKS, readMarks } from './unitMarkStore.ts';

/** A unit with what is known of everyone in it. */
export interface UnitWithPeople extends UnitOfYear {
  /** Of everyone with a post in it during the year. */
  disciplines: readonly DisciplineFact[];
}

interface FigureColumns {
  unit_id: string;
  workers: number | null;
  members: number | null;
}

interface PersonLine {
  id: string;
  decision_id: string;
  unit_id: string | null;
  person_id: string | null;
  name: string;
  unit_name: string;
  award_code: string;
  achievement: string;
  reason: string;
  /** Of the nomination the line came from. */
  origin_year: number | null;
}

/** What is asked of a line of a decision and of a proposal alike. */
type NamedLine = Pick<PersonLine, 'unit_id' | 'person_id' | 'name' | 'unit_name' | 'award_code'>;
type ProposedLine = NamedLine & Pick<ProposalColumns, 'status' | 'upper_answer'>;

/** People known to belong to a unit in the year: by their posts, and by the units their awards name. */
class Members {
  /** Kept ids by collective. */
  readonly #peopleOf = new Map<string, Set<string>>();
  /** Collectives by kept id. */
  readonly #unitsOf = new Map<string, Set<string>>();

  add(unitIds: readonly string[], personId: string): void {
    for (const unitId of unitIds) put(this.#peopleOf, unitId, personId);
    for (const unitId of unitIds) put(this.#unitsOf, personId, unitId);
  }

  of(unitId: string): ReadonlySet<string> {
    return this.#peopleOf.get(unitId) ?? new Set();
  }

  unitsOf(personId: string): readonly string[] {
    return [...(this.#unitsOf.get(personId) ?? [])];
  }

  everyone(): string[] {
    return [...this.#unitsOf.keys()];
  }
}

/**
 * Units in the year looked at, with their figures, their people and who of them holds or is proposed for what. A
 * department's people are its union's too.
 *
 * @param asksPeople whether gradings and discipline of everyone are wanted too, as rules about collectives do
 */
export async function readUnitsOfYear(
  db: Queryable,
  unitIds: readonly string[],
  { office, asksPeople }: { office: OfficeFacts; asksPeople: boolean },
): Promise<Map<string, UnitWithPeople>> {
  const wanted = unitIds.flatMap((id) => office.units.get(id) ?? []);
  const asked = new Set(wanted.map(({ id }) => id));
  const parts = [...office.units.values()].filter(({ countsFor }) => countsFor.some((id) => asked.has(id)));
  const partIds = parts.map(({ id }) => id);
  const members = await readMembers(db, partIds, office);
  const figures = await readFigures(db, [...asked], office.year);
  const marks = await readMarks(db, [...asked], office.year);
  const scores = await readScores(db, [...asked], office.year);
  const holders = await readHolders(db, { partIds, members, office });
  const grades = asksPeople ? await readGrades(db, members.everyone(), office) : new Map<string, Grade>();
  const disciplines = asksPeople
    ? await readDisciplines(db, members.everyone(), office)
    : new Map<string, DisciplineFact[]>();

  return new Map(
    wanted.map((unit) => {
      const people = [...members.of(unit.id)];
      const figure = figures.get(unit.id);
      return [
        unit.id,
        {
          id: unit.id,
          name: unit.name,
          endedOn: unit.endedOn,
          successors: unit.successors,
          workers: figure?.workers ?? null,
          members: figure?.members ?? null,
          people: people.length,
          peopleByGrade: countsByGrade(people, grades),
          score: scores.get(unit.id) ?? null,
          ...(marks.get(unit.id) ?? NO_MARKS),
          holders: new Holders(holders.get(unit.id)?.HELD, holders.get(unit.id)?.PROPOSED),
          disciplines: people.flatMap((id) => disciplines.get(id) ?? []),
        },
      ];
    }),
  );
}

async function readMembers(db: Queryable, partIds: readonly string[], office: OfficeFacts): Promise<Members> {
  const members = new Members();
  for (const some of idChunks(partIds)) {
    const rows = await db('person_post')
      .whereIn('unit_id', some)
      .where((begun) => void begun.whereNull('valid_from').orWhere('valid_from', '<=', `${office.year}-12-31`))
      .where((open) => void open.whereNull('valid_to').orWhere('valid_to', '>=', `${office.year}-01-01`))
      .select<{ unit_id: string; person_id: string }[]>('unit_id', 'person_id');
    for (const { unit_id, person_id } of rows)
      members.add(office.units.get(unit_id)?.countsFor ?? [], office.keptOf.get(person_id) ?? person_id);
  }
  return members;
}

async function readFigures(
  db: Queryable,
  unitIds: readonly string[],
  year: number,
): Promise<Map<string, FigureColumns>> {
  const figures = new Map<string, FigureColumns>();
  for (const some of idChunks(unitIds)) {
    const rows = await db('unit_figure')
      .whereIn('unit_id', some)
      .where({ year })
      .select<FigureColumns[]>('unit_id', 'workers', 'members');
    for (const row of rows) figures.set(row.unit_id, row);
  }
  return figures;
}

/** Final appraised points of the whole year; of a unit scored in two clusters the higher. */
async function readScores(db: Queryable, unitIds: readonly string[], year: number): Promise<Map<string, number>> {
  const scores = new Map<string, number>();
  for (const some of idChunks(unitIds)) {
    const rows = await db('score_part as p')
      .join('score_sheet as s', 's.id', 'p.sheet_id')
      .join('cluster_year as y', 'y.id', 's.year_id')
      .join('cluster_member as m', 'm.id', 's.member_id')
      .whereIn('m.unit_id', some)
      .where({ 'y.year': year, 's.period': 'YEAR', 'p.part': 'APPRAISED', 'p.status': 'FINAL' })
      .select<{ unit_id: string; total: number }[]>('m.unit_id', 'p.total');
    for (const { unit_id, total } of rows) scores.set(unit_id, Math.max(total, scores.get(unit_id) ?? 0));
  }
  return scores;
}

/** People by award, those who hold it apart from those who are proposed for it. */
type Standings = Record<'HELD' | 'PROPOSED', Map<string, Set<string>>>;
type HoldersByUnit = Map<string, Standings>;

/** Who holds what for the year by decisions in force or granted above, or is proposed for it; by collective and award. */
async function readHolders(
  db: Queryable,
  { partIds, members, office }: { partIds: readonly string[]; members: Members; office: OfficeFacts },
): Promise<HoldersByUnit> {
  const holders: HoldersByUnit = new Map();
  const note = (row: NamedLine, standing: keyof Standings) => {
    const keptId = row.person_id === null ? null : (office.keptOf.get(row.person_id) ?? row.person_id);
    // A list that names no unit of the office counts where the person works.
    const units =
      row.unit_id === null ? members.unitsOf(keptId ?? '') : (office.units.get(row.unit_id)?.countsFor ?? []);
    for (const unitId of units) {
      const standings: Standings = holders.get(unitId) ?? { HELD: new Map(), PROPOSED: new Map() };
      put(standings[standing], row.award_code, keptId ?? keyByName(row));
      holders.set(unitId, standings);
    }
  };
  const takeLine = (line: PersonLine) => {
    const decision = office.decisions.get(line.decision_id);
    if (decision && yearHeld(line, decision, { origin: line.origin_year, office }) === office.year) note(line, 'HELD');
  };
  const takeProposal = (proposal: ProposedLine) => {
    const standing = standingOf(proposal);
    if (standing !== null) note(proposal, standing);
  };
  for (const some of idChunks(partIds)) {
    (await linesOfYear(db, office.year).whereIn('l.unit_id', some)).forEach(takeLine);
    (await proposalsOfYear(db, office.year).whereIn('unit_id', some)).forEach(takeProposal);
  }
  for (const some of idChunks(members.everyone())) {
    (await linesOfYear(db, office.year).whereNull('l.unit_id').whereIn('l.person_id', some)).forEach(takeLine);
    (await proposalsOfYear(db, office.year).whereNull('unit_id').whereIn('person_id', some)).forEach(takeProposal);
  }
  return holders;
}

/** Whom the office has no record of is one by name and unit, on lists and in proposals alike. */
const keyByName = ({ name, unit_name: unitName }: NamedLine) => nomineeKey({ subject: 'INDIVIDUAL', name, unitName });

/** Lines of persons in decisions of the year or the one after, which may be on it, and those proposed for it. */
function linesOfYear(db: Queryable, year: number) {
  return db('decision_line as l')
    .join('decision as d', 'd.id', 'l.decision_id')
    .leftJoin('nomination_line as o', function origin() {
      this.on('o.decision_id', 'l.decision_id').andOn('o.decision_line_id', 'l.id');
    })
    .where({ 'd.status': 'ISSUED', 'l.subject': 'INDIVIDUAL' })
    .where((asked) => void asked.whereIn('d.year', [year, year + 1]).orWhere('o.year', year))
    .select<PersonLine[]>(
      'l.id',
      'l.decision_id',
      'l.unit_id',
      'l.person_id',
      'l.name',
      'l.unit_name',
      'l.award_code',
      'l.achievement',
      'l.reason',
      { origin_year: 'o.year' },
    );
}

function proposalsOfYear(db: Queryable, year: number) {
  return db('nomination_line')
    .where({ year, subject: 'INDIVIDUAL' })
    .select<ProposedLine[]>(...['unit_id', 'person_id', 'name', 'unit_name', 'award_code', 'status', 'upper_answer']);
}

/** One grade a person: the standing record's own before those of records merged into it, of which the oldest tells. */
async function readGrades(db: Queryable, keptIds: readonly string[], office: OfficeFacts): Promise<Map<string, Grade>> {
  const grades = new Map<string, Grade>();
  const ids = keptIds.flatMap((id) => [id, ...(office.mergedUnder.get(id) ?? [])]);
  for (const some of idChunks(ids)) {
    const rows = await db('person_grading')
      .whereIn('person_id', some)
      .where('year', office.year)
      .orderBy('person_id')
      .select<{ person_id: string; grade: Grade }[]>('person_id', 'grade');
    for (const { person_id, grade } of rows) {
      const keptId = office.keptOf.get(person_id);
      if (keptId === undefined || !grades.has(keptId)) grades.set(keptId ?? person_id, grade);
    }
  }
  return grades;
}

async function readDisciplines(
  db: Queryable,
  keptIds: readonly string[],
  office: OfficeFacts,
): Promise<Map<string, DisciplineFact[]>> {
  const disciplines = new Map<string, DisciplineFact[]>();
  const ids = keptIds.flatMap((id) => [id, ...(office.mergedUnder.get(id) ?? [])]);
  for (const some of idChunks(ids)) {
    const rows = await db('person_discipline')
      .whereIn('person_id', some)
      .select<{ person_id: string; form: DisciplineForm; decided_on: string }[]>('person_id', 'form', 'decided_on');
    for (const { person_id, form, decided_on: decidedOn } of rows) {
      const keptId = office.keptOf.get(person_id) ?? person_id;
      disciplines.set(keptId, [...(disciplines.get(keptId) ?? []), { form, decidedOn }]);
    }
  }
  return disciplines;
}

function countsByGrade(people: readonly string[], grades: ReadonlyMap<string, Grade>): Map<Grade, number> {
  const counts = new Map<Grade, number>();
  for (const id of people) {
    const grade = grades.get(id);
    if (grade !== undefined) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return counts;
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
