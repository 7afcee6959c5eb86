import { refusal } from '#core/errors/appError.ts';
import { possibleActions, type PersonRow, type RowAction } from '#core/imports/personPlan.ts';
import { isUpdateEmpty, personUpdate, type PersonOnRecord, type PersonUpdate } from '#core/imports/personUpdate.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { unitIdentity, type UnitQuestion } from '#core/imports/unitQuestions.ts';
import { formatNumber } from '#core/money/format.ts';
import { isBlankPost, type NewPerson, type PersonInput } from '#core/people/person.ts';
import type { Tx } from '#db/client.ts';
import { closeImport, openImport } from '#db/imports/importStore.ts';
import { fillPost, peopleOnRecord, type PersonWithHistory } from '#db/imports/peopleOnRecord.ts';
import { insertTold } from '#db/people/historyStore.ts';
import { insertPeople, updatePerson } from '#db/people/personStore.ts';
import { postColumns } from '#db/people/postColumns.ts';
import { insertUnits, readForest } from '#db/units/forestStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { chosenActions } from '../imports/chosenActions.ts';
import { inPortions, told } from '../imports/inTurns.ts';
import { QuestionedUnits } from '../imports/unitMaking.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import type { PeoplePlan } from './importPeople.ts';

/** What takes back the part of an import that changed people who were there. */
export interface PersonInverse {
  id: string;
  /** The version the import left the record with. */
  version: number;
  /** What it filled, as it stood before: blank, or the year of a birth. Nothing else is told of the person. */
  before: Partial<PersonInput>;
  postBefore: { id: string; department: string; position: string } | null;
  postIds: string[];
  gradingIds: string[];
}

interface PeopleCommit {
  importId: string;
  plan: PeoplePlan;
  choices: readonly RowChoice[];
  /** Leave rows with errors out instead of refusing. */
  skipErrors: boolean;
}

/**
 * Takes a list of people in: new units, new people, and what was blank of people who were there.
 *
 * @throws AppError IMPORT_HAS_ERRORS unless rows with errors are to be left out, IMPORT_NOTHING_CHOSEN,
 *   IMPORT_CHOICE_IMPOSSIBLE, IMPORT_UPDATED_TWICE, JOB_CANCELLED; nothing is kept then
 */
export async function commitPeople(
  unit: UnitOfWork,
  { importId, plan, choices, skipErrors }: PeopleCommit,
  handle: JobHandle,
): Promise<void> {
  const actions = chosenActions(plan.people, choices, {
    possible: possibleActions,
    recordOf: recordIdOf,
    skipErrors,
  });
  const rowsOf = (wanted: RowAction) => plan.people.filter(({ row }) => actions.get(row) === wanted);
  const [added, updated] = [rowsOf('ADD'), rowsOf('UPDATE')];
  if (added.length + updated.length === 0) throw refusal('IMPORT_NOTHING_CHOSEN');

  const { fileName } = plan.seen;
  await openImport(unit.tx, { id: importId, area: 'PEOPLE', fileName, actorName: unit.actor.name, at: unit.now });
  const making = { now: unit.now, importId };
  const units = new QuestionedUnits(plan.units, await readForest(unit.tx), () => unit.newId());
  for (const row of [...added, ...updated]) if (row.unit !== null) units.unit(row.unit);
  await inPortions(units.made, handle, (portion) => insertUnits(unit.tx, portion, making));

  const total = added.length + updated.length;
  const progressFrom = (before: number) => (done: number) =>
    handle.progress(Math.round((100 * (before + done)) / total));
  const makePerson = (row: PersonRow) => newPerson(unit, row, postOf(row, plan.units, units));
  await insertPeople(unit.tx, told(added, { ...handle, onProgress: progressFrom(0) }, makePerson), making);
  const inverses: PersonInverse[] = [];
  await inPortions(updated, { ...handle, onProgress: progressFrom(added.length) }, async (portion) => {
    const known = await peopleOnRecord(unit.tx, portion.map(recordIdOf), plan.today);
    for (const row of portion) {
      const person = known.get(recordIdOf(row));
      if (!person) throw refusal('IMPORT_OUTDATED');
      const identity = row.unit === null ? '' : (plan.units[row.unit]?.identity ?? '');
      const update = personUpdate(onRecord(person), row.person, identity);
      const inverse = await updateOne(unit, { update, person, post: postOf(row, plan.units, units) });
      if (inverse) inverses.push(inverse);
    }
  });
  const what = [
    `${formatNumber(added.length)} người mới`,
    ...(inverses.length === 0 ? [] : [`bổ sung ${formatNumber(inverses.length)} người`]),
    ...(units.made.length === 0 ? [] : [`tạo ${formatNumber(units.made.length)} đơn vị`]),
  ];
  const { seq } = await unit.audit({
    action: 'imports.people',
    entity: 'import',
    entityId: importId,
    summary: `Nhập ${what.join(', ')} từ ${fileName}`,
    detail: { fileHash: plan.seen.fileHash, added: added.length, updated: inverses.length, units: units.made.length },
  });
  const inverse = JSON.stringify({ seq, people: inverses, units: [], figures: [] });
  await closeImport(unit.tx, { id: importId, created: added.length, updated: inverses.length, inverse });
}

