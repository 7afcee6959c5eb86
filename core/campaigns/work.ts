import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/** Công trình, sản phẩm, phần việc registered to greet an occasion. */
export const WORK_KINDS = ['CONSTRUCTION', 'PRODUCT', 'TASK'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const WORK_KIND_LABELS: Record<WorkKind, string> = {
  CONSTRUCTION: 'Công trình',
  PRODUCT: 'Sản phẩm',
  TASK: 'Phần việc',
};

export const WORK_STATUSES = ['REGISTERED', 'UNDER_WAY', 'FINISHED', 'CANCELLED'] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

export const WORK_STATUS_LABELS: Record<WorkStatus, string> = {
  REGISTERED: 'Đã đăng ký',
  UNDER_WAY: 'Đang thực hiện',
  FINISHED: 'Hoàn thành',
  CANCELLED: 'Không thực hiện',
};

/** Above any work a union office lists; sums of nine thousand of them are still exact numbers. */
const MAX_VALUE = 1_000_000_000_000;
const optionalDay = isoDateSchema.nullable().default(null);

export const workInputSchema = z
  .strictObject({
    campaignId: z.uuid(),
    occasionId: z.uuid().nullable().default(null),
    kind: z.enum(WORK_KINDS),
    name: requiredText(300, 'Cần tên công trình, sản phẩm'),
    unitId: z.uuid().nullable().default(null),
    /** As it stands in the registration. */
    unitName: requiredText(300, 'Cần đơn vị thực hiện'),
    description: cleanText(1000).default(''),
    /** Đồng; null where the unit stated none. */
    value: z.int().min(0).max(MAX_VALUE).nullable().default(null),
    startsOn: optionalDay,
    dueOn: optionalDay,
    finishedOn: optionalDay,
    /** Percent done. */
    progress: z.int().min(0).max(100).default(0),
    status: z.enum(WORK_STATUSES).default('REGISTERED'),
    /** Day the plaque (biển công trình) was put up. */
    plaqueOn: optionalDay,
    proof: cleanText(500).default(''),
  })
  .refine(({ status, finishedOn, progress }) => status !== 'FINISHED' || (finishedOn !== null && progress === 100), {
    path: ['finishedOn'],
    message: 'Hoàn thành thì cần ngày hoàn thành và tiến độ 100%',
  })
  .refine(({ startsOn, finishedOn }) => startsOn === null || finishedOn === null || finishedOn >= startsOn, {
    path: ['finishedOn'],
    message: 'Ngày hoàn thành đứng trước ngày bắt đầu',
  });
export type WorkInput = z.infer<typeof workInputSchema>;

/** Past its day and not finished, or finished after its day. */
export const WORK_DELAYS = ['OVERDUE', 'FINISHED_LATE'] as const;
export type WorkDelay = (typeof WORK_DELAYS)[number];

export const WORK_DELAY_LABELS: Record<WorkDelay, string> = {
  OVERDUE: 'Quá hạn',
  FINISHED_LATE: 'Xong muộn',
};

/** How a work stands against its day; null when in time, without a day, or not carried out. */
export function workDelay(
  { status, dueOn, finishedOn }: Pick<WorkInput, 'status' | 'dueOn' | 'finishedOn'>,
  today: IsoDate,
): WorkDelay | null {
  if (dueOn === null || status === 'CANCELLED') return null;
  if (status === 'FINISHED') return finishedOn !== null && finishedOn > dueOn ? 'FINISHED_LATE' : null;
  return today > dueOn ? 'OVERDUE' : null;
}

/** What a list of works is narrowed to; null means no matter which. */
export interface WorkFilter {
  /** Of campaigns that run in this year. */
  year: number | null;
  campaignId: string | null;
  occasionId: string | null;
  /** Looked for without dấu in name, unit and description. */
  text: string;
  /** This unit, or one that stood below it in the year. */
  unitId: string | null;
  kind: WorkKind | null;
  status: WorkStatus | null;
  delay: WorkDelay | null;
}

/** One work of a list. */
export interface WorkRow extends WorkInput {
  id: string;
  version: number;
  campaignName: string;
  /** Empty where it greets no occasion. */
  occasionName: string;
  delay: WorkDelay | null;
}

/** What greets one occasion; `occasionId` null for works that greet none. Money is đồng. */
export interface OccasionTotals {
  occasionId: string | null;
  occasionName: string;
  works: number;
  finished: number;
  value: number;
}

/** Counts and sums over everything a filter keeps; money is đồng. */
export interface WorkTotals {
  /** Rows of the list, cancelled ones among them. */
  rows: number;
  /** Those that count: cancelled ones do not here nor below. */
  works: number;
  finished: number;
  overdue: number;
  plaques: number;
  value: number;
  finishedValue: number;
  /** In the order of the campaign, works without an occasion last. */
  byOccasion: OccasionTotals[];
}
