import { z } from 'zod';
import { ahead } from '../dates/ahead.ts';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { cleanText } from '../text/cleanText.ts';

/**
 * Forms of discipline, mildest first: of officials (Nghị định 112/2020/NĐ-CP) and, for sa thải, of workers
 * under a labour contract (Bộ luật Lao động 2019 Đ.124).
 */
export const DISCIPLINE_FORMS = [
  'REPRIMAND',
  'WARNING',
  'PAY_CUT',
  'PAY_GRADE_CUT',
  'DEMOTION',
  'REMOVAL',
  'FORCED_LEAVE',
  'DISMISSAL',
] as const;
export type DisciplineForm = (typeof DISCIPLINE_FORMS)[number];

export const DISCIPLINE_LABELS: Record<DisciplineForm, string> = {
  REPRIMAND: 'Khiển trách',
  WARNING: 'Cảnh cáo',
  PAY_CUT: 'Giảm lương',
  PAY_GRADE_CUT: 'Hạ bậc lương',
  DEMOTION: 'Giáng chức',
  REMOVAL: 'Cách chức',
  FORCED_LEAVE: 'Buộc thôi việc',
  DISMISSAL: 'Sa thải',
};

export const disciplineInputSchema = z.strictObject({
  form: z.enum(DISCIPLINE_FORMS),
  decidedOn: isoDateSchema,
  documentNumber: cleanText(60).default(''),
  note: cleanText(500).default(''),
});
export type DisciplineInput = z.infer<typeof disciplineInputSchema>;

/** A decision to come is none yet. @returns the sentence about its day, or null */
export function disciplineAhead({ decidedOn }: Pick<DisciplineInput, 'decidedOn'>, today: IsoDate): string | null {
  return ahead('Ngày quyết định', decidedOn, today);
}

/** The decision as it may be written down on a day. */
export function disciplineSchemaOn(today: IsoDate) {
  return disciplineInputSchema.superRefine((discipline, ctx) => {
    const message = disciplineAhead(discipline, today);
    if (message !== null) ctx.addIssue({ code: 'custom', path: ['decidedOn'], message });
  });
}
