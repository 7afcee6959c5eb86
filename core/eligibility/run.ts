import type { IsoDate } from '../dates/isoDate.ts';
import type { NominationKind } from '../nominations/nomination.ts';
import type { Subject } from '../office/catalogue.ts';
import type { NomineeStanding } from './standingOf.ts';

/** Most awards one run looks at. */
export const MOST_RUN_AWARDS = 20;

/** Most rows taken from a result into one tờ trình. */
export const MOST_CHOSEN = 2_000;

/** What a run is asked: who could be proposed for these awards in a year, by the rules of a day. */
export interface RunAsked {
  year: number;
  onDate: IsoDate;
  awardCodes: string[];
}

/** One person or collective with one award. */
export interface RunRow {
  /** Its place in the whole result; names the row when it is chosen. */
  index: number;
  subject: Subject;
  personId: string | null;
  unitId: string | null;
  name: string;
  unitName: string;
  awardCode: string;
  /** Chuyên đề where the award's own name says so, else toàn diện. */
  awardKind: NominationKind;
  standing: NomineeStanding;
  /** How many things are missing. */
  lacking: number;
  /** What is missing, rule by rule; of somebody eligible, what was looked at. */
  told: string;
}

/** What a result is narrowed to; null means no matter which. */
export interface RunFilter {
  standing: NomineeStanding | null;
  awardCode: string | null;
  subject: Subject | null;
  /** This unit, or one that stood below it in the year. */
  unitId: string | null;
  /** Looked for without dấu in name and unit. */
  text: string;
}

/** How many of an award stand how. */
export interface AwardCount extends Record<NomineeStanding, number> {
  awardCode: string;
}

/** The day a year is looked at by default: today while it runs, else its last day. */
export function dayOfRun(year: number, today: IsoDate): IsoDate {
  const endOfYear = `${year}-12-31`;
  return today < endOfYear ? today : endOfYear;
}
