import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { MAX_COEFFICIENT } from '../money/prizeMoney.ts';
import { ROUNDING_RULES, type RoundingRule } from '../money/rounding.ts';
import { SUBJECTS, type Subject } from '../office/catalogue.ts';
import { cleanMultiline, cleanText, requiredText } from '../text/cleanText.ts';
import { signerSchema, type Signer } from '../office/office.ts';
import { LIST_PLACEMENTS, MONEY_ARTICLES, type ListPlacement, type MoneyArticle } from './paperContent.ts';

/**
 * A decision's life: a draft may change freely; once issued it is frozen, and is
 * corrected only by another paper that replaces or revokes it (Luật 2022 Đ.93).
 */
export const DECISION_STATUSES = ['DRAFT', 'ISSUED', 'SUPERSEDED', 'REVOKED'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

export const STATUS_LABELS: Record<DecisionStatus, string> = {
  DRAFT: 'Nháp',
  ISSUED: 'Đã ban hành',
  SUPERSEDED: 'Đã được thay thế',
  REVOKED: 'Đã thu hồi',
};

/** Printed over a paper of a decision that is not in force, so that nobody signs or uses it by mistake. */
export const STATUS_MARKS: Record<DecisionStatus, string> = {
  DRAFT: 'DỰ THẢO',
  ISSUED: '',
  SUPERSEDED: 'ĐÃ ĐƯỢC THAY THẾ',
  REVOKED: 'ĐÃ THU HỒI',
};

/**
 * Where an amount comes from: coefficient × base salary, a sum set for the line, or a
 * sum several lines get together without a split.
 */
export const AMOUNT_SOURCES = ['COEF', 'FLAT', 'MANUAL_TOTAL'] as const;
export type AmountSource = (typeof AMOUNT_SOURCES)[number];

/** Most lines one decision may hold. */
export const MAX_LINES = 100_000;
/** Largest amount of one line or of a shared sum, đồng. 100.000 such lines stay a safe integer. */
export const MAX_LINE_AMOUNT = 50_000_000_000;

/** One legal basis ("Căn cứ …") with the date of that text, when it has one. */
export const decisionBasisSchema = z.strictObject({
  text: requiredText(1000, 'Cần nội dung căn cứ'),
  date: isoDateSchema.nullable(),
});
export type DecisionBasis = z.infer<typeof decisionBasisSchema>;

/** The part of a decision above its list. Money rules and dates decide amounts. */
export const decisionHeaderSchema = z.strictObject({
  /** Short working name on screen, e.g. `Khen thưởng Giải Bóng chuyền …`. */
  title: requiredText(300, 'Cần tên quyết định'),
  number: cleanText(60),
  issuedOn: isoDateSchema.nullable(),
  /** Trích yếu; line breaks are kept where the clerk put them. */
  summary: cleanMultiline(1000),
  /** Title lines of the attached list; empty takes them from the summary. */
  listTitle: cleanMultiline(1000),
  signer: signerSchema.nullable(),
  fund: cleanText(200),
  /** Who pays, where the clerk named someone; empty follows `payer.ts`. */
  payer: cleanText(200),
  rounding: z.enum(ROUNDING_RULES),
  bases: z.array(decisionBasisSchema).max(50),
  listPlacement: z.enum(LIST_PLACEMENTS),
  moneyArticle: z.enum(MONEY_ARTICLES),
  /** Nơi nhận, line by line as printed after the dash. */
  recipients: z.array(requiredText(200, 'Cần nội dung nơi nhận')).max(30),
});
export type DecisionHeader = z.infer<typeof decisionHeaderSchema>;

/** One recipient as the clerk enters it. */
export const decisionLineInputSchema = z.strictObject({
  subject: z.enum(SUBJECTS),
  /** Ông/Bà before a person's name; empty for collectives. */
  honorific: z.enum(['', 'Ông', 'Bà']).default(''),
  name: requiredText(300, 'Cần tên người hoặc tập thể'),
  position: cleanText(300).default(''),
  unitName: cleanText(300).default(''),
  /** The unit of the tree this recipient is or belongs to; the name printed is `name`/`unitName`. */
  unitId: z.uuid().nullable().default(null),
  /** Who the recipient is, where the office knows them; never printed, and can be told later. */
  personId: z.uuid().nullable().default(null),
  awardCode: z.string().min(1, 'Cần chọn hình thức').max(40),
  achievement: cleanText(500).default(''),
  /** Lines with the same reason stand under one heading ("1. Có thành tích xuất sắc trong …"). */
  reason: cleanText(500).default(''),
  note: cleanText(300).default(''),
  amountSource: z.enum(AMOUNT_SOURCES).default('COEF'),
  /** Hundredths; null takes the catalogue's coefficient. Only with COEF. */
  ownCoefficient: z.int().min(0).max(MAX_COEFFICIENT).nullable().default(null),
  /** Đồng; required with FLAT. */
  flatAmount: z.int().min(0).max(MAX_LINE_AMOUNT).nullable().default(null),
  /** The sum the line has a part in; required with MANUAL_TOTAL. */
  sharedAmountId: z.uuid().nullable().default(null),
});
export type DecisionLineInput = z.infer<typeof decisionLineInputSchema>;

/** A line with the money worked out. A draft's line follows the decision date; an issued one never changes. */
export interface DecisionLine extends DecisionLineInput {
  id: string;
  /** Place in the list, from 1, over the whole decision. */
  ordinal: number;
  awardName: string;
  /** Hundredths; null for a flat amount or while no coefficient is known. */
  coefficient: number | null;
  /** Đồng per month; null like {@link coefficient}. */
  baseSalary: number | null;
  /** Đồng; null while it cannot be worked out (no date, no coefficient), and for a part in a shared sum. */
  amount: number | null;
  rateBasis: string;
  baseSalaryBasis: string;
  version: number;
}

/** A decision as read back. */
export interface Decision extends DecisionHeader {
  id: string;
  status: DecisionStatus;
  /** Counts changes of the header. */
  version: number;
  /** First number in the award register (sổ vào sổ khen thưởng); the list's lines follow one by one. Null for a draft. */
  registerFrom: number | null;
  /** Counts changes of anything in the decision, lines included: what one has seen. */
  contentVersion: number;
  createdAt: string;
  updatedAt: string;
  issuedAt: string | null;
  /** The decision this one replaces, or is about to. */
  supersedes: DecisionReference | null;
  supersededBy: DecisionReference | null;
  correctionReason: string;
  revocation: Revocation | null;
}

export interface DecisionReference {
  id: string;
  number: string;
  issuedOn: IsoDate | null;
}

/** A withdrawal: certificate and money are recovered (Luật 2022 Đ.93). */
export const revocationSchema = z.strictObject({
  revokedOn: isoDateSchema,
  documentNumber: cleanText(60),
  reason: requiredText(1000, 'Cần ghi lý do thu hồi'),
});
export type Revocation = z.infer<typeof revocationSchema>;

export const EMPTY_HEADER = {
  title: 'Quyết định chưa đặt tên',
  number: '',
  issuedOn: null as IsoDate | null,
  summary: '',
  listTitle: '',
  signer: null as Signer | null,
  fund: '',
  payer: '',
  rounding: 'UP_10K' as RoundingRule,
  bases: [] as DecisionBasis[],
  listPlacement: 'ANNEX' as ListPlacement,
  moneyArticle: 'AMOUNTS' as MoneyArticle,
  recipients: [] as string[],
} satisfies DecisionHeader;

/** Sections of a list stand in this order on paper: I. Tập thể, II. Cá nhân. */
export const SECTION_ORDER: readonly Subject[] = SUBJECTS;
