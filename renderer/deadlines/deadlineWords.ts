import { daysBetween } from '#core/dates/daysBetween.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { DEADLINE_STATE_LABELS, deadlineState, type DeadlineState, type Due } from '#core/deadlines/deadline.ts';

/** Up to here a number of days says how late something is; later the day beside it says more. */
const COUNTED_DAYS = 60;

/** Where something due stands today, as a state to colour and the words that say it. */
export function deadlineWords(due: Due, today: IsoDate): { state: DeadlineState; words: string } {
  const state = deadlineState(due, today);
  const days = daysBetween(today, due.dueOn);
  switch (state) {
    case 'DONE':
    case 'LEFT':
      return { state, words: DEADLINE_STATE_LABELS[state] };
    case 'LATE':
      return { state, words: -days <= COUNTED_DAYS ? `Quá hạn ${-days} ngày` : 'Quá hạn' };
    case 'SOON':
      return { state, words: days === 0 ? 'Hạn hôm nay' : `Còn ${days} ngày` };
    case 'AHEAD':
      return { state, words: 'Chưa đến' };
  }
}
