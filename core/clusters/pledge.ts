import { z } from 'zod';
import { isoDateSchema } from '../dates/isoDate.ts';
import { cleanMultiline, cleanText, requiredText } from '../text/cleanText.ts';
import { MOST_MEMBERS, MOST_POSITION } from './cluster.ts';
import { headingOf } from './pledgeGroups.ts';

/** Draft, or signed by all parties; a signed pledge changes only by being opened again with a reason. */
export const PLEDGE_STATUSES = ['DRAFT', 'SIGNED'] as const;
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

export const PLEDGE_STATUS_LABELS: Record<PledgeStatus, string> = { DRAFT: 'Dự thảo', SIGNED: 'Đã ký' };

/** Which way a target is reached. */
export const TARGET_DIRECTIONS = ['AT_LEAST', 'AT_MOST', 'YES_NO'] as const;
export type TargetDirection = (typeof TARGET_DIRECTIONS)[number];

export const TARGET_DIRECTION_LABELS: Record<TargetDirection, string> = {
  AT_LEAST: 'Ít nhất',
  AT_MOST: 'Không quá',
  YES_NO: 'Có làm',
};

/** One figure for the cluster as a whole ("Toàn cụm"), or the same figure to be reached by every member. */
export const TARGET_COUNTINGS = ['WHOLE', 'EACH'] as const;
export type TargetCounting = (typeof TARGET_COUNTINGS)[number];

export const TARGET_COUNTING_LABELS: Record<TargetCounting, string> = { WHOLE: 'Toàn cụm', EACH: 'Từng đơn vị' };

export const RESULT_PERIODS = ['HALF', 'YEAR'] as const;
export type ResultPeriod = (typeof RESULT_PERIODS)[number];

export const RESULT_PERIOD_LABELS: Record<ResultPeriod, string> = { HALF: '6 tháng', YEAR: 'Cả năm' };

/** Hundredths: 75,5 % is 7.550 and 3.500 people are 350.000. */
export const quantitySchema = z.int().min(0).max(100_000_000_000_00);
const MAX_WEIGHT = 100_000;
/** What the weights of a pledge add up to where they are given, hundredths. */
export const ALL_WEIGHTS = 100_00;

export const pledgeInputSchema = z.strictObject({
  /** Day and place of signing; the day may lie in the year before the pledge's own. */
  signedOn: isoDateSchema.nullable().default(null),
  place: cleanText(200).default(''),
  /** Opening paragraph: on whose direction, at which meeting. */
  preamble: cleanMultiline(2000).default(''),
  /** Nội dung thi đua, one a line. */
  contents: cleanMultiline(6000).default(''),
  /** Tổ chức thực hiện, one a line. */
  commitments: cleanMultiline(6000).default(''),
});
export type PledgeInput = z.infer<typeof pledgeInputSchema>;

/** A member's representative as they sign: the position, and the role in the cluster behind it. */
export const MOST_SIGNER_POSITION = MOST_POSITION + ' - Trưởng khối'.length;

export const pledgePartyInputSchema = z.strictObject({
  memberId: z.uuid(),
  /** As printed above the signature. */
  name: requiredText(300, 'Cần tên đơn vị ký'),
  /** In whose name the signer signs: "TM. BAN THƯỜNG VỤ". */
  authority: cleanText(120).default(''),
  signerName: cleanText(150).default(''),
  signerPosition: cleanText(MOST_SIGNER_POSITION).default(''),
});
export type PledgePartyInput = z.infer<typeof pledgePartyInputSchema>;

/** Who signs, in the order of the signatures. */
export const pledgePartiesSchema = z
  .array(pledgePartyInputSchema)
  .max(MOST_MEMBERS)
  .refine((parties) => new Set(parties.map(({ memberId }) => memberId)).size === parties.length, {
    message: 'Một đơn vị chỉ ký một lần',
  });

export const pledgeTargetInputSchema = z
  .strictObject({
    groupName: cleanText(200).overwrite(headingOf).default(''),
    content: requiredText(500, 'Cần nội dung chỉ tiêu'),
    /** Đơn vị tính: "%", "Người", "CĐCS". */
    measure: cleanText(40).default(''),
    direction: z.enum(TARGET_DIRECTIONS),
    counting: z.enum(TARGET_COUNTINGS).default('WHOLE'),
    /** Hundredths; null for a target that is done or not done. */
    planned: quantitySchema.nullable().default(null),
    /** Hundredths; null where targets weigh alike. */
    weight: z.int().min(0).max(MAX_WEIGHT).nullable().default(null),
    dueOn: isoDateSchema.nullable().default(null),
    /** Minh chứng expected. */
    proof: cleanText(500).default(''),
  })
  .refine(({ direction, planned }) => (direction === 'YES_NO') === (planned === null), {
    path: ['planned'],
    message: 'Cần con số giao ước; chỉ tiêu có hoặc không thì để trống',
  });
export type PledgeTargetInput = z.infer<typeof pledgeTargetInputSchema>;

/** Most targets of one pledge; real ones have about ten. */
export const MOST_TARGETS = 300;

export const pledgeResultInputSchema = z.strictObject({
  targetId: z.uuid(),
  period: z.enum(RESULT_PERIODS),
  /** Null for the cluster as a whole. */
  memberId: z.uuid().nullable(),
  /** Hundredths; 100 for done, 0 for not done. Null takes the figure away. */
  actual: quantitySchema.nullable(),
  note: cleanText(500).default(''),
});
export type PledgeResultInput = z.infer<typeof pledgeResultInputSchema>;
