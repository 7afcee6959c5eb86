import type { IsoDate } from '#core/dates/isoDate.ts';
import type { CouncilMemberRow } from '#db/councils/memberStore.ts';

/** Whether a member had not left on a day; the day recorded as leaving is the first one without him. */
export function isMemberOn({ removedOn }: Pick<CouncilMemberRow, 'removedOn'>, on: IsoDate): boolean {
  return removedOn === null || removedOn > on;
}
