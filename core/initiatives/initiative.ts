import { z } from 'zod';
import { ahead } from '../dates/ahead.ts';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { yearSchema } from '../dates/year.ts';
import { birthSchema } from '../people/person.ts';
import { cleanMultiline, cleanText, requiredText } from '../text/cleanText.ts';

/** Kinds of a new solution (Luật 06/2022/QH15 Đ.3.4). */
export const INITIATIVE_KINDS = ['KY_THUAT', 'QUAN_LY', 'TAC_NGHIEP', 'UNG_DUNG_TBKT'] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

export const INITIATIVE_KIND_LABELS: Record<InitiativeKind, string> = {
  KY_THUAT: 'Giải pháp kỹ thuật',
  QUAN_LY: 'Giải pháp quản lý',
  TAC_NGHIEP: 'Giải pháp tác nghiệp',
  UNG_DUNG_TBKT: 'Ứng dụng tiến bộ kỹ thuật',
};

/** What the council found; recognition itself is a decision. */
export const INITIATIVE_STATUSES = ['RECEIVED', 'PASSED', 'FAILED', 'WITHDRAWN'] as const;
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];

export const INITIATIVE_STATUS_LABELS: Record<InitiativeStatus, string> = {
  RECEIVED: 'Đã nhận đơn',
  PASSED: 'Hội đồng đánh giá đạt',
  FAILED: 'Không đạt',
  WITHDRAWN: 'Đã rút',
};

/** From the grassroots up; each level is recognised by a decision of its own. */
export const RECOGNITION_LEVELS = ['CS', 'BT', 'NN'] as const;
export type RecognitionLevel = (typeof RECOGNITION_LEVELS)[number];

export const RECOGNITION_LEVEL_LABELS: Record<RecognitionLevel, string> = {
  CS: 'Cấp cơ sở',
  BT: 'Cấp bộ, ban, ngành, tỉnh',
  NN: 'Toàn quốc',
};

/** All shares of one initiative together, in hundredths of a percent. */
export const WHOLE_SHARE = 10_000;
/** More authors than any initiative has. */
export const MOST_AUTHORS = 100;
/** Largest benefit one initiative may state, đồng. */
export const MAX_BENEFIT = 100_000_000_000_000;

/** One author of an initiative (Thông tư 18/2013/TT-BKHCN, Phụ lục I). */
export const authorInputSchema = z.strictObject({
  personId: z.uuid().nullable().default(null),
  unitId: z.uuid().nullable().default(null),
  name: requiredText(120, 'Cần họ tên tác giả'),
  /** `YYYY-MM-DD` or only `YYYY`; empty where unknown. */
  birth: birthSchema.default(''),
  workplace: cleanText(300).default(''),
  position: cleanText(200).default(''),
  qualification: cleanText(200).default(''),
  /** Tỷ lệ đóng góp, hundredths of a percent: 33,33 % is 3333. */
  share: z.int().min(0).max(WHOLE_SHARE),
  isChief: z.boolean().default(false),
});
export type AuthorInput = z.infer<typeof authorInputSchema>;

/** An initiative as its application tells it. Shares that do not make 100 % yet are kept, and named (C16). */
export const initiativeInputSchema = z
  .strictObject({
    year: yearSchema,
    title: requiredText(500, 'Cần tên sáng kiến'),
    kind: z.enum(INITIATIVE_KINDS),
    /** Lĩnh vực áp dụng. */
    field: cleanText(200).default(''),
    unitId: z.uuid().nullable().default(null),
    unitName: cleanText(300).default(''),
    /** Chủ đầu tư tạo ra sáng kiến; empty where the authors are. */
    owner: cleanText(300).default(''),
    submittedOn: isoDateSchema.nullable().default(null),
    /** First applied or tried, whichever came first. */
    firstAppliedOn: isoDateSchema.nullable().default(null),
    nature: cleanMultiline(20_000).default(''),
    confidential: cleanMultiline(5_000).default(''),
    conditions: cleanMultiline(5_000).default(''),
    benefitToldByAuthors: cleanMultiline(10_000).default(''),
    benefitToldByUsers: cleanMultiline(10_000).default(''),
    trialPeople: cleanMultiline(5_000).default(''),
    /** Giá trị làm lợi, đồng; null where none is told in money. */
    benefit: z.int().min(0).max(MAX_BENEFIT).nullable().default(null),
    programme: cleanText(200).default(''),
    portalCode: cleanText(60).default(''),
    note: cleanText(500).default(''),
    authors: z.array(authorInputSchema).min(1, 'Cần ít nhất một tác giả').max(MOST_AUTHORS),
  })
  .refine(({ authors }) => authors.filter(({ isChief }) => isChief).length <= 1, {
    path: ['authors'],
    message: 'Chỉ một người là tác giả chính',
  });
