import { dayBefore } from '../dates/neighbourDay.ts';
import { formatDate } from '../dates/isoDate.ts';
import type { EventEffect } from './applyEvent.ts';
import type { PlannedChange } from './plannedChanges.ts';
import type { UnitEvent } from './unitEvent.ts';
import type { UnitForest } from './unitHistory.ts';
import { nameOn } from './unitTree.ts';

/** A unit that ends with an event, and the one that takes over its people; null where the event names none. */
export interface PostMove {
  fromId: string;
  toId: string | null;
}

/** One who loses a post because its unit ends. */
export interface Leaver {
  id: string;
  fullName: string;
  position: string;
}

/**
 * Where posts go whose unit ends: a merger takes the people over with the posts they hold. After a dissolution or
 * a split nobody can know where each person went; their posts end with the unit.
 */
export function postMoves(event: UnitEvent, before: UnitForest, effect: Pick<EventEffect, 'changed'>): PostMove[] {
  const ended = effect.changed.filter(({ id, validTo }) => validTo !== null && validTo !== before.get(id)?.validTo);
  const taker = (id: string) => (event.type === 'MERGE' && event.fromIds.includes(id) ? event.intoId : null);
  return ended.map(({ id }) => ({ fromId: id, toId: taker(id) }));
}

/** The lines of a preview that say what becomes of people. `moved` counts them by the unit that ends. */
export function plannedPostMoves(
  moves: readonly PostMove[],
  moved: ReadonlyMap<string, number>,
  { on, before, after }: { on: string; before: UnitForest; after: UnitForest },
): PlannedChange[] {
  return moves.flatMap(({ fromId, toId }) => {
    const people = moved.get(fromId) ?? 0;
    const from = before.get(fromId);
    if (people === 0 || !from) return [];
    const to = toId === null ? undefined : after.get(toId);
    const text = to
      ? `${people} người chuyển sang ${nameOn(to, on).name}, giữ nguyên chức vụ`
      : `${people} người thôi chức vụ ở đây sau ngày ${formatDate(dayBefore(on))}; nơi mới ghi ở hồ sơ từng người hoặc nhập từ Excel`;
    return [{ kind: 'PEOPLE', unitId: fromId, unitName: nameOn(from, on).name, text }];
  });
}
