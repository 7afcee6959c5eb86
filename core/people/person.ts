import { z } from 'zod';
import { isIsoDate, isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';
import { birthAhead } from './birth.ts';

export const GENDERS = ['', 'NAM', 'NU'] as const;
export type Gender = (typeof GENDERS)[number];

export const GENDER_LABELS: Record<Gender, string> = { '': 'Chưa rõ', NAM: 'Nam', NU: 'Nữ' };

/** Yearly grading of a person, best first. */
export const GRADES = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'] as const;
export type Grade = (typeof GRADES)[number];

export const GRADE_LABELS: Record<Grade, string> = {
  HTXSNV: 'Hoàn thành xuất sắc nhiệm vụ',
  HTTNV: 'Hoàn thành tốt nhiệm vụ',
  HTNV: 'Hoàn thành nhiệm vụ',
  KHTNV: 'Không hoàn thành nhiệm vụ',
};

const BIRTH_YEAR = /^\d{4}$/u;

/** A day of birth as far as it is known: `YYYY-MM-DD`, `YYYY`, or empty. */
export const birthSchema = z
  .string()
  .max(10)
  .refine(
    (text) => text === '' || BIRTH_YEAR.test(text) || isIsoDate(text),
    'Ngày sinh là ngày/tháng/năm hoặc chỉ năm',
  );

/** A citizen id (CCCD, 12 digits) or an older identity card (9 digits); text, never a number. */
export const citizenIdSchema = z
  .string()
  .max(40)
  .overwrite((text) => text.replace(/[\s.]/gu, ''))
  .refine((text) => text === '' || /^(?:\d{9}|\d{12})$/u.test(text), 'Số căn cước có 12 chữ số (CMND cũ 9 chữ số)');

const optionalDate = z.union([z.literal(''), isoDateSchema]);

/** A person as the office records them. */
export const personInputSchema = z
  .strictObject({
    fullName: requiredText(150, 'Cần họ và tên'),
    /** Tên where the last word alone is not it ("Thị Hồng Nhung" called "Hồng Nhung"); empty takes the last word. */
    givenName: cleanText(60).default(''),
    gender: z.enum(GENDERS).default(''),
    birth: birthSchema.default(''),
    /** Kept for telling people apart; shown only to those who need it. */
    citizenId: citizenIdSchema.default(''),
    /** First day as a union member, and first day as one no more; empty where unknown or still a member. */
    joinedOn: optionalDate.default(''),
    leftOn: optionalDate.default(''),
    note: cleanText(1000).default(''),
  })
  .refine(({ joinedOn, leftOn }) => joinedOn === '' || leftOn === '' || leftOn >= joinedOn, {
    path: ['leftOn'],
    message: 'Ngày thôi là đoàn viên đứng trước ngày vào',
  });
export type PersonInput = z.infer<typeof personInputSchema>;

/** A person as they may be written down on a day. */
export function personSchemaOn(today: IsoDate) {
  return personInputSchema.superRefine(({ birth }, ctx) => {
    const message = birthAhead(birth, today);
    if (message !== null) ctx.addIssue({ code: 'custom', path: ['birth'], message });
  });
}

/** A post held for some time: in a unit of the tree, or in one known only by name. */
export const postInputSchema = z
  .strictObject({
    unitId: z.uuid().nullable().default(null),
    /** Name of a unit that is not in the tree; empty where `unitId` says it. */
    unitName: cleanText(300).default(''),
    department: cleanText(200).default(''),
    position: cleanText(200).default(''),
    validFrom: isoDateSchema.nullable().default(null),
    validTo: isoDateSchema.nullable().default(null),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validTo >= validFrom, {
    path: ['validTo'],
    message: 'Ngày kết thúc đứng trước ngày bắt đầu',
  });
export type PostInput = z.infer<typeof postInputSchema>;

/** Whether a post says neither where nor as what. */
export function isBlankPost({
  unitId,
  unitName,
  department,
  position,
}: Omit<PostInput, 'validFrom' | 'validTo'>): boolean {
  return unitId === null && unitName === '' && department === '' && position === '';
}

export const gradingInputSchema = z.strictObject({
  year: z.int().min(1945).max(2999),
  grade: z.enum(GRADES),
  note: cleanText(300).default(''),
});
export type GradingInput = z.infer<typeof gradingInputSchema>;

/** A person with everything to be written at once, as imports and packages bring them. */
export interface NewPerson extends PersonInput {
  id: string;
  posts: readonly (PostInput & { id: string })[];
  gradings: readonly (GradingInput & { id: string })[];
}
