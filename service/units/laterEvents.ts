import { changedSinceEvent } from '#core/units/takeBackEvent.ts';
import type { UnitEventFacts } from '#core/units/unitEvent.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import type { Queryable } from '#db/client.ts';
import { lastEventAfter, type StoredEvent } from '#db/units/eventStore.ts';

/** Of a unit that stands in the way, the event to be taken back first. */
export type LaterEvents = ReadonlyMap<string, UnitEventFacts>;

/** What happened since to the first unit the event touched that is no longer as the event left it. */
export async function laterEvents(db: Queryable, forest: UnitForest, event: StoredEvent): Promise<LaterEvents> {
  const [unitId] = changedSinceEvent(forest, event);
  const later = unitId === undefined ? undefined : await lastEventAfter(db, unitId, event);
  return new Map(unitId !== undefined && later ? [[unitId, later]] : []);
}
