import type { FigureChange } from '#core/units/mergedFigure.ts';
import type {
  EventPart,
  EventRole,
  RecordedEvent,
  UnitEventFacts,
  UnitEventType,
  UnitState,
} from '#core/units/unitEvent.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';

interface EventColumns {
  id: string;
  type: UnitEventType;
  on_date: string;
  document_number: string;
  note: string;
  before_state: string;
  after_state: string;
  actor_name: string;
  at: string;
  taken_back_at: string | null;
}

/** A recorded event as it is stored. */
export interface StoredEvent extends RecordedEvent {
  actorName: string;
  at: string;
  takenBackAt: string | null;
}

export async function insertEvent(
  tx: Tx,
  event: RecordedEvent,
  made: { now: string; actorName: string },
): Promise<void> {
  await insertEvents(tx, [event], made);
}

/** Records any number of events at once, as a whole tree brings them. */
export async function insertEvents(
  tx: Tx,
  events: readonly RecordedEvent[],
  made: { now: string; actorName: string },
): Promise<void> {
  await insertInChunks(
    tx,
    'unit_event',
    events.map((event) => ({
      id: event.id,
      type: event.type,
      on_date: event.on,
      document_number: event.documentNumber,
      note: event.note,
      before_state: JSON.stringify(event.before),
      after_state: JSON.stringify(event.figure ? { units: event.after, figure: event.figure } : event.after),
      actor_name: made.actorName,
      at: made.now,
      taken_back_at: null,
    })),
  );
  await insertInChunks(
    tx,
    'unit_event_part',
    events.flatMap((event) => event.parts.map(({ unitId, role }) => ({ event_id: event.id, unit_id: unitId, role }))),
  );
}

export async function findEvent(db: Queryable, id: string): Promise<StoredEvent | undefined> {
  const [event] = await withParts(db, await db<EventColumns>('unit_event').where({ id }));
  return event;
}

/** Events that changed the unit, newest first. Those taken back are left out, and what only came under it. */
export async function listEventsOf(db: Queryable, unitId: string): Promise<StoredEvent[]> {
  const rows = await db<EventColumns>('unit_event')
    .whereIn('id', db('unit_event_part').select('event_id').where('unit_id', unitId).whereNot('role', 'PARENT'))
    .whereNull('taken_back_at')
    .orderBy([
      { column: 'on_date', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  return withParts(db, rows);
}

/** The event recorded last that changed the unit, if that was after this one; whatever day it holds from. */
export async function lastEventAfter(
  db: Queryable,
  unitId: string,
  { id, at }: Pick<StoredEvent, 'id' | 'at'>,
): Promise<StoredEvent | undefined> {
  const row = await db<EventColumns>('unit_event')
    .whereIn('id', db('unit_event_part').select('event_id').where('unit_id', unitId).whereNot('role', 'PARENT'))
    .whereNull('taken_back_at')
    .where((after) => void after.where('at', '>', at).orWhere((same) => void same.where({ at }).where('id', '>', id)))
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
  const [event] = await withParts(db, row ? [row] : []);
  return event;
}

/** Events that hand a history on: mergers and splits that stand, with who went in and who came out. */
export async function listSuccessions(db: Queryable): Promise<UnitEventFacts[]> {
  const rows: (Pick<EventColumns, 'id' | 'type' | 'on_date' | 'document_number' | 'note'> & PartColumns)[] = await db(
    'unit_event as e',
  )
    .join('unit_event_part as p', 'p.event_id', 'e.id')
    .whereIn('e.type', ['MERGE', 'SPLIT'])
    .whereIn('p.role', ['FROM', 'TO'])
    .whereNull('e.taken_back_at')
    .orderBy('e.on_date')
    .orderBy('e.id')
    .select('e.id', 'e.type', 'e.on_date', 'e.document_number', 'e.note', 'p.unit_id', 'p.role');
  const events = new Map<string, Omit<UnitEventFacts, 'parts'> & { parts: EventPart[] }>();
  for (const { id, type, on_date: on, document_number: documentNumber, note, unit_id: unitId, role } of rows) {
    const event = events.get(id) ?? { id, type, on, documentNumber, note, parts: [] };
    event.parts.push({ unitId, role });
    events.set(id, event);
  }
  return [...events.values()];
}

/** @returns false when it had been taken back before */
export async function markTakenBack(tx: Tx, id: string, now: string): Promise<boolean> {
  const marked = await tx<EventColumns>('unit_event')
    .where({ id })
    .whereNull('taken_back_at')
    .update({ taken_back_at: now });
  return marked > 0;
}

/** Takes units that are about to go out of events that no longer stand; what these changed stays recorded. */
export async function leaveTakenBackEvents(tx: Tx, unitIds: readonly string[]): Promise<void> {
  const takenBack = tx('unit_event').select('id').whereNotNull('taken_back_at');
  for (const some of idChunks(unitIds)) {
    await tx('unit_event_part').whereIn('unit_id', some).whereIn('event_id', takenBack).delete();
  }
}

interface PartColumns {
  unit_id: string;
  role: EventRole;
}

interface EventPartColumns extends PartColumns {
  event_id: string;
}

async function withParts(db: Queryable, rows: readonly EventColumns[]): Promise<StoredEvent[]> {
  const parts: EventPartColumns[] = [];
  for (const some of idChunks(rows.map(({ id }) => id))) {
    parts.push(...(await db<EventPartColumns>('unit_event_part').whereIn('event_id', some)));
  }
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    on: row.on_date,
    documentNumber: row.document_number,
    note: row.note,
    before: JSON.parse(row.before_state) as UnitState[],
    ...stateAfter(row),
    parts: parts
      .filter(({ event_id: eventId }) => eventId === row.id)
      .map(({ unit_id: unitId, role }) => ({ unitId, role })),
    actorName: row.actor_name,
    at: row.at,
    takenBackAt: row.taken_back_at,
  }));
}

/** A plain list of units, unless the event wrote figures too. */
function stateAfter({ after_state: text }: EventColumns): Pick<RecordedEvent, 'after' | 'figure'> {
  const kept = JSON.parse(text) as UnitState[] | { units: UnitState[]; figure: FigureChange };
  return Array.isArray(kept) ? { after: kept } : { after: kept.units, figure: kept.figure };
}
