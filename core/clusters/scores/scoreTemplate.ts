import { z } from 'zod';
import { cleanText, requiredText } from '../../text/cleanText.ts';

/*
 * A template of a score sheet (bảng chấm điểm): groups of criteria with their maxima, bonuses, penalties and
 * knock-outs, how a total becomes a grade, and how two half-years make a year. All points are hundredths.
 */

const MAX_POINTS = 1_000_000_00;
const points = z.int().min(0).max(MAX_POINTS);
const percent = z.int().min(0).max(100);
/** Stays the same while a template is changed, so that filled sheets are still understood. */
const key = z
  .string()
  .max(40)
  .regex(/^[\w.-]+$/u);

/** How the points of a criterion are found. */
const measureSchema = z.discriminatedUnion('type', [
  /** Points are given, from nothing to the maximum. */
  z.strictObject({ type: z.literal('POINTS') }),
  /** From plan and actual: actual over plan times the maximum, never above it; inverse turns the quotient round. */
  z.strictObject({ type: z.literal('QUANTITY'), unit: cleanText(40), inverse: z.boolean() }),
  /** A qualitative grade (A, B, C, D), each worth a part of the maximum. */
  z.strictObject({
    type: z.literal('GRADES'),
    grades: z
      .array(z.strictObject({ name: requiredText(40, 'Cần tên mức'), percent }))
      .min(2)
      .max(10)
      .refine((grades) => new Set(grades.map(({ name }) => name)).size === grades.length, 'Hai mức trùng tên'),
  }),
]);
export type Measure = z.infer<typeof measureSchema>;

const criterionSchema = z.strictObject({
  key,
  name: requiredText(500, 'Cần nội dung tiêu chí'),
  max: points,
  measure: measureSchema,
  /** Scored by the appraising body alone; units neither see a field for it nor count it. */
  appraisedOnly: z.boolean().default(false),
});
export type Criterion = z.infer<typeof criterionSchema>;

const groupSchema = z.strictObject({
  key,
  name: requiredText(300, 'Cần tên nhóm tiêu chí'),
  criteria: z.array(criterionSchema).min(1).max(100),
});
export type CriterionGroup = z.infer<typeof groupSchema>;

/** Điểm thưởng: given up to its maximum. */
const bonusSchema = z.strictObject({
  key,
  name: requiredText(500, 'Cần nội dung điểm thưởng'),
  max: points,
  appraisedOnly: z.boolean().default(false),
});
export type Bonus = z.infer<typeof bonusSchema>;

/** Điểm trừ: so many points each time, or by how late something was. */
const penaltySchema = z.strictObject({
  key,
  name: requiredText(500, 'Cần nội dung điểm trừ'),
  rule: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('EACH'), points }),
    /** Days late reach a step from its `from` day on; below the first nothing is taken. */
    z.strictObject({
      type: z.literal('DAYS_LATE'),
      steps: z
        .array(z.strictObject({ from: z.int().min(1).max(400), points }))
        .min(1)
        .max(10)
        .refine(
          isNeverCheaperLater,
          'Các mức ngày chậm phải tăng dần, không trùng số ngày; chậm hơn không bị trừ ít hơn',
        ),
    }),
  ]),
  /** Whoever bears it is not considered, whatever the points. */
  bars: z.boolean().default(false),
  appraisedOnly: z.boolean().default(false),
});
export type Penalty = z.infer<typeof penaltySchema>;

/** Điểm liệt: where it holds, no total counts. */
const knockoutSchema = z.strictObject({ key, name: requiredText(500, 'Cần nội dung điểm liệt') });
export type Knockout = z.infer<typeof knockoutSchema>;

/** Above plan: `perPercent` % of the standard points for each full percent, with caps per item and for all. */
const overPlanSchema = z.strictObject({
  perPercent: percent,
  /** At most this part of the item's maximum. */
  itemCapPercent: percent,
  /** Of all items together. */
  totalCap: points,
});
export type OverPlan = z.infer<typeof overPlanSchema>;

const bandSchema = z.strictObject({ name: requiredText(80, 'Cần tên mức xếp loại'), from: points });
export type Band = z.infer<typeof bandSchema>;

/** From a total to a grade, best first. */
const gradeScaleSchema = z
  .strictObject({
    bands: z.array(bandSchema).max(10),
    /** A group below this part of its maximum keeps the sheet out of the best grades; null where no group has a minimum. */
    groupMinPercent: percent.nullable(),
    /** A criterion of this group with nothing does the same. */
    noZeroIn: z.array(key).max(50),
    /** The best grade (place in `bands`) a sheet may still get then. */
    heldAt: z.int().min(0).max(9),
  })
  .refine(({ bands }) => bands.every((band, index) => index === 0 || band.from < (bands[index - 1]?.from ?? 0)), {
    path: ['bands'],
    message: 'Các mức xếp từ cao xuống thấp, điểm không trùng nhau',
  });
export type GradeScale = z.infer<typeof gradeScaleSchema>;

/** The whole of a template, kept as one document. */
export const scoreTemplateSchema = z
  .strictObject({
    /** Total the maxima of the groups and bonuses are measured against. */
    scale: points,
    /** Whether bonuses may carry a total beyond the scale; else it is cut there. */
    allowOverScale: z.boolean(),
    groups: z.array(groupSchema).min(1).max(30),
    bonuses: z.array(bonusSchema).max(50),
    penalties: z.array(penaltySchema).max(50),
    knockouts: z.array(knockoutSchema).max(50),
    overPlan: overPlanSchema.nullable(),
    gradeScale: gradeScaleSchema,
    /** Weights of the two half-years, e.g. 1 and 2; null where a year is scored once. */
    halves: z.strictObject({ first: z.int().min(1).max(10), second: z.int().min(1).max(10) }).nullable(),
  })
  .refine(hasDistinctKeys, { path: ['groups'], message: 'Hai tiêu chí trùng mã' })
  .refine(({ groups, gradeScale }) => gradeScale.noZeroIn.every((key) => groups.some((group) => group.key === key)), {
    path: ['gradeScale', 'noZeroIn'],
    message: 'Nhóm không được có tiêu chí 0 điểm không còn trong mẫu',
  });
export type ScoreTemplate = z.infer<typeof scoreTemplateSchema>;

/** A template's head: what it is called, and what it rests on. */
export const scoreTemplateHeadSchema = z.strictObject({
  name: requiredText(200, 'Cần tên mẫu chấm điểm'),
  basis: cleanText(1000),
  /** Compared with the paper it comes from. */
  verified: z.boolean(),
});
export type ScoreTemplateHead = z.infer<typeof scoreTemplateHeadSchema>;

/** Steps stand by their days, none twice, and none takes less than the one before it. */
export function isNeverCheaperLater(steps: readonly { from: number; points: number }[]): boolean {
  return steps.every((step, index) => {
    const before = steps[index - 1];
    return !before || (step.from > before.from && step.points >= before.points);
  });
}

interface Keyed {
  key: string;
}

function hasDistinctKeys(template: {
  groups: readonly (Keyed & { criteria: readonly Keyed[] })[];
  bonuses: readonly Keyed[];
  penalties: readonly Keyed[];
  knockouts: readonly Keyed[];
}): boolean {
  const parts = [
    ...template.groups,
    ...template.groups.flatMap(({ criteria }) => criteria),
    ...template.bonuses,
    ...template.penalties,
    ...template.knockouts,
  ];
  return new Set(parts.map((part) => part.key)).size === parts.length;
}
