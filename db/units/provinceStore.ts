import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '../client.ts';

/** What became of a province in 2025. */
export interface ProvinceSuccession {
  formerName: string;
  name: string;
  /** Whether the new province is governed from this one's seat. */
  isSeat: boolean;
  effectiveFrom: IsoDate;
  verified: boolean;
}

interface ProvinceColumns {
  former_name: string;
  name: string;
  is_seat: number;
  effective_from: string;
  verified: number;
}

/** All former provinces with the one they are in now. */
export async function listProvinces(db: Queryable): Promise<ProvinceSuccession[]> {
  const rows = await db<ProvinceColumns>('province_succession').orderBy('name').orderBy('former_name');
  return rows.map((row) => ({
    formerName: row.former_name,
    name: row.name,
    isSeat: row.is_seat === 1,
    effectiveFrom: row.effective_from,
    verified: row.verified === 1,
  }));
}
