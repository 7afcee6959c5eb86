import type { TargetCounting, TargetDirection } from '#core/clusters/pledge.ts';
import type { TargetProgress } from '#core/clusters/pledgeProgress.ts';
import { formatFigure } from '#core/clusters/quantity.ts';
import { TARGET_STATE_LABELS } from '#core/clusters/targetProgress.ts';

interface Measured {
  direction: TargetDirection;
  measure: string;
}

/** What a target asks, short enough for a column of figures: `3.500`, `75%`, `≤ 5`, `Có`. */
export function plannedShort({ direction, measure, planned }: Measured & { planned: number | null }): string {
  if (direction === 'YES_NO' || planned === null) return 'Có';
  const figure = formatFigure(planned, measure);
  return direction === 'AT_MOST' ? `≤ ${figure}` : figure;
}

/** A figure of a target; of one that is done or not, the word for it. */
export function actualWords({ direction, measure }: Measured, actual: number): string {
  if (direction === 'YES_NO') return actual > 0 ? 'Đã làm' : 'Chưa làm';
  return formatFigure(actual, measure);
}

/** What was reached: the figure, or how many parties reached it where each has to. */
export function doneWords(
  target: Measured & { counting: TargetCounting },
  progress: TargetProgress,
  parties: number,
): string {
  const { actual, reachedMembers, reportedMembers } = progress;
  // A figure of the cluster beside it would contradict a target that one member missed.
  if (target.counting === 'EACH' && reportedMembers > 0) return `${reachedMembers}/${parties} đơn vị`;
  if (actual !== null) return actualWords(target, actual);
  return reportedMembers > 0 ? `${reportedMembers}/${parties} báo cáo` : '–';
}

/** The word for how a target stands; figures of some members do not make one of the cluster. */
export function stateWords({ state, reportedMembers }: TargetProgress, parties: number): string {
  if (state !== 'NO_RESULT' || reportedMembers === 0) return TARGET_STATE_LABELS[state];
  return reportedMembers < parties ? 'Chưa đủ số liệu' : 'Cần số chung';
}

/** Where a figure of the cluster comes from when it was added up: `cộng từ 5/8 đơn vị`. */
export function originWords(progress: TargetProgress, own: number | null, parties: number): string | null {
  if (own !== null || progress.actual === null) return null;
  return `Cộng từ ${progress.reportedMembers}/${parties} đơn vị`;
}
