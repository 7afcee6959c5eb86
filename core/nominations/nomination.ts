import { z } from 'zod';
import { isoDateSchema } from '../dates/isoDate.ts';
import { yearSchema } from '../dates/year.ts';
import { SUBJECTS } from '../office/catalogue.ts';
import { signerSchema } from '../office/office.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/** How a file is handled: the common procedure, or the simplified one (Luật 06/2022/QH15 Đ.84, Đ.85). */
export const PROCEDURES = ['CHUNG', 'DON_GIAN'] as const;
export type Procedure = (typeof PROCEDURES)[number];

export const PROCEDURE_LABELS: Record<Procedure, string> = {
  CHUNG: 'Thủ tục chung',
  DON_GIAN: 'Thủ tục đơn giản',
};

/**
 * What is rewarded: the year as a whole, a theme, something sudden, a campaign at its summing-up. At one level the
 * first two exclude each other in a year (Hướng dẫn 1217/HD-TLĐ).
 */
export const NOMINATION_KINDS = ['COMPREHENSIVE', 'THEMATIC', 'AD_HOC', 'CAMPAIGN'] as const;
export type NominationKind = (typeof NOMINATION_KINDS)[number];

export const NOMINATION_KIND_LABELS: Record<NominationKind, string> = {
  COMPREHENSIVE: 'Toàn diện',
  THEMATIC: 'Chuyên đề',
  AD_HOC: 'Đột xuất',
  CAMPAIGN: 'Theo đợt, sơ kết, tổng kết',
};

/** Where a line stands. The moves between them are in `moves.ts`. */
export const NOMINATION_STATUSES = [
  'DRAFT',
  'CHECKED',
  'REVIEWED',
  'SUBMITTED',
  'DECIDED',
  'AWARDED',
  'WITHDRAWN',
  'REJECTED',
] as const;
export type NominationStatus = (typeof NOMINATION_STATUSES)[number];

export const NOMINATION_STATUS_LABELS: Record<NominationStatus, string> = {
  DRAFT: 'Nháp',
  CHECKED: 'Đã kiểm tra',
  REVIEWED: 'Đã bình xét',
  SUBMITTED: 'Đã trình',
  DECIDED: 'Có quyết định',
  AWARDED: 'Đã trao',
  WITHDRAWN: 'Đã rút',
  REJECTED: 'Không đạt',
};

/** Tờ trình of one unit. */
export const batchInputSchema = z.strictObject({
  year: yearSchema,
  title: requiredText(300, 'Cần tên đợt đề nghị'),
  unitId: z.uuid().nullable().default(null),
  /** The proposing unit as it signs. */
  unitName: requiredText(300, 'Cần tên đơn vị đề nghị'),
  number: cleanText(60).default(''),
  submittedOn: isoDateSchema.nullable().default(null),
  procedure: z.enum(PROCEDURES).default('CHUNG'),
  /** Kính gửi; empty takes this office. */
  addressee: cleanText(300).default(''),
  bases: z.array(requiredText(1000, 'Cần nội dung căn cứ')).max(30).default([]),
  signer: signerSchema.nullable().default(null),
  note: cleanText(500).default(''),
});
export type BatchInput = z.infer<typeof batchInputSchema>;

/** One nominee of a tờ trình. */
export const nominationInputSchema = z
  .strictObject({
    subject: z.enum(SUBJECTS),
    personId: z.uuid().nullable().default(null),
    unitId: z.uuid().nullable().default(null),
    honorific: z.enum(['', 'Ông', 'Bà']).default(''),
    name: requiredText(300, 'Cần tên người hoặc tập thể'),
    position: cleanText(300).default(''),
    unitName: cleanText(300).default(''),
    awardCode: z.string().min(1, 'Cần chọn danh hiệu, hình thức').max(40),
    /** Given by this office if the higher one asked for is refused; null where nothing is (Thông tư 03/2018/TT-BNG Đ.10.4). */
    fallbackAwardCode: z.string().max(40).nullable().default(null),
    awardKind: z.enum(NOMINATION_KINDS).default('COMPREHENSIVE'),
    /** Of a thematic proposal: `Xanh – Sạch – Đẹp`. */
    theme: cleanText(200).default(''),
    achievement: cleanText(500).default(''),
    reason: cleanText(500).default(''),
    note: cleanText(300).default(''),
  })
  .refine(({ awardCode, fallbackAwardCode }) => awardCode !== fallbackAwardCode, {
    path: ['fallbackAwardCode'],
    message: 'Hình thức thay thế phải khác hình thức đề nghị',
  });
export type NominationInput = z.infer<typeof nominationInputSchema>;
