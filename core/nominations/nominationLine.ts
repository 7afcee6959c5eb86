import { z } from 'zod';
import type { RuleFinding } from '../eligibility/rule.ts';
import { themeKey } from '../eligibility/themeKey.ts';
import { foldForSearch } from '../text/fold.ts';
import { cleanText } from '../text/cleanText.ts';
import type { BatchInput, NominationInput, NominationStatus, Procedure } from './nomination.ts';

/** What the higher body said to a proposal that was sent up. */
export const UPPER_ANSWERS = ['GRANTED', 'REFUSED'] as const;
export type UpperAnswer = (typeof UPPER_ANSWERS)[number];

export const UPPER_ANSWER_LABELS: Record<UpperAnswer, string> = {
  GRANTED: 'Cấp trên đã tặng',
  REFUSED: 'Cấp trên không tặng',
};

/** The answer with the document that gives it. */
export const upperAnswerSchema = z.strictObject({
  answer: z.enum(UPPER_ANSWERS),
  document: cleanText(300).min(1, 'Cần số, ngày văn bản trả lời'),
});

/** A tờ trình as it is kept. */
export interface NominationBatch extends BatchInput {
  id: string;
  version: number;
}

/** What a line asked for when its tờ trình was submitted, and what was said of it then: papers print that ever after. */
export type ProposedLine = Pick<NominationLine, 'awardCode' | 'fallbackAwardCode' | 'findings' | 'overrideReason'>;

/** A line of a tờ trình as it is kept, with what holds for it from the tờ trình. */
export interface NominationLine extends NominationInput {
  id: string;
  batchId: string;
  year: number;
  procedure: Procedure;
  /** From 1 within its batch. */
  ordinal: number;
  status: NominationStatus;
  /** The higher award first asked for, where the answer was no and the line stands for its fallback since. */
  askedAwardCode: string | null;
  upperAnswer: UpperAnswer | null;
  upperDocument: string;
  /** What the rules said at the last check, as it was said. */
  findings: RuleFinding[];
  checkedAt: string | null;
  overrideReason: string;
  overrideBy: string;
  decisionId: string | null;
  decisionLineId: string | null;
  /** Null until it is submitted, and again once it is taken back from there. */
  proposed: ProposedLine | null;
  version: number;
}

/** One way a line went. */
export interface NominationMove {
  id: string;
  lineId: string;
  fromStatus: NominationStatus;
  toStatus: NominationStatus;
  reason: string;
  actorName: string;
  at: string;
}

type Nominee = Pick<NominationInput, 'subject' | 'personId' | 'unitId' | 'name' | 'unitName'>;

/** By what two nominees without ids are taken for the same one: the folded name and unit. */
export function nomineeKey({ subject, name, unitName }: Pick<Nominee, 'subject' | 'name' | 'unitName'>): string {
  return `${subject} ${foldForSearch(name)} | ${foldForSearch(unitName)}`;
}

/**
 * Whether two lines mean the same one. Where both are linked to the office's records these decide: two people may
 * bear one name in one unit, and a unit may be written in two ways.
 */
export function isSameNominee(one: Nominee, other: Nominee): boolean {
  if (one.subject !== other.subject) return false;
  const linked: (keyof Nominee)[] = one.subject === 'INDIVIDUAL' ? ['personId'] : ['unitId'];
  for (const id of linked) if (one[id] !== null && other[id] !== null) return one[id] === other[id];
  return nomineeKey(one) === nomineeKey(other);
}

type AskedAwards = Pick<NominationInput, 'awardCode' | 'fallbackAwardCode'>;

/** The award two lines both ask for, be it instead of a higher one; null where there is none. */
export function sharedAward(one: AskedAwards, other: AskedAwards): string | null {
  const ofOther = [other.awardCode, other.fallbackAwardCode];
  return [one.awardCode, one.fallbackAwardCode].find((code) => code !== null && ofOther.includes(code)) ?? null;
}

/**
 * Whether two lines ask the same for one nominee in a year. What is not for the year as a whole may be asked for as
 * often as there are achievements.
 */
export function asksTheSame(
  one: Pick<NominationInput, 'awardCode' | 'fallbackAwardCode' | 'awardKind' | 'theme' | 'achievement'>,
  other: Pick<NominationInput, 'awardCode' | 'fallbackAwardCode' | 'awardKind' | 'theme' | 'achievement'>,
): boolean {
  if (one.awardKind !== other.awardKind || sharedAward(one, other) === null) return false;
  if (one.awardKind === 'COMPREHENSIVE') return true;
  const said = ({ theme, achievement }: Pick<NominationInput, 'theme' | 'achievement'>) =>
    `${themeKey(theme)} | ${foldForSearch(achievement)}`;
  return said(one) === said(other);
}
