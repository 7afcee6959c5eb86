import type { IsoDate } from '#core/dates/isoDate.ts';
import { rulesFor, type EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { leavesIn } from '#core/eligibility/condition.ts';
import type { LeafKind } from '#core/eligibility/leaves.ts';
import type { AwardType } from '#core/office/catalogue.ts';

/** Conditions that somebody has to have earned; without one of them everybody would be found eligible. */
const EARNED: ReadonlySet<LeafKind> = new Set([
  'HOLDS_TITLE',
  'CONSECUTIVE_YEARS',
  'YEARS_WITHIN',
  'GRADING',
  'INITIATIVES',
  'TITLE_SHARE',
  'HOLDERS_AT_LEAST',
  'SCORE_AT_LEAST',
]);

/** Awards for which a rule in force asks for something to be earned. In the order of the catalogue. */
export function awardsToRun(
  awardTypes: readonly AwardType[],
  rules: readonly EligibilityRule[],
  onDate: IsoDate,
): AwardType[] {
  return awardTypes.filter(({ code, subjects }) =>
    subjects.some((about) =>
      rulesFor(rules, { about, awardCode: code, onDate }).some(
        ({ awardCodes, condition }) =>
          awardCodes.includes(code) && leavesIn(condition).some(({ kind }) => EARNED.has(kind)),
      ),
    ),
  );
}
