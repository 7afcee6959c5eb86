import { refusal } from '../errors/appError.ts';
import { forestProblems } from './forestProblems.ts';
import type { RecordedEvent, UnitState } from './unitEvent.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import { linksTo, nameOn } from './unitTree.ts';

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
 * @throws AppError UNIT_EVENT_STAYS when a unit it touched has changed since, or needs what it began
 */
export function takeBackEvent(forest: UnitForest, { before, after, on }: RecordedEvent): TakenBack {
  const stays = (reason: string) => refusal('UNIT_EVENT_STAYS', { reason });
  for (const state of after) {
    const unit = forest.get(state.id);
    const { name = '' } = state.names.at(-1) ?? {};
    if (!unit) throw stays(`${name} không còn trong danh sách.`);
    if (!isSameState(unit, state)) throw stays(`${nameOn(unit, on).name} đã thay đổi sau sự kiện này.`);
  }

  const restored = before.map((state) => ({ ...knownAfter(forest, state), ...stateOf(state) }));
  const remaining = new Set(before.map(({ id }) => id));
  const removedIds = after.map(({ id }) => id).filter((id) => !remaining.has(id));
  const result = new Map(forest);
  for (const unit of restored) result.set(unit.id, unit);
  for (const id of removedIds) result.delete(id);

  for (const id of removedIds) {
    const [needed] = linksTo(result, id);
    const removed = forest.get(id);
    if (needed && removed)
      throw stays(`${nameOn(needed.child, on).name} trực thuộc ${nameOn(removed, on).name}, đơn vị có từ sự kiện này.`);
  }
  const known = new Set(forestProblems(forest).map(({ message }) => message));
  const problem = forestProblems(result).find(({ message }) => !known.has(message));
  if (problem) throw stays(problem.message);
  return { restored, removedIds, forest: result };
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
