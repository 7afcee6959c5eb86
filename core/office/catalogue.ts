import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { isEffectiveOn, type EffectivePeriod } from '../dates/effectivePeriod.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';
import { MAX_BASE_SALARY, MAX_COEFFICIENT } from '../money/prizeMoney.ts';

/** Whom an award goes to: tập thể or cá nhân. */
export const SUBJECTS = ['COLLECTIVE', 'INDIVIDUAL'] as const;
export type Subject = (typeof SUBJECTS)[number];

export const SUBJECT_LABELS: Record<Subject, string> = { COLLECTIVE: 'Tập thể', INDIVIDUAL: 'Cá nhân' };

/**
 * Danh hiệu thi đua and hình thức khen thưởng are kept apart, as the law does:
 * mixing them made a commercial product's national exports wrong.
 */
export const AWARD_KINDS = ['EMULATION_TITLE', 'STATE_FORM', 'UNION_FORM', 'PRIZE'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

export const AWARD_KIND_LABELS: Record<AwardKind, string> = {
  EMULATION_TITLE: 'Danh hiệu thi đua',
  STATE_FORM: 'Hình thức khen thưởng nhà nước',
  UNION_FORM: 'Hình thức khen thưởng công đoàn',
  PRIZE: 'Giải thưởng',
};

/** Deciding level: nhà nước, bộ/ngành/tỉnh (Tổng LĐLĐ counts here), LĐLĐ tỉnh, trên cơ sở, cơ sở. */
export const AWARD_LEVELS = ['NN', 'BT', 'TINH_CD', 'CTTCS', 'CS'] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];

export const AWARD_LEVEL_LABELS: Record<AwardLevel, string> = {
  NN: 'Nhà nước',
  BT: 'Bộ, ban, ngành, tỉnh',
  TINH_CD: 'LĐLĐ tỉnh, công đoàn ngành',
  CTTCS: 'Cấp trên trực tiếp cơ sở',
  CS: 'Cơ sở',
};

/** One title or form that can be awarded. `code` never changes; the name may. */
export interface AwardType {
  code: string;
  name: string;
  kind: AwardKind;
  level: AwardLevel;
  /** Which subjects may receive it. */
  subjects: Subject[];
  decidedBy: string;
  basis: string;
  verified: boolean;
}

/** A coefficient of an award for one kind of subject over a period. Coefficient in hundredths. */
export interface AwardRate extends EffectivePeriod {
  id: string;
  awardCode: string;
  subject: Subject;
  coefficient: number;
  /** The law gives only a ceiling (kỷ niệm chương: not more than 0,6), not the amount itself. */
  isCeiling: boolean;
  basis: string;
  verified: boolean;
  origin: RowOrigin;
  version: number;
}

/** Lương cơ sở over a period, đồng per month. */
export interface BaseSalary extends EffectivePeriod {
  id: string;
  amount: number;
  basis: string;
  verified: boolean;
  origin: RowOrigin;
  version: number;
}

/** Who put a catalogue row there: shipped with the product, or the office itself. */
export type RowOrigin = 'SHIPPED' | 'OFFICE';

/** The law that gives the rounding of prize money over a period. */
export interface RoundingBasis extends EffectivePeriod {
  basis: string;
  verified: boolean;
}

/** Rules in force for decisions of a period; state and union texts side by side. */
export interface Ruleset extends EffectivePeriod {
  id: string;
  stateBasis: string;
  unionBasis: string;
  verified: boolean;
  note: string;
}

/** Everything the money of a decision depends on, read once per use case. */
export interface MoneyCatalogue {
  awardTypes: AwardType[];
  rates: AwardRate[];
  baseSalaries: BaseSalary[];
  roundingBases: RoundingBasis[];
}

/** The row in force on a date. The office's own row wins over the shipped one. */
export function inForceOn<Row extends EffectivePeriod>(rows: readonly Row[], date: IsoDate): Row | undefined {
  const candidates = rows.filter((row) => isEffectiveOn(row, date));
  return candidates.find((row) => (row as { origin?: RowOrigin }).origin === 'OFFICE') ?? candidates[0];
}

/** Rates of one award and subject. */
export function ratesOf(rates: readonly AwardRate[], awardCode: string, subject: Subject): AwardRate[] {
  return rates.filter((rate) => rate.awardCode === awardCode && rate.subject === subject);
}

const periodFields = {
  effectiveFrom: isoDateSchema,
  effectiveTo: isoDateSchema.nullable(),
};
const endsAfterStart = (row: EffectivePeriod) => row.effectiveTo === null || row.effectiveTo >= row.effectiveFrom;
const END_BEFORE_START = { message: 'Ngày hết hiệu lực trước ngày bắt đầu', path: ['effectiveTo'] };

/** What the office may write into the coefficient table. */
export const awardRateInputSchema = z
  .strictObject({
    awardCode: z.string().min(1).max(40),
    subject: z.enum(SUBJECTS),
    coefficient: z.int().min(0).max(MAX_COEFFICIENT),
    isCeiling: z.boolean(),
    basis: requiredText(300, 'Cần ghi căn cứ'),
    verified: z.boolean(),
    ...periodFields,
  })
  .refine(endsAfterStart, END_BEFORE_START);
export type AwardRateInput = z.infer<typeof awardRateInputSchema>;

/** What the office may write into the base salary table. */
export const baseSalaryInputSchema = z
  .strictObject({
    amount: z.int().min(100_000, 'Lương cơ sở quá nhỏ').max(MAX_BASE_SALARY),
    basis: requiredText(300, 'Cần ghi căn cứ'),
    verified: z.boolean(),
    ...periodFields,
  })
  .refine(endsAfterStart, END_BEFORE_START);
export type BaseSalaryInput = z.infer<typeof baseSalaryInputSchema>;

/** What the office may write into the list of titles and forms. */
export const awardTypeInputSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .max(40)
    .regex(/^[A-Z][A-Z0-9_]{1,39}$/u, 'Mã gồm chữ in không dấu, số và dấu gạch dưới'),
  name: requiredText(200, 'Cần ghi tên'),
  kind: z.enum(AWARD_KINDS),
  level: z.enum(AWARD_LEVELS),
  subjects: z.array(z.enum(SUBJECTS)).min(1, 'Chọn ít nhất một đối tượng').max(2),
  decidedBy: cleanText(200),
});
export type AwardTypeInput = z.infer<typeof awardTypeInputSchema>;
