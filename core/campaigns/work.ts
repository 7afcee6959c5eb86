import { z } from 'zod';
import { isoDateSchema } from '../dates/isoDate.ts';
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

/** Above any work a union office lists; keeps sums of thousands of them exact. */
const MAX_VALUE = 100_000_000_000_000;
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
