import { refusal } from '#core/errors/appError.ts';
import type { RowAction } from '#core/imports/personPlan.ts';
import type { RowChoice } from '#core/imports/registerView.ts';
import { sharedPeriod } from '#core/imports/unitPlacing.ts';
import { possibleUnitActions, type RowPlace, type UnitRow } from '#core/imports/unitPlan.ts';
import { isUnitUpdateEmpty, unitUpdate, type UnitUpdate } from '#core/imports/unitUpdate.ts';
import { forestProblems } from '#core/units/forestProblems.ts';
import type { UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import { closeImport, openImport } from '#db/imports/importStore.ts';
import { figureKey, figuresOf, insertFigures, type ImportedFigure } from '#db/imports/importedFigures.ts';
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
 *   IMPORT_CHOICE_IMPOSSIBLE, UNIT_HISTORY_BROKEN, JOB_CANCELLED; nothing is kept then
 */
export async function commitUnits(
  unit: UnitOfWork,
  { importId, plan, choices, skipErrors }: UnitsCommit,
  handle: JobHandle,
): Promise<void> {
  const actions = chosenActions(plan.listed, choices, { possible: possibleUnitActions, skipErrors });
  const forest = await readForest(unit.tx);
  const making = new ListedUnits(plan, { actions, choices, forest, newId: () => unit.newId() });
  const rowsOf = (wanted: RowAction) => plan.listed.filter(({ row }) => actions.get(row) === wanted);
  const [added, updated] = [rowsOf('ADD'), rowsOf('UPDATE')];
  if (added.length + updated.length === 0) throw refusal('IMPORT_NOTHING_CHOSEN');
  for (const row of added) making.historyOf(row);

  const known = await figuresOf(
    unit.tx,
    updated.map((row) => making.knownIdOf(row)),
  );
  const changes = updated.flatMap((row) => changeOf(row, making, known));
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
    ...added.flatMap((row): ImportedFigure[] => figuresIn(making.historyOf(row), row)),
    ...changes.flatMap(({ figures: own }) => own ?? []),
  ];
  await inPortions(figures, handle, (portion) => insertFigures(unit.tx, portion));

  const { seq } = await unit.audit({
    action: 'imports.units',
    entity: 'import',
    entityId: importId,
    summary: `Nhập ${making.made.length} đơn vị mới, bổ sung ${changes.length} đơn vị từ ${fileName}`,
    detail: { fileHash: plan.seen.fileHash, added: making.made.length, updated: changes.length },
  });
  const inverse = JSON.stringify({
    seq,
    people: [],
    units: changes.flatMap(({ before, after }) => (after ? [{ version: before.version + 1, before }] : [])),
    figures: changes.flatMap(({ figures: own }) => (own ? [{ unitId: own.unitId, year: own.figures.year }] : [])),
  });
  await closeImport(unit.tx, { id: importId, created: making.made.length, updated: changes.length, inverse });
}

interface UnitChange {
  before: UnitHistory;
  /** Null when only figures are added. */
  after: UnitHistory | null;
  figures: ImportedFigure | null;
}

function changeOf(row: UnitRow, making: ListedUnits, known: Awaited<ReturnType<typeof figuresOf>>): UnitChange[] {
  const before = making.knownOf(row);
  const { figures } = row.unit;
  const update = unitUpdate(
    {
      history: before,
      figures: figures ? known.get(figureKey(before.id, figures.year)) : undefined,
      placeName: making.placeNameOf(before),
    },
    row.unit,
    row.placeName,
  );
  if (isUnitUpdateEmpty(update)) return [];
  return [
    {
      before,
      after: filledHistory(before, update, update.fillsPlace ? making.above(row.place) : undefined, making.newId),
      figures: update.figures && { unitId: before.id, figures: update.figures },
    },
  ];
}

function filledHistory(
  before: UnitHistory,
  { fills }: UnitUpdate,
  above: UnitHistory | undefined,
  newId: () => string,
): UnitHistory | null {
  const link = above && sharedPeriod(before, above);
  if (Object.keys(fills).length === 0 && !link) return null;
  const { shortName, code = before.code, note = before.note } = fills;
  const names = before.names.map((name, index) =>
    shortName !== undefined && index === before.names.length - 1 ? { ...name, shortName } : name,
  );
  const parents = above && link ? [{ id: newId(), parentId: above.id, ...link }] : before.parents;
  return { ...before, code, note, names, parents };
}

