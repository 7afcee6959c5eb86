import { z } from 'zod';
import { isoDateSchema } from '../../dates/isoDate.ts';
import { cleanText } from '../../text/cleanText.ts';
import { quantitySchema } from '../pledge.ts';

/** Times or days of one penalty. */
export const MAX_COUNT = 1000;

/** Parts of a sheet, in the order they are filled: by the member, by another member, by the cluster. */
export const SCORE_PARTS = ['SELF', 'CROSS', 'APPRAISED'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

export const SCORE_PART_LABELS: Record<ScorePart, string> = {
  SELF: 'Tự chấm',
  CROSS: 'Chấm chéo',
  APPRAISED: 'Thẩm định',
};

export const SCORE_PERIODS = ['FIRST_HALF', 'SECOND_HALF', 'YEAR'] as const;
export type ScorePeriod = (typeof SCORE_PERIODS)[number];

export const SCORE_PERIOD_LABELS: Record<ScorePeriod, string> = {
  FIRST_HALF: '6 tháng đầu năm',
  SECOND_HALF: '6 tháng cuối năm',
  YEAR: 'Cả năm',
};

/**
 * What was put in for one criterion, bonus, penalty or knock-out of the template, by its key. Which fields count
 * follows from the template: `points` (hundredths), `plan` and `actual` (hundredths of the unit), `grade` (its name),
 * `count` (times, days late, or 1 for a knock-out that holds).
 */
export const scoreEntrySchema = z.strictObject({
  key: z.string().min(1).max(40),
  points: z.int().min(0).max(1_000_000_00).nullable().default(null),
  plan: quantitySchema.nullable().default(null),
  actual: quantitySchema.nullable().default(null),
  grade: cleanText(40).default(''),
  count: z.int().min(0).max(MAX_COUNT).nullable().default(null),
  /** Báo cáo diễn giải, or why the appraisers see it otherwise. */
  note: cleanText(1000).default(''),
});
export type ScoreEntry = z.infer<typeof scoreEntrySchema>;

const MAX_ENTRIES = 3200;

/** At most one entry for a key; what was left empty has none. */
export const scoreEntriesSchema = z
  .array(scoreEntrySchema)
  .max(MAX_ENTRIES)
  .refine((entries) => new Set(entries.map(({ key }) => key)).size === entries.length, 'Một tiêu chí ghi hai lần');
export type ScoreEntries = z.infer<typeof scoreEntriesSchema>;

/** An entry in which nothing was put yet. */
export function emptyEntry(key: string): ScoreEntry {
  return { key, points: null, plan: null, actual: null, grade: '', count: null, note: '' };
}

export function isEmptyEntry({ points, plan, actual, grade, count, note }: ScoreEntry): boolean {
  return [points, plan, actual, count].every((value) => value === null) && grade === '' && note === '';
}

export const scorePartInputSchema = z.strictObject({
  entries: scoreEntriesSchema,
  scoredBy: cleanText(200).default(''),
  scoredOn: isoDateSchema.nullable().default(null),
  /** Final: what was still missing counts as nothing. */
  isFinal: z.boolean(),
});
export type ScorePartInput = z.infer<typeof scorePartInputSchema>;
