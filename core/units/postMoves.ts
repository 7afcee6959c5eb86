import { dayBefore } from '../dates/neighbourDay.ts';
import { formatDate } from '../dates/isoDate.ts';
import type { EventEffect } from './applyEvent.ts';
import type { PlannedChange } from './plannedChanges.ts';
import { splitMoves, type PostHolder } from './splitPeople.ts';
import type { UnitEvent } from './unitEvent.ts';
import type { UnitForest } from './unitHistory.ts';
import { nameOn } from './unitTree.ts';

/** People who leave a unit with an event, and the unit they go to; null where the event names none. */
export interface PostMove {
  fromId: string;
  toId: string | null;
  /** By the records they stand under; null for everyone there. */
  personIds: readonly string[] | null;
}

/** One who loses a post because its unit ends. */
export interface Leaver {
  id: string;
  fullName: string;
  position: string;
}

/** What an event leaves and who is concerned by it. */
interface MovedPeople {
  before: UnitForest;
  effect: Pick<EventEffect, 'changed'>;
  /** Of a split, those who hold a post in the unit on the day or later; nobody else is asked for. */
  holders: readonly PostHolder[];
}

/**
 * Where posts go: a merger takes the people over with the posts they hold, a split as the event says of each. After
 * a dissolution nobody can know where each person went; their posts end with the unit.
 *
 * @throws AppError UNIT_EVENT_IMPOSSIBLE when people of a unit that is split would be left without one
 */
export function postMoves(event: UnitEvent, { before, effect, holders }: MovedPeople): PostMove[] {
  const split = event.type === 'SPLIT' ? before.get(event.unitId) : undefined;
  const ended = effect.changed.filter(
    ({ id, validTo }) => id !== split?.id && validTo !== null && validTo !== before.get(id)?.validTo,
  );
  const taker = (id: string) => (event.type === 'MERGE' && event.fromIds.includes(id) ? event.intoId : null);
  return [
    ...(event.type === 'SPLIT' && split ? splitMoves(event, nameOn(split, event.on).name, holders) : []),
    ...ended.map(({ id }) => ({ fromId: id, toId: taker(id), personIds: null })),
  ];
}

/** The lines of a preview that say what becomes of people. `moved` counts those of each move. */
export function plannedPostMoves(
  moves: readonly PostMove[],
  moved: ReadonlyMap<PostMove, number>,
  { on, before, after }: { on: string; before: UnitForest; after: UnitForest },
): PlannedChange[] {
  return moves.flatMap((move) => {
    const people = moved.get(move) ?? 0;
    const from = before.get(move.fromId);
    if (people === 0 || !from) return [];
    const to = move.toId === null ? undefined : after.get(move.toId);
    const text = to
      ? `${people} người chuyển sang ${nameOn(to, on).name}, giữ nguyên chức vụ`
      : `${people} người thôi chức vụ ở đây sau ngày ${formatDate(dayBefore(on))}; nơi mới ghi ở hồ sơ từng người hoặc nhập từ Excel`;
    return [{ kind: 'PEOPLE', unitId: from.id, unitName: nameOn(from, on).name, text }];
  });
}
