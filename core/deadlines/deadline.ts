import { z } from 'zod';
import { CLUSTER_LEVELS } from '../clusters/cluster.ts';
import { yearSchema } from '../dates/year.ts';
import { daysBetween } from '../dates/daysBetween.ts';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import { cleanText, requiredText } from '../text/cleanText.ts';

/** Steps of a cluster's year, in order; other deadlines have none. */
export const CLUSTER_STEPS = ['FORM', 'PLEDGE', 'HALF_YEAR', 'SELF_SCORE', 'APPRAISE', 'SUMMIT', 'SUBMIT'] as const;
export type ClusterStep = (typeof CLUSTER_STEPS)[number];

export const CLUSTER_STEP_LABELS: Record<ClusterStep, string> = {
  FORM: 'Kiện toàn cụm',
  PLEDGE: 'Ký giao ước',
  HALF_YEAR: 'Sơ kết 6 tháng',
  SELF_SCORE: 'Tự chấm, chấm chéo',
  APPRAISE: 'Thẩm định điểm',
  SUMMIT: 'Hội nghị tổng kết',
  SUBMIT: 'Tờ trình lên cấp trên',
};

/**
 * Days proposed for a new year, as month and day, all of that year. The outer bounds are those of a provincial
 * model regulation (pledge by 15/02, half-year by 15/8, summing-up by 31/01 of the next year); the days themselves
 * are what unions do: they hold the summit before the standing committee meets in December.
 */
export const PROPOSED_STEPS: readonly { step: ClusterStep; monthDay: string }[] = [
  { step: 'FORM', monthDay: '01-10' },
  { step: 'PLEDGE', monthDay: '02-15' },
  { step: 'HALF_YEAR', monthDay: '07-15' },
  { step: 'SELF_SCORE', monthDay: '11-17' },
  { step: 'APPRAISE', monthDay: '11-24' },
  { step: 'SUMMIT', monthDay: '11-29' },
  { step: 'SUBMIT', monthDay: '12-05' },
];

export const deadlineInputSchema = z.strictObject({
  year: yearSchema,
  title: requiredText(200, 'Cần nội dung hạn'),
  level: z.enum(CLUSTER_LEVELS),
  dueOn: isoDateSchema,
  doneOn: isoDateSchema.nullable().default(null),
  note: cleanText(500).default(''),
});
export type DeadlineInput = z.infer<typeof deadlineInputSchema>;

/** What of a cluster's step can be changed: its title, level and year follow from the cluster. */
export const stepInputSchema = deadlineInputSchema.pick({ dueOn: true, doneOn: true, note: true });
export type StepInput = z.infer<typeof stepInputSchema>;

/** A deadline as it is kept. */
export interface Deadline extends DeadlineInput {
  id: string;
  /** The cluster year it is a step of; null for one of the office itself. */
  yearId: string | null;
  step: ClusterStep | null;
  version: number;
}

export const DEADLINE_STATES = ['DONE', 'LEFT', 'LATE', 'SOON', 'AHEAD'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

export const DEADLINE_STATE_LABELS: Record<DeadlineState, string> = {
  DONE: 'Xong',
  LEFT: 'Chưa ghi xong',
  LATE: 'Quá hạn',
  SOON: 'Sắp đến hạn',
  AHEAD: 'Chưa đến hạn',
};

/** From how many days before the day on a deadline is called near. */
const NEAR_DAYS = 14;

/** Something with a day; the year of its cluster may be over. */
export interface Due extends Pick<Deadline, 'dueOn' | 'doneOn'> {
  cluster?: { isLocked: boolean } | null;
}

/** Where a deadline stands on a day; its own day is still in time. What was left open in a locked year waits no more. */
export function deadlineState({ dueOn, doneOn, cluster }: Due, today: IsoDate): DeadlineState {
  if (doneOn !== null) return 'DONE';
  if (cluster?.isLocked === true) return 'LEFT';
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'LATE';
  return days <= NEAR_DAYS ? 'SOON' : 'AHEAD';
}
