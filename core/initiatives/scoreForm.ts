import { z } from 'zod';
import type { RowOrigin } from '../office/catalogue.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/** More criteria than any form has. */
export const MOST_CRITERIA = 50;
/** Most points of one criterion or a whole form, hundredths. */
const MOST_POINTS = 1_000_00;

const pointsSchema = z.int().min(0).max(MOST_POINTS);

/** What a member of the council gives points for. */
export const criterionInputSchema = z
  .strictObject({
    /** Criteria of one group stand under its name; empty for none. */
    groupName: cleanText(200).default(''),
    name: requiredText(300, 'Cần tên tiêu chí'),
    /** Most points, hundredths. */
    max: pointsSchema.min(1, 'Điểm tối đa phải lớn hơn 0'),
    /** Least points of a criterion that must be passed, hundredths; null where nothing is asked. */
    pass: pointsSchema.nullable().default(null),
    /** Below `pass` the initiative fails, whatever it has elsewhere. */
    disqualifies: z.boolean().default(false),
    /** How points are given: `27–30: hoàn toàn mới …`. */
    guide: cleanText(500).default(''),
  })
  .refine(({ pass, max }) => pass === null || pass <= max, {
    path: ['pass'],
    message: 'Điểm đạt không thể hơn điểm tối đa',
  })
  .refine(({ pass, disqualifies }) => !disqualifies || pass !== null, {
    path: ['pass'],
    message: 'Cần điểm đạt của tiêu chí loại trừ',
  });
export type CriterionInput = z.infer<typeof criterionInputSchema>;

/** A form by which a council scores initiatives. */
export const scoreFormInputSchema = z
  .strictObject({
    name: requiredText(200, 'Cần tên mẫu'),
    /** Least points of the whole, hundredths; 0 where the office asks for none. */
    passMark: pointsSchema,
    basis: cleanText(500).default(''),
    verified: z.boolean().default(false),
    note: cleanText(500).default(''),
    criteria: z.array(criterionInputSchema).min(1, 'Cần ít nhất một tiêu chí').max(MOST_CRITERIA),
  })
  .refine(({ passMark, criteria }) => passMark <= mostPoints(criteria), {
    path: ['passMark'],
    message: 'Điểm đạt hơn tổng điểm tối đa của các tiêu chí',
  });
export type ScoreFormInput = z.infer<typeof scoreFormInputSchema>;

export interface Criterion extends CriterionInput {
  id: string;
}

/** A form as it is kept. */
export interface ScoreForm extends Omit<ScoreFormInput, 'criteria'> {
  id: string;
  origin: RowOrigin;
  /** Offered for meetings to come. */
  inUse: boolean;
  version: number;
  criteria: Criterion[];
}

/** All points of a form, hundredths. */
export function mostPoints(criteria: readonly Pick<CriterionInput, 'max'>[]): number {
  return criteria.reduce((sum, { max }) => sum + max, 0);
}
