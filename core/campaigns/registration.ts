import { z } from 'zod';
import { yearSchema } from '../dates/year.ts';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { SUBJECTS, type Subject } from '../office/catalogue.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

export const REGISTRATION_STATUSES = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

export const REGISTRATION_STATUS_LABELS: Record<RegistrationStatus, string> = {
  SUBMITTED: 'Mới nhận',
  ACCEPTED: 'Đã chấp nhận',
  RETURNED: 'Trả lại để bổ sung',
  WITHDRAWN: 'Đơn vị xin rút',
};

const NEEDS_REASON = { path: ['note'], message: 'Trả lại thì cần ghi phải bổ sung gì' };

function saysWhyReturned({ status, note }: { status: RegistrationStatus; note: string }): boolean {
  return status !== 'RETURNED' || note !== '';
}

/** A registration is accepted, returned with what is missing, withdrawn, or taken up again. */
export const registrationStateSchema = z
  .strictObject({ status: z.enum(REGISTRATION_STATUSES), note: cleanText(500).default('') })
  .refine(saysWhyReturned, NEEDS_REASON);
export type RegistrationState = z.infer<typeof registrationStateSchema>;

/** Who registers for which title or award of a year, within a campaign or without one. */
export const registrationInputSchema = z
  .strictObject({
    year: yearSchema,
    campaignId: z.uuid().nullable().default(null),
    subject: z.enum(SUBJECTS),
    unitId: z.uuid().nullable().default(null),
    personId: z.uuid().nullable().default(null),
    /** Of the person, or of the collective. */
    name: requiredText(300, 'Cần tên người hoặc tập thể đăng ký'),
    position: cleanText(200).default(''),
    /** Where a person works, or the union a collective belongs to. */
    unitName: cleanText(300).default(''),
    /** Title or award aimed at; null where only a content is registered. */
    awardCode: z.string().max(60).nullable().default(null),
    content: cleanText(1000).default(''),
    registeredOn: isoDateSchema,
    status: z.enum(REGISTRATION_STATUSES).default('SUBMITTED'),
    note: cleanText(500).default(''),
  })
  .refine(({ awardCode, content }) => awardCode !== null || content !== '', {
    path: ['awardCode'],
    message: 'Cần danh hiệu, hình thức hoặc nội dung đăng ký',
  })
  .refine(saysWhyReturned, NEEDS_REASON);
export type RegistrationInput = z.infer<typeof registrationInputSchema>;

/** Whether a registration came after the last day; without one nothing is late. */
export function isLateRegistration(registeredOn: IsoDate, registerBy: IsoDate | null): boolean {
  return registerBy !== null && registeredOn > registerBy;
}

/** What may be looked for among registrations: those after the last day, those made twice. */
export const REGISTRATION_MARKS = ['LATE', 'TWICE'] as const;
export type RegistrationMark = (typeof REGISTRATION_MARKS)[number];

export const REGISTRATION_MARK_LABELS: Record<RegistrationMark, string> = {
  LATE: 'Nộp muộn',
  TWICE: 'Đăng ký trùng',
};

/** What a list of registrations is narrowed to; null means no matter which. */
export interface RegistrationFilter {
  year: number | null;
  campaignId: string | null;
  /** Looked for without dấu in name, position, unit and content. */
  text: string;
  /** This unit, or one that stood below it in the year. */
  unitId: string | null;
  subject: Subject | null;
  awardCode: string | null;
  status: RegistrationStatus | null;
  mark: RegistrationMark | null;
}

/** One registration of a list. */
export interface RegistrationRow extends RegistrationInput {
  id: string;
  version: number;
  /** Empty where it belongs to no campaign. */
  campaignName: string;
  /** Last day to register in its campaign. */
  registerBy: IsoDate | null;
  /** Empty where only a content is registered. */
  awardName: string;
  /** The same name in the same unit, or the same person, registered the same in that year. */
  isTwice: boolean;
  /** The same text in all registrations of one person or collective: says who is counted once. */
  registrant: string;
}

/** Registrations under one title; `awardCode` null for contents without one. */
export interface TitleCount {
  awardCode: string | null;
  awardName: string;
  collectives: number;
  individuals: number;
}

/** Counts over everything a filter keeps. */
export interface RegistrationTotals {
  /** Rows of the list, withdrawn ones among them. */
  rows: number;
  /** Those that stand: withdrawn ones do not count here nor below. */
  registrations: number;
  /** Each counted once, however many titles it aims at; so are people. */
  collectives: number;
  individuals: number;
  late: number;
  byStatus: Record<RegistrationStatus, number>;
  /** In the order of the catalogue. */
  byTitle: TitleCount[];
}
