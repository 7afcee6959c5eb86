import type { UnitKind, UnitLevel } from '#core/units/unitKind.ts';
import type { Queryable } from '../client.ts';

interface KindColumns {
  code: string;
  name: string;
  short_name: string;
  level: UnitLevel;
  basis: string;
  verified: number;
  valid_from: string | null;
  valid_to: string | null;
}

/** The catalogue of kinds, from the top of the union system down. */
export async function listUnitKinds(db: Queryable): Promise<UnitKind[]> {
  const rows = await db<KindColumns>('unit_kind').orderBy('sort_order').orderBy('code');
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    level: row.level,
    basis: row.basis,
    verified: row.verified === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}
