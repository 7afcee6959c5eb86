import { NOMINATION_STATUS_LABELS, NOMINATION_STATUSES, type NominationStatus } from '#core/nominations/nomination.ts';
import { formatNumber } from '#core/money/format.ts';

/** Where the lines of a batch stand: `3 nháp, 12 đã bình xét`; empty without lines. */
export function statusWords(byStatus: Record<NominationStatus, number>): string {
  return NOMINATION_STATUSES.filter((status) => byStatus[status] > 0)
    .map((status) => `${formatNumber(byStatus[status])} ${NOMINATION_STATUS_LABELS[status].toLowerCase()}`)
    .join(', ');
}

/** Whether everything of a batch came to its end. */
export function isFinished(byStatus: Record<NominationStatus, number>): boolean {
  const open: readonly NominationStatus[] = ['DRAFT', 'CHECKED', 'REVIEWED', 'SUBMITTED', 'DECIDED'];
  return byStatus.AWARDED > 0 && open.every((status) => byStatus[status] === 0);
}
