import { WORK_DELAY_LABELS, WORK_STATUS_LABELS, type WorkRow } from '#core/campaigns/work.ts';

/** A work in one line, for the notice that it says something else by now. */
export function workWords(row: WorkRow): string {
  return [row.name, row.unitName, stateWords(row).toLowerCase()].filter((part) => part !== '').join(', ');
}

/** How far a work is: `Đang thực hiện 40%`. */
export function stateWords({ status, progress }: Pick<WorkRow, 'status' | 'progress'>): string {
  return status === 'UNDER_WAY' ? `${WORK_STATUS_LABELS[status]} ${progress}%` : WORK_STATUS_LABELS[status];
}

/** Said of a work that is late; empty for one in time. */
export function delayWords({ delay }: Pick<WorkRow, 'delay'>): string {
  return delay === null ? '' : WORK_DELAY_LABELS[delay];
}
