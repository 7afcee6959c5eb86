import { refusal, type AppError } from '../errors/appError.ts';
import { formatDate } from '../dates/isoDate.ts';
import { ChildIndex } from './childIndex.ts';
import { newProblem } from './forestProblems.ts';
import { UNIT_EVENT_LABELS, type RecordedEvent, type UnitEventFacts, type UnitState } from './unitEvent.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import { nameOn } from './unitTree.ts';

/** What taking an event back does. */
export interface TakenBack {
  /** Units as they were before it, with the versions they have now. */
  restored: readonly UnitHistory[];
  /** Units that began with it. */
  removedIds: readonly string[];
  forest: UnitForest;
}

/**
 * Works out the forest without the event: every unit it touched exactly as it was before. Code and note, which
 * no event touches, stay.
 *
 * @param later events recorded after this one, by the unit they changed: the refusal names them
 * @throws AppError UNIT_EVENT_STAYS when a unit it touched has changed since, or needs what it began
 */
export function takeBackEvent(
  forest: UnitForest,
  event: RecordedEvent,
  later: ReadonlyMap<string, UnitEventFacts> = new Map(),
): TakenBack {
  const { before, after, on } = event;
  for (const state of after) {
    const unit = forest.get(state.id);
    if (!unit) throw stays(`${nameOn(state, on).name} không còn trong danh sách.`);
    if (!isSameState(unit, state)) throw stays(changedSince(nameOn(unit, on).name, later.get(unit.id)));
  }

  const restored = before.map((state) => ({ ...knownAfter(forest, state), ...stateOf(state) }));
  const remaining = new Set(before.map(({ id }) => id));
  const removedIds = after.map(({ id }) => id).filter((id) => !remaining.has(id));
  const result = new Map(forest);
  for (const unit of restored) result.set(unit.id, unit);
  for (const id of removedIds) result.delete(id);

  const children = new ChildIndex(result);
  for (const id of removedIds) {
    const [neededBy] = children.of(id);
    const [needing, removed] = [result.get(neededBy ?? ''), forest.get(id)];
    if (needing && removed)
      throw stays(`${nameOn(needing, on).name} trực thuộc ${nameOn(removed, on).name}, đơn vị có từ sự kiện này.`);
  }
  const problem = newProblem(forest, result, [...remaining, ...removedIds]);
  if (problem) throw stays(problem.message);
  return { restored, removedIds, forest: result };
}

/** Ids of the units the event touched that are no longer as it left them. */
export function changedSinceEvent(forest: UnitForest, { after }: RecordedEvent): string[] {
  return after.flatMap((state) => {
    const unit = forest.get(state.id);
    return unit && !isSameState(unit, state) ? [unit.id] : [];
  });
}

const stays = (reason: string): AppError => refusal('UNIT_EVENT_STAYS', { reason });

/** Names what stands in the way, so that it can be found and taken back first. */
function changedSince(name: string, by: UnitEventFacts | undefined): string {
  if (!by) return `${name} đã thay đổi sau sự kiện này.`;
  const number = by.documentNumber === '' ? '' : `, văn bản ${by.documentNumber}`;
  return `${name} đã thay đổi sau sự kiện này, do sự kiện “${UNIT_EVENT_LABELS[by.type]}” từ ngày ${formatDate(by.on)}${number}.`;
}

/** What an event can change of a unit, and nothing else. */
export function stateOf({ id, validFrom, validTo, names, parents }: UnitState): UnitState {
  return { id, validFrom, validTo, names, parents };
}

function isSameState(unit: UnitHistory, state: UnitState): boolean {
  return textOf(unit) === textOf(state);
}

/** The state as text, its columns in one order whoever made it. */
function textOf({ id, validFrom, validTo, names, parents }: UnitState): string {
  return JSON.stringify([
    id,
    validFrom,
    validTo,
    names.map((row) => [row.id, row.kind, row.name, row.shortName, row.validFrom, row.validTo]),
    parents.map((row) => [row.id, row.parentId, row.validFrom, row.validTo]),
  ]);
}

function knownAfter(forest: UnitForest, { id }: UnitState): UnitHistory {
  const unit = forest.get(id);
  if (!unit) throw new Error(`unit ${id} was before the event and is not after it`);
  return unit;
}
