import type { IsoDate } from '#core/dates/isoDate.ts';
import type { EventCount, TurningDay } from '#core/units/turningDay.ts';
import type { EventRole, UnitEventType } from '#core/units/unitEvent.ts';
import type { Queryable } from '../client.ts';

interface CountColumns {
  on_date: IsoDate;
  type: UnitEventType;
  role: EventRole;
  units: number;
  begun: number;
}

/** The last days on which something happened, newest first, each with what it was; events taken back are left out. */
export async function listTurningDays(db: Queryable, limit: number): Promise<TurningDay[]> {
  const days = await db<{ on_date: IsoDate; taken_back_at: string | null }>('unit_event')
    .whereNull('taken_back_at')
    .distinct('on_date')
    .orderBy('on_date', 'desc')
    .limit(limit);
  const rows: CountColumns[] = await db('unit_event as e')
    .join('unit_event_part as p', 'p.event_id', 'e.id')
    .join('unit as u', 'u.id', 'p.unit_id')
    .whereNull('e.taken_back_at')
    .whereIn(
      'e.on_date',
      days.map((row) => row.on_date),
    )
    .whereIn('p.role', ['FROM', 'TO'])
    .groupBy('e.on_date', 'e.type', 'p.role')
    .select('e.on_date', 'e.type', 'p.role')
    .select(db.raw('COUNT(DISTINCT CASE WHEN u.valid_from = e.on_date THEN u.id END) AS begun'))
    .countDistinct({ units: 'p.unit_id' });
  return days.map(({ on_date: day }) => ({ day, counts: countsOf(rows.filter((row) => row.on_date === day)) }));
}

function countsOf(rows: readonly CountColumns[]): EventCount[] {
  const rowOf = (type: UnitEventType, role: EventRole) => rows.find((row) => row.type === type && row.role === role);
  const types = [...new Set(rows.map(({ type }) => type))];
  return types.map((type) => {
    const to = rowOf(type, 'TO');
    return { type, from: rowOf(type, 'FROM')?.units ?? 0, to: to?.units ?? 0, begun: to?.begun ?? 0 };
  });
}
