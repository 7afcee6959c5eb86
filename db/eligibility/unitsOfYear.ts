import type { DisciplineFact, UnitOfYear } from '#core/eligibility/facts.ts';
import { Holders } from '#core/eligibility/holders.ts';
import type { Grade } from '#core/people/person.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import type { OfficeFacts } from './officeFacts.ts';
import { NO_MARKS, readMarks } from './unitMarkStore.ts';
import { readMembers } from './unitMembers.ts';
import { readHolders } from './unitHolders.ts';
import { readGrades, readDisciplines, countsByGrade } from './memberConduct.ts';

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
