import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitEventHit } from '#core/search/searchHit.ts';
import type { UnitEventType } from '#core/units/unitEvent.ts';
import type { Queryable } from '../client.ts';
import { groupedBy } from '../groupedBy.ts';
import { namesOnDays } from '../units/namesOnDays.ts';

interface Row {
  id: string;
  type: UnitEventType;
  on_date: IsoDate;
  document_number: string;
  note: string;
  unit_id: string;
}

/** Events of units in the order of their ids, each with a unit that came out of it, or that it changed. */
export async function unitEventHits(db: Queryable, ids: readonly string[]): Promise<UnitEventHit[]> {
  const rows: Row[] = await db('unit_event as e')
    .join('unit_event_part as part', 'part.event_id', 'e.id')
    .whereIn('e.id', ids)
    .whereIn('part.role', ['FROM', 'TO'])
    .orderBy([{ column: 'part.role', order: 'desc' }, { column: 'part.unit_id' }])
    .select('e.id', 'e.type', 'e.on_date', 'e.document_number', 'e.note', 'part.unit_id');
  const byEvent = groupedBy(rows, ({ id }) => id);
  const names = await namesOnDays(
    db,
    rows.map((row) => ({ key: `${row.id} ${row.unit_id}`, unitId: row.unit_id, on: row.on_date })),
  );
  return ids.flatMap((id) => {
    const parts = byEvent.get(id) ?? [];
    const [event] = parts;
    if (!event) return [];
    return [
      {
        kind: 'UNIT_EVENT',
        id,
        title: [event.document_number, event.note].filter((text) => text !== '').join(' '),
        type: event.type,
        on: event.on_date,
        unitId: event.unit_id,
        unitName: names.get(`${id} ${event.unit_id}`)?.name ?? '',
        otherUnits: parts.length - 1,
      },
    ];
  });
}