export type InitiativeInput = z.infer<typeof initiativeInputSchema>;

/** Days an application tells, by the names of their fields. */
const TOLD_DAYS = { submittedOn: 'Ngày nộp đơn', firstAppliedOn: 'Ngày áp dụng lần đầu' } as const;

/** What is told as done cannot lie ahead. @returns the field and the sentence about it, or null */
export function dayAhead(
  told: Pick<InitiativeInput, keyof typeof TOLD_DAYS>,
  today: IsoDate,
): { field: keyof typeof TOLD_DAYS; sentence: string } | null {
  for (const field of ['submittedOn', 'firstAppliedOn'] as const) {
    const sentence = ahead(TOLD_DAYS[field], told[field], today);
    if (sentence !== null) return { field, sentence };
  }
  return null;
}

/** The application as it may be written down on a day. */
export function initiativeSchemaOn(today: IsoDate) {
  return initiativeInputSchema.superRefine((initiative, ctx) => {
    const ahead = dayAhead(initiative, today);
    if (ahead) ctx.addIssue({ code: 'custom', path: [ahead.field], message: ahead.sentence });
  });
}

/** What a list of initiatives is narrowed to; null means no matter which. */
export interface InitiativeFilter {
  year: number | null;
  /** Looked for without dấu in title, authors, unit, field and portal code. */
  text: string;
  kind: InitiativeKind | null;
  field: string | null;
  /** This unit, or one that stood below it in the year. */
  unitId: string | null;
  programme: string | null;
  /** STANDING for all that were not withdrawn. */
  status: InitiativeStatus | 'STANDING' | null;
  /** The highest level it is recognised at; NONE for no decision yet. */
  level: RecognitionLevel | 'NONE' | null;
}

/** In what a list of initiatives may stand; equals by their titles. */
export const INITIATIVE_ORDERS = ['TITLE', 'UNIT', 'SUBMITTED', 'SCORE', 'RESULT'] as const;
export type InitiativeOrder = (typeof INITIATIVE_ORDERS)[number];

/** One initiative of a list. */
export interface InitiativeRow {
  id: string;
  version: number;
  year: number;
  title: string;
  kind: InitiativeKind;
  field: string;
  unitId: string | null;
  unitName: string;
  submittedOn: string | null;
  firstAppliedOn: string | null;
  /** Đồng; null where none is told in money. */
  benefit: number | null;
  programme: string;
  portalCode: string;
  status: InitiativeStatus;
  /** Mean points the council's result stands on, hundredths; null where neither sheets nor a list taken in gave it. */
  score: number | null;
  /** Highest level of a decision in force; null while not recognised. */
  level: RecognitionLevel | null;
  /** In the order of the application. */
  authors: ListedAuthor[];
}

/** An author as a list names him. */
export type ListedAuthor = Pick<AuthorInput, 'name' | 'workplace' | 'share' | 'isChief'>;

/** Counts over initiatives: of them, of authorships, of distinct people; benefit in đồng. */
export interface InitiativeCounts {
  initiatives: number;
  authorships: number;
  people: number;
  benefit: number;
}

/** The counts of one group; the name is empty where the initiatives tell none. */
export interface InitiativeGroup extends InitiativeCounts {
  name: string;
}

/** By what a list of initiatives is counted. */
export const INITIATIVE_GROUPINGS = ['LEVEL', 'FIELD', 'UNIT', 'PROGRAMME'] as const;
export type InitiativeGrouping = (typeof INITIATIVE_GROUPINGS)[number];

/** All shares together, hundredths of a percent. */
export function totalShare(authors: readonly Pick<AuthorInput, 'share'>[]): number {
  return authors.reduce((sum, { share }) => sum + share, 0);
}

/** Whether the shares make exactly 100 % (C16): no certificate is printed before. */
export function hasWholeShares(authors: readonly Pick<AuthorInput, 'share'>[]): boolean {
  return totalShare(authors) === WHOLE_SHARE;
}
