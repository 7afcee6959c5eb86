import { z } from 'zod';
import { cleanText } from '../text/cleanText.ts';

/** The few facts of a unit's year that only rules ask for. */
export const unitMarksSchema = z.strictObject({
  /** Số vụ tai nạn lao động chết người; null where nobody recorded it, which is not the same as none. */
  fatalAccidents: z.int().min(0).max(1_000).nullable(),
  /** Why the unit cannot be proposed this year; empty where it can. */
  barredReason: cleanText(300),
});
export type UnitMarks = z.infer<typeof unitMarksSchema>;
