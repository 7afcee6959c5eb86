import { connect, type Database } from '#db/client.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { insertPeople } from '#db/people/personStore.ts';
import { insertUnits } from '#db/units/forestStore.ts';
import { gradingInputSchema, personInputSchema, postInputSchema, type NewPerson } from '#core/people/person.ts';
import type { GradingInput, PersonInput, PostInput } from '#core/people/person.ts';
import type { PersonFilter } from '#core/people/personList.ts';
import type { MakeTarget } from '../../support/engines.ts';

export const NOW = '2026-05-01T08:00:00.000Z';
export const TODAY = '2026-05-01';

/** An id that sorts like its number. */
export function id(kind: 'person' | 'unit' | 'row' | 'decision', number: number): string {
  const group = { person: '1111', unit: '2222', row: '3333', decision: '4444' }[kind];
  return `00000000-${group}-7000-8000-${String(number).padStart(12, '0')}`;
}

/** An empty database with the whole schema. */
export async function emptyOffice(makeTarget: MakeTarget): Promise<Database> {
  const target = await makeTarget();
  await migrate(target);
  return connect(target);
}

interface Told {
  posts?: readonly Partial<PostInput>[];
  gradings?: readonly GradingInput[];
}

/** A person as an import brings them; ids follow from the number. */
export function newPerson(
  number: number,
  person: Partial<PersonInput>,
  { posts = [], gradings = [] }: Told = {},
): NewPerson {
  return {
    ...personInputSchema.parse({ fullName: `Lò Văn ${number}`, ...person }),
    id: id('person', number),
    posts: posts.map((post, index) => ({ ...postInputSchema.parse(post), id: id('row', number * 100 + index) })),
    gradings: gradings.map((grading, index) => ({
      ...gradingInputSchema.parse(grading),
      id: id('row', number * 100 + 50 + index),
    })),
  };
}

export async function addPeople(database: Database, people: readonly NewPerson[]): Promise<void> {
  await database.transaction((tx) => insertPeople(tx, people, { now: NOW, importId: null }));
}

const ALWAYS = { validFrom: null, validTo: null };

/** A unit of the tree, under another or at the top. */
export async function addUnit(
  database: Database,
  number: number,
  name: string,
  parent: number | null,
): Promise<string> {
  const unitId = id('unit', number);
  await database.transaction((tx) =>
    insertUnits(
      tx,
      [
        {
          id: unitId,
          code: '',
          note: '',
          version: 1,
          ...ALWAYS,
          names: [{ id: id('row', 900_000 + number), kind: 'CDCS', name, shortName: '', ...ALWAYS }],
          parents:
            parent === null ? [] : [{ id: id('row', 950_000 + number), parentId: id('unit', parent), ...ALWAYS }],
        },
      ],
      { now: NOW, importId: null },
    ),
  );
  return unitId;
}

/** Everyone, with gradings of 2025. */
export const EVERYONE: PersonFilter = { text: '', unitId: null, gender: null, grade: null, year: 2025, status: null };
