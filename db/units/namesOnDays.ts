import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';

interface NameOnRecord {
  unit_id: string;
  name: string;
  short_name: string;
  valid_from: IsoDate | null;
}

/**
 * What units were called on days of their own choosing, by `key`. A unit that had ended by then bears its last
 * name, one that had not begun its first.
 */
export async function namesOnDays(
  db: Queryable,
  wanted: readonly { key: string; unitId: string; on: IsoDate }[],
): Promise<Map<string, { name: string; shortName: string }>> {
  const names = new Map<string, NameOnRecord[]>();
  for (const some of idChunks([...new Set(wanted.map(({ unitId }) => unitId))])) {
    const rows: NameOnRecord[] = await db('unit_name')
      .whereIn('unit_id', some)
      .select('unit_id', 'name', 'short_name', 'valid_from');
    for (const row of rows) names.set(row.unit_id, [...(names.get(row.unit_id) ?? []), row]);
  }
  return new Map(
    wanted.flatMap(({ key, unitId, on }) => {
      const borne = nameOn(names.get(unitId) ?? [], on);
      return borne ? [[key, { name: borne.name, shortName: borne.short_name }] as const] : [];
    }),
  );
}

/** The last name begun by the day; names follow each other without a gap, so their ends need no look. */
function nameOn(names: readonly NameOnRecord[], on: IsoDate): NameOnRecord | undefined {
  const inOrder = [...names].sort((one, other) => ((one.valid_from ?? '') < (other.valid_from ?? '') ? -1 : 1));
  return inOrder.findLast(({ valid_from }) => valid_from === null || valid_from <= on) ?? inOrder[0];
}
