import { chooseVoteRule } from '#core/councils/chooseVoteRule.ts';
import type { CouncilMeeting } from '#core/councils/council.ts';
import type { VoteRuleRow } from '#core/councils/voteRule.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { ChosenRule } from '#core/nominations/review.ts';
import type { AwardType } from '#core/office/catalogue.ts';
import { listVoteRules } from '#db/councils/voteRuleStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { Queryable } from '#db/client.ts';

/** Finds the rule of an award on the day of a meeting. */
export type RuleFinder = (awardCode: string) => ChosenRule;

/**
 * The rules a meeting votes by: those in force on its day, or today while it has none.
 *
 * @returns a finder that throws VOTE_RULE_MISSING for an award nobody wrote a rule for
 */
export async function rulesOfMeeting(
  db: Queryable,
  { heldOn }: Pick<CouncilMeeting, 'heldOn'>,
  today: IsoDate,
): Promise<RuleFinder> {
  const rows = await listVoteRules(db);
  const { awardTypes } = await readMoneyCatalogue(db);
  const on = heldOn ?? today;
  return (awardCode) => {
    const row = chooseVoteRule(rows, { awardCode, on });
    if (!row) throw refusal('VOTE_RULE_MISSING', { award: nameOf(awardTypes, awardCode), day: formatDate(on) });
    return chosen(row);
  };
}

const nameOf = (types: readonly AwardType[], code: string) => types.find((type) => type.code === code)?.name ?? code;

function chosen(row: VoteRuleRow): ChosenRule {
  const { id, base, num, den, comparator, isSecret, absentByWriting, excludesOwn, tieRule, basis, verified } = row;
  return {
    ...{ ruleId: id, base, num, den, comparator, isSecret, absentByWriting, excludesOwn, tieRule },
    ...{ basis, verified },
  };
}