function figuresIn({ id }: UnitHistory, { unit }: UnitRow): ImportedFigure[] {
  return unit.figures ? [{ unitId: id, figures: unit.figures }] : [];
}

/** The whole tree is looked at with the new units in it: what contradicts itself is not written. */
function requireSound(forest: UnitForest, changed: readonly UnitHistory[]): void {
  const after = new Map([...forest, ...changed.map((history) => [history.id, history] as const)]);
  const ids = new Set(changed.map(({ id }) => id));
  const problem = forestProblems(after).find(({ unitId }) => ids.has(unitId));
  if (problem) throw refusal('UNIT_HISTORY_BROKEN', { problem: problem.message });
}

interface MakingContext {
  actions: ReadonlyMap<number, RowAction>;
  choices: readonly RowChoice[];
  forest: UnitForest;
  newId: () => string;
}

/** The units a list brings, the ones above made before those under them. */
class ListedUnits {
  readonly newId: () => string;
  readonly #context: MakingContext;
  readonly #questioned: QuestionedUnits;
  readonly #rows: ReadonlyMap<number, UnitRow>;
  readonly #chosenIds: ReadonlyMap<number, string>;
  readonly #made = new Map<number, UnitHistory>();
  readonly #order: UnitHistory[] = [];

  constructor(plan: UnitsPlan, context: MakingContext) {
    this.newId = context.newId;
    this.#context = context;
    this.#questioned = new QuestionedUnits(plan.units, context.forest, context.newId);
    this.#rows = new Map(plan.listed.map((row) => [row.row, row]));
    const chosen = context.choices.flatMap(({ row, unitId }) => (unitId === undefined ? [] : [[row, unitId] as const]));
    this.#chosenIds = new Map(chosen);
  }

  /** New units in an order in which they can be inserted. */
  get made(): UnitHistory[] {
    return [...this.#questioned.made, ...this.#order];
  }

  /** The new unit of a row. */
  historyOf(row: UnitRow): UnitHistory {
    const known = this.#made.get(row.row);
    if (known) return known;
    const { unit } = row;
    const facts = { id: this.newId(), validFrom: unit.founded, validTo: unit.ended };
    const history = beginningHistory({ ...unit, ...facts }, this.#requireAbove(row), this.newId);
    this.#made.set(row.row, history);
    this.#order.push(history);
    return history;
  }

  /** The unit of the office a row was met as. @throws AppError IMPORT_CHOICE_IMPOSSIBLE when several fit and none was chosen */
  knownOf(row: UnitRow): UnitHistory {
    const history = this.#context.forest.get(this.knownIdOf(row));
    if (!history) throw refusal('IMPORT_CHOICE_IMPOSSIBLE', { row: row.row });
    return history;
  }

  knownIdOf({ row, duplicate }: UnitRow): string {
    const candidates = duplicate?.where === 'OFFICE' ? duplicate.candidates.map(({ unitId }) => unitId) : [];
    const chosen = this.#chosenIds.get(row);
    if (chosen !== undefined) return candidates.includes(chosen) ? chosen : '';
    return candidates.length === 1 ? (candidates[0] ?? '') : '';
  }

  above(place: RowPlace): UnitHistory | undefined {
    if (place === null || !('row' in place)) return this.#questioned.above(place);
    const row = this.#rows.get(place.row);
    if (!row) return undefined;
    if (this.#context.actions.get(row.row) === 'ADD') return this.historyOf(row);
    // A row left out still says which unit of the office it is; a repetition says it through the first one.
    if (row.duplicate?.where === 'FILE') return this.above({ row: row.duplicate.row });
    return this.#context.forest.get(this.knownIdOf(row));
  }

  /** @throws AppError IMPORT_PARENT_LEFT_OUT: a unit must not land at the top because the one above was left out */
  #requireAbove({ row, place }: UnitRow): UnitHistory | undefined {
    const above = this.above(place);
    if (!above && place !== null && 'row' in place)
      throw refusal('IMPORT_PARENT_LEFT_OUT', { row, parentRow: place.row });
    return above;
  }

  placeNameOf({ parents }: UnitHistory): string {
    const above = this.#context.forest.get(parents.at(-1)?.parentId ?? '');
    return above?.names.at(-1)?.name ?? '';
  }
}
