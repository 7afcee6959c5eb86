import { z } from 'zod';
import { daysBetween } from '../dates/daysBetween.ts';
import { isoDateSchema } from '../dates/isoDate.ts';
import { formatNumber } from '../money/format.ts';
import { cleanText } from '../text/cleanText.ts';

export const ABSENCE_REASONS = ['MATERNITY', 'SICKNESS', 'UNPAID', 'STUDY', 'OTHER'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export const ABSENCE_LABELS: Record<AbsenceReason, string> = {
  MATERNITY: 'Thai sản',
  SICKNESS: 'Ốm đau, điều trị',
  UNPAID: 'Nghỉ không hưởng lương',
  STUDY: 'Đi học',
  OTHER: 'Lý do khác',
};

/** Most working days one absence may count: a little over four years of study. */
const MOST_WORKING_DAYS = 1100;

/** A long absence. Working days are entered: holidays and shifts are the office's knowledge. */
export const absenceInputSchema = z
  .strictObject({
    fromDate: isoDateSchema,
    toDate: isoDateSchema,
    workingDays: z.int().min(0).max(MOST_WORKING_DAYS),
    reason: z.enum(ABSENCE_REASONS),
    note: cleanText(300).default(''),
  })
  .refine(({ fromDate, toDate }) => toDate >= fromDate, {
    path: ['toDate'],
    message: 'Ngày cuối đứng trước ngày đầu',
  });
export type AbsenceInput = z.infer<typeof absenceInputSchema>;

/** Nobody works more days than the period has. @returns the sentence about it, or null */
export function tooManyWorkingDays({ fromDate, toDate, workingDays }: AbsenceInput): string | null {
  const days = daysBetween(fromDate, toDate) + 1;
  return workingDays > days ? `Thời gian nghỉ này chỉ có ${formatNumber(days)} ngày` : null;
}

/** The absence as it may be written down; what was kept earlier is read by {@link absenceInputSchema}. */
export const newAbsenceSchema = absenceInputSchema.superRefine((absence, ctx) => {
  const message = tooManyWorkingDays(absence);
  if (message !== null) ctx.addIssue({ code: 'custom', path: ['workingDays'], message });
});
