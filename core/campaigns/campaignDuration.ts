import { yearOf, type IsoDate } from '../dates/isoDate.ts';
import { dayAfter } from '../dates/neighbourDay.ts';
import type { CampaignDuration } from './campaign.ts';

/**
 * The band of rows 06–10 of form 0601.N/BNV-TĐKT (TT 02/2023/TT-BNV) a window falls into, both days included:
 * 01/01 – 31/12 is one year. So is 15/01 – 15/01 of the next year, as launch documents put it.
 *
 * @returns null while one of the days is not known
 */
export function proposedDuration(startsOn: IsoDate | null, endsOn: IsoDate | null): CampaignDuration | null {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return null;
  const over = dayAfter(endsOn);
  const anniversary = yearsAfter(startsOn, 1);
  if (over < anniversary) return 'UNDER_1';
  if (over <= dayAfter(anniversary)) return 'ONE';
  if (over < yearsAfter(startsOn, 3)) return 'UNDER_3';
  return over < yearsAfter(startsOn, 5) ? 'UNDER_5' : 'FROM_5';
}

/** The same day of a later year; 29/02 becomes 01/03 where there is none. */
function yearsAfter(date: IsoDate, years: number): IsoDate {
  const monthDay = date.slice(5);
  const year = String(yearOf(date) + years);
  const hasLeapDay = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return monthDay === '02-29' && !hasLeapDay ? `${year}-03-01` : `${year}-${monthDay}`;
}
