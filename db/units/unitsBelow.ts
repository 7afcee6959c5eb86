import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { whereValidOn } from '../validOn.ts';

/** A unit with the one it stood under on a day. */
export interface UnitPlace {
  id: string;
  parentId: string | null;
}

/**
 * Units and everything that stood below them on a day, without reading the whole tree. Each unit asked for is a top
 * of its own, also where it stands below another one.
 */
export async function unitsBelow(db: Queryable, unitIds: readonly string[], on: IsoDate): Promise<UnitPlace[]> {
  const places: UnitPlace[] = unitIds.map((id) => ({ id, parentId: null }));
  for (const ids of idChunks(unitIds)) {
    const below = await db
      .withRecursive('below', ['id', 'parent_id'], (first) => {
        void first
          .select('id', db.raw('CAST(NULL AS TEXT)'))
          .from('unit')
          .whereIn('id', ids)
          .union((next) => {
            void next
              .select('link.unit_id', 'link.parent_id')
              .from('below')
              .join('unit_parent as link', 'link.parent_id', 'below.id')
              .join('unit as u', 'u.id', 'link.unit_id');
            whereValidOn(next, 'link', on);
            whereValidOn(next, 'u', on);
          });
      })
      .from('below')
      .whereNotNull('parent_id')
      .distinct<{ id: string; parent_id: string }[]>('id', 'parent_id');
    places.push(...below.map(({ id, parent_id: parentId }) => ({ id, parentId })));
  }
  return [...new Map(places.map((place) => [`${place.id} ${place.parentId ?? ''}`, place])).values()];
}
