import { z } from 'zod';
import { yearSchema } from '../dates/year.ts';
import { isoDateSchema, yearOf, type IsoDate } from '../dates/isoDate.ts';
import { cleanMultiline, cleanText, requiredText } from '../text/cleanText.ts';

/** Rows 02–05 of form 0601.N/BNV-TĐKT (TT 02/2023/TT-BNV). */
export const CAMPAIGN_SCOPES = ['NATIONAL', 'PROVINCE', 'CLUSTER', 'UNIT'] as const;
export type CampaignScope = (typeof CAMPAIGN_SCOPES)[number];

export const CAMPAIGN_SCOPE_LABELS: Record<CampaignScope, string> = {
  NATIONAL: 'Toàn quốc',
  PROVINCE: 'Bộ, ngành, địa phương',
  CLUSTER: 'Cụm, khối thi đua',
  UNIT: 'Cơ quan, đơn vị',
};

/** Rows 11–12 of the form. */
export const CAMPAIGN_METHODS = ['REGULAR', 'THEMATIC'] as const;
export type CampaignMethod = (typeof CAMPAIGN_METHODS)[number];

export const CAMPAIGN_METHOD_LABELS: Record<CampaignMethod, string> = {
  REGULAR: 'Thường xuyên',
  THEMATIC: 'Theo chuyên đề (đợt)',
};

/** Rows 06–10 of the form. */
export const CAMPAIGN_DURATIONS = ['UNDER_1', 'ONE', 'UNDER_3', 'UNDER_5', 'FROM_5'] as const;
export type CampaignDuration = (typeof CAMPAIGN_DURATIONS)[number];

/** Those that stay within the year they were launched for, where no last day says otherwise. */
export const YEAR_AT_MOST: readonly CampaignDuration[] = ['UNDER_1', 'ONE'];

export const CAMPAIGN_DURATION_LABELS: Record<CampaignDuration, string> = {
  UNDER_1: 'Dưới 1 năm',
  ONE: '1 năm',
  UNDER_3: 'Từ trên 1 đến dưới 3 năm',
  UNDER_5: 'Từ 3 đến dưới 5 năm',
  FROM_5: 'Từ 5 năm trở lên',
};

const optionalDay = isoDateSchema.nullable().default(null);

/** An occasion a campaign greets: "75 năm Ngày Thương binh – Liệt sỹ", 27/7/2022. */
export const occasionInputSchema = z.strictObject({
  /** Of one that is there already; null for a new one. */
  id: z.uuid().nullable().default(null),
  name: requiredText(300, 'Cần tên dịp chào mừng'),
  onDate: optionalDay,
});
export type OccasionInput = z.infer<typeof occasionInputSchema>;

export const campaignInputSchema = z
  .strictObject({
    year: yearSchema,
    name: requiredText(300, 'Cần tên phong trào'),
    theme: cleanText(500).default(''),
    scope: z.enum(CAMPAIGN_SCOPES),
    method: z.enum(CAMPAIGN_METHODS),
    duration: z.enum(CAMPAIGN_DURATIONS),
    launchedBy: cleanText(200).default(''),
    launchNumber: cleanText(80).default(''),
    launchedOn: optionalDay,
    startsOn: optionalDay,
    endsOn: optionalDay,
    /** Last day to register; later ones are taken and marked late. */
    registerBy: optionalDay,
    clusterId: z.uuid().nullable().default(null),
    /** One a line. */
    criteria: cleanMultiline(6000).default(''),
    occasions: z.array(occasionInputSchema).max(20).default([]),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'Ngày kết thúc đứng trước ngày bắt đầu',
  });
export type CampaignInput = z.infer<typeof campaignInputSchema>;

/** How a campaign ended: the day it was summed up and what was said of it. */
export const campaignClosingSchema = z.strictObject({
  closedOn: isoDateSchema,
  summary: cleanMultiline(4000).refine((text) => text !== '', 'Cần nội dung tổng kết'),
});
export type CampaignClosing = z.infer<typeof campaignClosingSchema>;

export interface Occasion {
  id: string;
  name: string;
  onDate: IsoDate | null;
}

/** A campaign as it is kept, its occasions in order. */
export interface Campaign extends Omit<CampaignInput, 'occasions'> {
  id: string;
  occasions: Occasion[];
  /** Day it was summed up; null while it takes registrations and works. */
  closedOn: IsoDate | null;
  summary: string;
  version: number;
}

export const CAMPAIGN_STATES = ['OPEN', 'CLOSED'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const CAMPAIGN_STATE_LABELS: Record<CampaignState, string> = {
  OPEN: 'Đang thực hiện',
  CLOSED: 'Đã tổng kết',
};

/** Open until it was summed up, also past its last day: works are finished late. */
export function campaignState({ closedOn }: Pick<Campaign, 'closedOn'>): CampaignState {
  return closedOn === null ? 'OPEN' : 'CLOSED';
}

/**
 * Whether a campaign counts for a year, also in form 0601: the year it was launched for, and each later one its
 * window reaches into, until the year it was summed up. Without a last day it goes on until it is summed up, unless
 * it was to last a year at most.
 */
export function runsInYear(
  { year: launched, duration, endsOn, closedOn }: Pick<Campaign, 'year' | 'duration' | 'endsOn' | 'closedOn'>,
  year: number,
): boolean {
  if (year <= launched) return year === launched;
  if (closedOn !== null && yearOf(closedOn) < year) return false;
  return endsOn === null ? !YEAR_AT_MOST.includes(duration) : yearOf(endsOn) >= year;
}

/** What a list of campaigns is narrowed to; null means no matter which. */
export interface CampaignFilter {
  /** Those that count for this year: see {@link runsInYear}. */
  year: number;
  /** Looked for without dấu in name, theme, launch document and occasions. */
  text: string;
  scope: CampaignScope | null;
  method: CampaignMethod | null;
  state: CampaignState | null;
}
