import { z } from 'zod';
import type { IsoDate } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';
import type { UnitKindCode } from './unitKind.ts';

/** A unit as it was called on one day. */
export interface UnitOnDate {
  id: string;
  kind: UnitKindCode;
  /** On that day; of a unit that had ended, its last. */
  name: string;
  shortName: string;
  parentName: string;
  /** First day of the unit, where somebody said. */
  begunOn: IsoDate | null;
  /** Last day of the unit, when it has ended. */
  endedOn: IsoDate | null;
  /** Whether it was gone on that day already: it can be found, but receives nothing new. */
  hasEnded: boolean;
  /** The name it was found by, when it is not the one of that day; else empty. */
  formerName: string;
  /** Units of that day its history led into; only of one that had ended. */
  successors: readonly { id: string; name: string }[];
}

export const newUnitSchema = z.strictObject({
  /** Code of a row of the catalogue of unit kinds. */
  kind: z.string().min(1).max(40),
  name: requiredText(300, 'Cần tên đơn vị'),
  shortName: cleanText(150).default(''),
  parentId: z.uuid().nullable().default(null),
});
export type NewUnit = z.infer<typeof newUnitSchema>;
