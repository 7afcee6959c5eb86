import { z } from 'zod';
import type { IsoDate } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/** Kinds of bodies in the tree; levels are data because districts ended on 01/7/2025 (domain.md §11). */
export const UNIT_KINDS = ['LDLD_TINH', 'LDLD_HUYEN', 'CD_NGANH', 'CDVC', 'CD_XA', 'CDCS', 'OTHER'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit as it was called on one day. */
export interface UnitOnDate {
  id: string;
  kind: UnitKind;
  name: string;
  shortName: string;
  parentName: string;
  /** Last day of the unit, when it has ended. */
  endedOn: IsoDate | null;
}

export const newUnitSchema = z.strictObject({
  kind: z.enum(UNIT_KINDS),
  name: requiredText(300, 'Cần tên đơn vị'),
  shortName: cleanText(150).default(''),
  parentId: z.uuid().nullable().default(null),
});
export type NewUnit = z.infer<typeof newUnitSchema>;