export function recordIdOf({ duplicate }: PersonRow): string {
  return duplicate?.where === 'OFFICE' ? duplicate.personId : '';
}

/** A record as core compares it with a row. */
export function onRecord(person: PersonWithHistory): PersonOnRecord {
  const posts = person.posts.map((post) => ({ ...post, unit: unitIdentity(post.unitId, post.unitName) }));
  return { ...person, ...person.asRead, id: person.id, version: person.version, posts };
}

/** How a row's unit is written into a post: by id, or by its name alone. */
function postOf({ unit, person }: PersonRow, questions: readonly UnitQuestion[], units: QuestionedUnits): Post {
  const history = unit === null ? undefined : units.unit(unit);
  const unitName = history || unit === null ? '' : (questions[unit]?.text ?? '');
  const { department, position } = person;
  return { unitId: history?.id ?? null, unitName, department, position, validFrom: null, validTo: null };
}

interface Post {
  unitId: string | null;
  unitName: string;
  department: string;
  position: string;
  validFrom: null;
  validTo: null;
}

function newPerson(unit: UnitOfWork, { person }: PersonRow, post: Post): NewPerson {
  const { fullName, gender, birth, citizenId, joinedOn, note, gradings } = person;
  return {
    id: unit.newId(),
    fullName,
    givenName: '',
    gender,
    birth,
    citizenId,
    joinedOn,
    leftOn: '',
    note,
    posts: isBlankPost(post) ? [] : [{ id: unit.newId(), ...post }],
    gradings: gradings.map(({ year, grade }) => ({ id: unit.newId(), year, grade, note: '' })),
  };
}

/** @returns null when the row says nothing new */
async function updateOne(
  unit: UnitOfWork,
  { update, person, post }: { update: PersonUpdate; person: PersonWithHistory; post: Post },
): Promise<PersonInverse | null> {
  const { tx, now } = unit;
  if (isUpdateEmpty(update)) return null;
  const { id, version } = person;
  const before = recordInput(person);
  if (!(await updatePerson(tx, { id, version, person: { ...before, ...update.fills }, now }))) {
    throw refusal('IMPORT_OUTDATED');
  }
  const filled = update.postFill && person.posts.find((held) => held.id === update.postFill?.id);
  if (update.postFill) await fillPost(tx, update.postFill);
  return {
    id,
    version: version + 1,
    before: pickFields(before, update.fills),
    postBefore: filled ? { id: filled.id, department: filled.department, position: filled.position } : null,
    postIds: update.newPost ? [await addPost(unit, tx, id, post)] : [],
    gradingIds: await addGradings(unit, tx, id, update),
  };
}

function recordInput(person: PersonWithHistory): PersonInput {
  const { fullName, givenName, gender, birth, citizenId, joinedOn, leftOn, note } = person;
  return { fullName, givenName, gender, birth, citizenId, joinedOn, leftOn, note };
}

function pickFields(person: PersonInput, fields: PersonUpdate['fills']): Partial<PersonInput> {
  const names = Object.keys(fields) as (keyof PersonUpdate['fills'])[];
  return Object.fromEntries(names.map((name) => [name, person[name]]));
}

async function addPost(unit: UnitOfWork, tx: Tx, personId: string, post: Post): Promise<string> {
  const id = unit.newId();
  await insertTold(tx, 'person_post', { id, personId, columns: postColumns(post) });
  return id;
}

async function addGradings(unit: UnitOfWork, tx: Tx, personId: string, update: PersonUpdate): Promise<string[]> {
  const ids: string[] = [];
  for (const { year, grade } of update.newGradings) {
    const id = unit.newId();
    await insertTold(tx, 'person_grading', { id, personId, columns: { year, grade, note: '' } });
    ids.push(id);
  }
  return ids;
}
