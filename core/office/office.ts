import { z } from 'zod';
import { ROUNDING_RULES } from '../money/rounding.ts';
import { isoDateSchema } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/**
 * How decision numbers run. Unions commonly number per nhiệm kỳ, so the counter
 * need not follow the calendar year.
 */
export const NUMBERING_POLICIES = ['YEAR', 'TERM', 'MANUAL'] as const;
export type NumberingPolicy = (typeof NUMBERING_POLICIES)[number];

export const NUMBERING_LABELS: Record<NumberingPolicy, string> = {
  YEAR: 'Theo năm',
  TERM: 'Theo nhiệm kỳ',
  MANUAL: 'Tự nhập',
};

/** Someone who signs papers, with the words above the signature. */
export const signerSchema = z.strictObject({
  fullName: requiredText(120, 'Cần họ tên người ký'),
  position: requiredText(120, 'Cần chức vụ người ký'),
  /** Quyền hạn ký, e.g. `TM. BAN THƯỜNG VỤ`; printed as it stands. */
  authority: cleanText(120),
});
export type Signer = z.infer<typeof signerSchema>;

/** What an office says about itself; every paper is headed by it. */
export const officeProfileSchema = z.strictObject({
  /** e.g. `Liên đoàn Lao động tỉnh Lai Châu` */
  name: requiredText(200, 'Cần tên cơ quan'),
  /** e.g. `LĐLĐ tỉnh Lai Châu` */
  shortName: requiredText(100, 'Cần tên viết tắt'),
  /** e.g. `Tổng Liên đoàn Lao động Việt Nam` */
  superiorName: cleanText(200),
  /** Place in the date line, e.g. `Lai Châu` */
  place: requiredText(100, 'Cần địa danh'),
  /** Part of the number after the type, e.g. `LĐLĐ` in 34/QĐ-LĐLĐ */
  documentSymbol: requiredText(40, 'Cần ký hiệu cơ quan'),
  /** The body that decides, e.g. `Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu` */
  decidingBody: requiredText(250, 'Cần tên tập thể quyết định'),
});
export type OfficeProfile = z.infer<typeof officeProfileSchema>;

/** Habits of the office: conventions, not law. */
export const officeSettingsSchema = z
  .strictObject({
    signers: z.array(signerSchema).max(20),
    preparedBy: cleanText(120),
    rounding: z.enum(ROUNDING_RULES),
    numbering: z.enum(NUMBERING_POLICIES),
    /** First and last day of the term, used when numbers run per term. */
    termFrom: isoDateSchema.nullable(),
    termTo: isoDateSchema.nullable(),
    funds: z.array(requiredText(200, 'Cần tên quỹ')).max(20),
    /** Legal bases proposed for a new decision, in order. */
    defaultBases: z.array(requiredText(500, 'Cần nội dung căn cứ')).max(30),
    /** Nơi nhận proposed for a new decision, in order. */
    recipients: z.array(requiredText(200, 'Cần nội dung nơi nhận')).max(30),
    list: z.strictObject({
      showNationalHeader: z.boolean(),
      showSignatures: z.boolean(),
      showPreparedBy: z.boolean(),
      /** Numbers of the award register, once a decision has them. */
      showRegister: z.boolean(),
      /** Text size of table rows, points. */
      tableFontSize: z.union([z.literal(12), z.literal(13)]),
    }),
  })
  .refine((settings) => settings.numbering !== 'TERM' || (settings.termFrom !== null && settings.termTo !== null), {
    message: 'Đánh số theo nhiệm kỳ thì cần ngày đầu và ngày cuối nhiệm kỳ',
    path: ['termFrom'],
  })
  .refine(({ termFrom, termTo }) => termFrom === null || termTo === null || termFrom <= termTo, {
    message: 'Ngày cuối nhiệm kỳ trước ngày đầu',
    path: ['termTo'],
  });
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;

export const DEFAULT_SETTINGS: OfficeSettings = {
  signers: [],
  preparedBy: '',
  rounding: 'UP_10K',
  numbering: 'YEAR',
  termFrom: null,
  termTo: null,
  funds: ['Quỹ thi đua, khen thưởng'],
  defaultBases: [],
  recipients: ['Như Điều 3;', 'Lưu: VT.'],
  list: {
    showNationalHeader: true,
    showSignatures: true,
    showPreparedBy: true,
    showRegister: false,
    tableFontSize: 13,
  },
};
