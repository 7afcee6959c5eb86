import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { possibleInitiativeActions, type InitiativeListRow, type ReadAuthor } from '#core/imports/initiativePlan.ts';
import type { AuthorInput } from '#core/initiatives/initiative.ts';
import { initiativeDay } from '#core/initiatives/initiativeDay.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { closeImport, openImport } from '#db/imports/importStore.ts';
import { insertInitiatives, type NewInitiative } from '#db/initiatives/initiativeStore.ts';
import { insertUnits, readForest } from '#db/units/forestStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { chosenActions } from '../imports/chosenActions.ts';
import { inPortions } from '../imports/inTurns.ts';
import { QuestionedUnits } from '../imports/unitMaking.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import type { InitiativesPlan } from './importInitiatives.ts';

interface InitiativesCommit {
  importId: string;
  plan: InitiativesPlan;
  choices: readonly RowChoice[];
  /** Leave rows with errors out instead of refusing. */
  skipErrors: boolean;
}

/**
 * Takes a list of initiatives in, with the new units it names. Nothing that was there is changed.
 *
 * @throws AppError IMPORT_HAS_ERRORS unless rows with errors are to be left out, IMPORT_NOTHING_CHOSEN,
 *   IMPORT_CHOICE_IMPOSSIBLE, JOB_CANCELLED; nothing is kept then
 */
export async function commitInitiatives(
  unit: UnitOfWork,
  { importId, plan, choices, skipErrors }: InitiativesCommit,
  handle: JobHandle,
): Promise<void> {
  const actions = chosenActions(plan.initiatives, choices, {
    possible: possibleInitiativeActions,
    recordOf: () => '',
    skipErrors,
  });
  const added = plan.initiatives.filter(({ row }) => actions.get(row) === 'ADD');
  if (added.length === 0) throw refusal('IMPORT_NOTHING_CHOSEN');

  const { fileName } = plan.seen;
  await openImport(unit.tx, { id: importId, area: 'INITIATIVES', fileName, actorName: unit.actor.name, at: unit.now });
  const making = { now: unit.now, importId };
  const units = new QuestionedUnits(plan.units, await readForest(unit.tx), () => unit.newId());
  for (const { unit: own, initiative } of added) {
    for (const question of [own, ...initiative.authors.map((author) => author.unit)]) {
      if (question !== null) units.unit(question);
    }
  }
  await inPortions(units.made, handle, (portion) => insertUnits(unit.tx, portion, making));
  const onProgress = (done: number) => handle.progress(Math.round((100 * done) / added.length));
  await inPortions(added, { ...handle, onProgress }, (portion) =>
    insertInitiatives(
      unit.tx,
      portion.map((row) => newInitiative(unit, row, plan, units)),
      making,
    ),
  );
  const also = units.made.length === 0 ? '' : `, tạo ${formatNumber(units.made.length)} đơn vị`;
  const { seq } = await unit.audit({
    action: 'imports.initiatives',
    entity: 'import',
    entityId: importId,
    summary: `Nhập ${formatNumber(added.length)} sáng kiến${also} từ ${fileName}`,
    detail: { fileHash: plan.seen.fileHash, added: added.length, units: units.made.length },
  });
  const inverse = JSON.stringify({ seq, people: [], units: [], figures: [] });
  await closeImport(unit.tx, { id: importId, created: added.length, updated: 0, inverse });
}

function newInitiative(
  unit: UnitOfWork,
  { initiative, unit: own }: InitiativeListRow,
  plan: InitiativesPlan,
  units: QuestionedUnits,
): NewInitiative {
  const on = initiativeDay(initiative, plan.today);
  const placed = placeOf(own, { plan, units, on });
  const { authors, ...told } = initiative;
  return {
    id: unit.newId(),
    ...told,
    unitId: placed.unitId,
    unitName: placed.name,
    owner: '',
    confidential: '',
    conditions: '',
    benefitToldByAuthors: '',
    benefitToldByUsers: '',
    trialPeople: '',
    authors: authors.map((author) => ({
      id: unit.newId(),
      ...authorInput(author, placeOf(author.unit, { plan, units, on })),
    })),
  };
}

function authorInput(author: ReadAuthor, { unitId, name: unitName }: Place): AuthorInput {
  const { personId, name, birth, position, qualification, share, isChief, department } = author;
  const workplace = [department, unitName].filter((part) => part !== '').join(', ');
  return { personId, unitId, name, birth, workplace: workplace.slice(0, 300), position, qualification, share, isChief };
}

interface Place {
  unitId: string | null;
  name: string;
}

/** A unit as it was called on the day of the initiative, or by the list's name where only that is kept. */
function placeOf(
  question: number | null,
  { plan, units, on }: { plan: InitiativesPlan; units: QuestionedUnits; on: IsoDate },
): Place {
  if (question === null) return { unitId: null, name: '' };
  const history = units.unit(question);
  if (!history) return { unitId: null, name: plan.units[question]?.text ?? '' };
  return { unitId: history.id, name: nameOn(history, on).name };
}
