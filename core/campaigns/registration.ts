import { z } from 'zod';
import { yearSchema } from '../clusters/cluster.ts';
import { isoDateSchema } from '../dates/isoDate.ts';
import { SUBJECTS } from '../office/catalogue.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

export const REGISTRATION_STATUSES = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

export const REGISTRATION_STATUS_LABELS: Record<RegistrationStatus, string> = {
  SUBMITTED: 'Mới nhận',
  ACCEPTED: 'Đã chấp nhận',
  RETURNED: 'Trả lại để bổ sung',
  WITHDRAWN: 'Đơn vị xin rút',
};

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
  });
export type RegistrationInput = z.infer<typeof registrationInputSchema>;
