import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { RowAction } from '#core/imports/personPlan.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { sharedPeriod } from '#core/imports/unitPlacing.ts';
import { possibleUnitActions, type ReadFigures, type RowPlace, type ListedUnit } from '#core/imports/unitPlan.ts';
import { isUnitUpdateEmpty, toldFoundings, unitUpdate, type UnitUpdate } from '#core/imports/unitUpdate.ts';
import { formatNumber } from '#core/money/format.ts';
import { newProblem } from '#core/units/forestProblems.ts';
import type { Foundings } from '#core/units/foundings.ts';
import type { UnitFigure } from '#core/units/unitFigure.ts';
import type { UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import { nameOn } from '#core/units/unitTree.ts';
import { closeImport, openImport } from '#db/imports/importStore.ts';
import { figureKey, figuresOf, insertFigures, saveFigure, type StoredFigure } from '#db/units/figureStore.ts';
import { insertUnits, readForest, saveHistories } from '#db/units/forestStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { chosenActions } from '../imports/chosenActions.ts';
import { inPortions } from '../imports/inTurns.ts';
import { beginningHistory, QuestionedUnits } from '../imports/unitMaking.ts';
import type { JobHandle } from '../jobs/jobRegistry.ts';
import type { UnitsPlan } from './importUnits.ts';

interface UnitsCommit {
  importId: string;
  plan: UnitsPlan;
  choices: readonly RowChoice[];
  /** Leave rows with errors out instead of refusing. */
  skipErrors: boolean;
}

/**
 * Takes a list of units in: new units under the ones they belong to, what was blank of
 * units that were there, and figures.
 *
 * @throws AppError IMPORT_HAS_ERRORS unless rows with errors are to be left out, IMPORT_NOTHING_CHOSEN,
 *   IMPORT_CHOICE_IMPOSSIBLE, IMPORT_UPDATED_TWICE, IMPORT_PARENT_LEFT_OUT, UNIT_HISTORY_BROKEN,
 *   JOB_CANCELLED; nothing is kept then
 */
export async function commitUnits(
  unit: UnitOfWork,
  { importId, plan, choices, skipErrors }: UnitsCommit,
  handle: JobHandle,
): Promise<void> {
  const known = knownIds(plan.listed, choices);
  const recordOf = ({ row }: ListedUnit) => known.get(row) ?? '';
  const actions = chosenActions(plan.listed, choices, { possible: possibleUnitActions, recordOf, skipErrors });
  const forest = await readForest(unit.tx);
  const rowsOf = (wanted: RowAction) => plan.listed.filter(({ row }) => actions.get(row) === wanted);
  const [added, updated] = [rowsOf('ADD'), rowsOf('UPDATE')];
  if (added.length + updated.length === 0) throw refusal('IMPORT_NOTHING_CHOSEN');

  const onRecord = await figuresOf(unit.tx, updated.map(recordOf));
  const foundings = toldFoundings(
    updated.map((row) => [recordOf(row), row.unit]),
    { forest, today: plan.today },
  );
  const office = { forest, foundings, on: plan.today, onRecord };
  const updates = updated.flatMap((row) => updateOf(row, recordOf(row), office) ?? []);
  // What comes to stand under a unit stands there no earlier than the unit is there, as of now.
  const begun = new Map(updates.flatMap(({ update }) => (update.founded ? [[update.founded.id, update.founded]] : [])));
  const making = new ListedUnits(plan, {
    ...{ actions, known, forest: new Map([...forest, ...begun]) },
    newId: () => unit.newId(),
  });
  for (const row of added) making.historyOf(row);
  const changes = updates.map((update) => changeOf(update, making));
  const histories = changes.flatMap(({ after }) => after ?? []);
  requireSound(forest, [...making.made, ...histories]);

  const { fileName } = plan.seen;
  await openImport(unit.tx, { id: importId, area: 'UNITS', fileName, actorName: unit.actor.name, at: unit.now });
  const onProgress = (done: number) => handle.progress(Math.round((100 * done) / making.made.length));
  await inPortions(making.made, { ...handle, onProgress }, (portion) =>
    insertUnits(unit.tx, portion, { now: unit.now, importId }),
  );
  await inPortions(histories, handle, (portion) => saveHistories(unit.tx, portion));
  const figures = [
    ...added.flatMap((row) => figureIn(making.historyOf(row), row.unit.figures) ?? []),
    ...changes.flatMap(({ figure }) => figure ?? []),
  ];
  const filled = figures.flatMap(({ before, ...rest }) => (before ? [{ ...rest, before }] : []));
  const isNew = ({ before }: WrittenFigure) => before === undefined;
  await inPortions(figures.filter(isNew), handle, (portion) => insertFigures(unit.tx, portion));
  for (const { unitId, figure, before } of filled) {
    const seenVersion = before.version;
    if (!(await saveFigure(unit.tx, unitId, { figure, seenVersion }))) throw refusal('IMPORT_OUTDATED');
  }

  const also = changes.length === 0 ? '' : `, bổ sung ${formatNumber(changes.length)} đơn vị`;
  const { seq } = await unit.audit({
    action: 'imports.units',
    entity: 'import',
    entityId: importId,
    summary: `Nhập ${formatNumber(making.made.length)} đơn vị mới${also} từ ${fileName}`,
    detail: { fileHash: plan.seen.fileHash, added: making.made.length, updated: changes.length },
  });
  const inverse = JSON.stringify({
    seq,
    people: [],
    units: changes.flatMap(({ before, after }) => (after ? [{ version: before.version + 1, before }] : [])),
    figures: figures.filter(isNew).map(({ unitId, figure }) => ({ unitId, year: figure.year, version: 1 })),
    filledFigures: filled.map(({ unitId, before }) => ({ unitId, before })),
  });
  await closeImport(unit.tx, { id: importId, created: making.made.length, updated: changes.length, inverse });
}

interface WrittenFigure {
  unitId: string;
  figure: UnitFigure;
  /** What stood there; undefined for a year the unit had nothing of. */
  before?: StoredFigure | undefined;
}

interface UnitChange {
  before: UnitHistory;
  /** Null when only figures are written. */
  after: UnitHistory | null;
  figure: WrittenFigure | null;
}

interface Office {
  forest: UnitForest;
  foundings: Foundings;
  /** The day of the import. */
  on: IsoDate;
  onRecord: ReadonlyMap<string, StoredFigure>;
}

interface RowUpdate {
  row: ListedUnit;
  before: UnitHistory;
  update: UnitUpdate;
  /** What the office has of the year of the row's figures. */
  figures: StoredFigure | undefined;
}

/**
 * What a row adds to the unit it was met as; null for nothing.
 *
 * @throws AppError IMPORT_CHOICE_IMPOSSIBLE when several fit and none was chosen
 */
function updateOf(row: ListedUnit, id: string, { onRecord, ...office }: Office): RowUpdate | null {
  const before = office.forest.get(id);
  if (!before) throw refusal('IMPORT_CHOICE_IMPOSSIBLE', { row: row.row });
  const year = row.unit.figures?.year;
  const figures = year === undefined ? undefined : onRecord.get(figureKey(id, year));
  const update = unitUpdate({ history: before, figures, ...office }, row.unit, row.placeName);
  return isUnitUpdateEmpty(update) ? null : { row, before, update, figures };
}

function changeOf({ row, before, update, figures }: RowUpdate, making: ListedUnits): UnitChange {
  return {
    before,
    after: filledHistory(update.founded ?? before, update, { row, making }),
    figure: figureIn(before, update.figures, figures),
  };
}

/** The history with what an update fills, null when that is nothing. @param begun begun already where the update says so */
function filledHistory(
  begun: UnitHistory,
  { fills, founded, fillsPlace }: UnitUpdate,
  { row, making }: { row: ListedUnit; making: ListedUnits },
): UnitHistory | null {
  const above = fillsPlace ? making.above(row.place) : undefined;
  const link = above && sharedPeriod(begun, above);
  if (Object.keys(fills).length === 0 && !founded && !link) return null;
  const { shortName, code = begun.code, note = begun.note } = fills;
  const current = nameOn(begun, making.today);
  const names = begun.names.map((name) =>
    shortName !== undefined && name === current ? { ...name, shortName } : name,
  );
  const parents = above && link ? [{ id: making.newId(), parentId: above.id, ...link }] : begun.parents;
  return { ...begun, code, note, names, parents };
}

function figureIn({ id }: UnitHistory, counts: ReadFigures | null, before?: StoredFigure): WrittenFigure | null {
  if (counts === null) return null;
  const { grading, note } = before ?? { grading: '', note: '' };
  return { unitId: id, figure: { ...counts, grading, note }, before };
}

/** By row, the unit of the office it was met as; rows of which several fit and none was chosen have none. */
function knownIds(rows: readonly ListedUnit[], choices: readonly RowChoice[]): ReadonlyMap<number, string> {
  const chosen = new Map(choices.map(({ row, unitId }) => [row, unitId]));
  const known = new Map<number, string>();
  for (const { row, duplicate } of rows) {
    if (duplicate?.where !== 'OFFICE') continue;
    const ids = duplicate.candidates.map(({ unitId }) => unitId);
    const id = chosen.get(row) ?? (ids.length === 1 ? ids[0] : undefined);
    if (id !== undefined && ids.includes(id)) known.set(row, id);
  }
  return known;
}

/** What contradicts itself with the new units in the tree is not written; what did so before is not theirs. */
function requireSound(forest: UnitForest, changed: readonly UnitHistory[]): void {
  const after = new Map([...forest, ...changed.map((history) => [history.id, history] as const)]);
  const touched = changed.map(({ id }) => id);
  const problem = newProblem(forest, after, touched);
  if (problem) throw refusal('UNIT_HISTORY_BROKEN', { problem: problem.message });
}

interface MakingContext {
  actions: ReadonlyMap<number, RowAction>;
  /** Units of the office by the row that was met as them. */
  known: ReadonlyMap<number, string>;
  forest: UnitForest;
  newId: () => string;
}

/** The units a list brings, the ones above made before those under them. */
class ListedUnits {
  /** The day of the import. */
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly #context: MakingContext;
  readonly #questioned: QuestionedUnits;
  readonly #rows: ReadonlyMap<number, ListedUnit>;
  readonly #made = new Map<number, UnitHistory>();
  /** Rows waiting for the units above them. */
  readonly #underWay = new Set<number>();
  readonly #order: UnitHistory[] = [];

  constructor(plan: UnitsPlan, context: MakingContext) {
    this.today = plan.today;
    this.newId = context.newId;
    this.#context = context;
    this.#questioned = new QuestionedUnits(plan.units, context.forest, context.newId);
    this.#rows = new Map(plan.listed.map((row) => [row.row, row]));
  }

  /** New units in an order in which they can be inserted. */
  get made(): UnitHistory[] {
    return [...this.#questioned.made, ...this.#order];
  }

  /** The new unit of a row. @throws AppError IMPORT_CHOICE_IMPOSSIBLE when it would stand under itself */
  historyOf(row: ListedUnit): UnitHistory {
    const known = this.#made.get(row.row);
    if (known) return known;
    if (this.#underWay.has(row.row)) throw refusal('IMPORT_CHOICE_IMPOSSIBLE', { row: row.row });
    this.#underWay.add(row.row);
    const { unit } = row;
    const facts = { id: this.newId(), validFrom: unit.founded, validTo: unit.ended };
    const history = beginningHistory({ ...unit, ...facts }, this.#requireAbove(row), this.newId);
    this.#underWay.delete(row.row);
    this.#made.set(row.row, history);
    this.#order.push(history);
    return history;
  }

  above(place: RowPlace): UnitHistory | undefined {
    if (place === null || !('row' in place)) return this.#questioned.above(place);
    const row = this.#rows.get(place.row);
    if (!row) return undefined;
    if (this.#context.actions.get(row.row) === 'ADD') return this.historyOf(row);
    // A row left out still says which unit of the office it is; a repetition says it through the first one.
    if (row.duplicate?.where === 'FILE') return this.above({ row: row.duplicate.row });
    return this.#knownOf(row);
  }

  #knownOf({ row }: ListedUnit): UnitHistory | undefined {
    return this.#context.forest.get(this.#context.known.get(row) ?? '');
  }

  /** @throws AppError IMPORT_PARENT_LEFT_OUT: a unit must not land at the top because the one above was left out */
  #requireAbove({ row, place }: ListedUnit): UnitHistory | undefined {
    const above = this.above(place);
    if (!above && place !== null && 'row' in place)
      throw refusal('IMPORT_PARENT_LEFT_OUT', { row, parentRow: place.row });
    return above;
  }
}
