import type { FigureChange } from '#core/units/mergedFigure.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { findEvent } from '../units/eventStore.ts';

/** What an event that was taken back changed and gave back. */
interface PassedEvent {
  id: string;
  unitIds: string[];
  figure: FigureChange | undefined;
}

/** Steps of the audit log that record an event of units and take it back; the detail of both names the event. */
export const EVENT_STEPS = ['units.recordEvent', 'units.takeBackEvent'] as const;
const [RECORDED] = EVENT_STEPS;

export const eventIdOf = ({ detail }: { detail: string }) => (JSON.parse(detail) as { eventId: string }).eventId;

/** Events recorded after a place in the audit log and taken back since: their units are again what they were. */
export async function passedEvents(db: Queryable, seq: number): Promise<PassedEvent[]> {
  const recorded: { detail: string }[] = await db('audit_log')
    .where('seq', '>', seq)
    .where('action', RECORDED)
    .select('detail');
  const passed: PassedEvent[] = [];
  for (const ids of idChunks(recorded.map(eventIdOf))) {
    const gone: { id: string }[] = await db('unit_event').whereIn('id', ids).whereNotNull('taken_back_at').select('id');
    for (const { id } of gone) {
      const event = await findEvent(db, id);
      if (event) passed.push({ id, unitIds: event.before.map((unit) => unit.id), figure: event.figure });
    }
  }
  return passed;
}
