import type { DisciplineFact } from '#core/eligibility/facts.ts';
import type { DisciplineForm } from '#core/people/discipline.ts';
import type { Grade } from '#core/people/person.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import type { OfficeFacts } from './officeFacts.ts';

/** One grade a person: the standing record's own before those of records merged into it, of which the oldest tells. */
export async function readGrades(
  db: Queryable,
  keptIds: readonly string[],
  office: OfficeFacts,
): Promise<Map<string, Grade>> {
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

/** Disciplinary measures of people, those of records merged into theirs included. */
export async function readDisciplines(
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

/** How many of the people have which grade; who has none is left out. */
export function countsByGrade(people: readonly string[], grades: ReadonlyMap<string, Grade>): Map<Grade, number> {
  const counts = new Map<Grade, number>();
  for (const id of people) {
    const grade = grades.get(id);
    if (grade !== undefined) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return counts;
}
