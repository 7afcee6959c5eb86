import type { IsoDate } from '#core/dates/isoDate.ts';
import { asksOtherwise, rulesAfter, type RuleChange } from '#core/eligibility/ruleChange.ts';
import { refusal } from '#core/errors/appError.ts';
import { checkDay } from '#core/nominations/nominationDay.ts';
import type { Queryable } from '#db/client.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { listOpenLines } from '#db/nominations/openLines.ts';

/** Names told before "và n đề nghị khác". */
const NAMES_TOLD = 5;

/** Open proposals a change of a rule is about. */
export interface TouchedLines {
  count: number;
  /** Of them, those checked already: what the rules said then stays until they are checked anew. */
  checked: number;
  /** The first few. */
  names: string[];
}

/**
 * Which open proposals would be asked otherwise after a change of a rule; writes nothing.
 *
 * @param ruleId null for a rule that is not kept yet
 * @throws AppError NOT_FOUND when the rule is gone
 */
export async function touchedLines(
  db: Queryable,
  { ruleId, change }: { ruleId: string | null; change: RuleChange },
  today: IsoDate,
): Promise<TouchedLines> {
  const before = await listRules(db);
  if (ruleId !== null && !before.some(({ id }) => id === ruleId)) throw refusal('NOT_FOUND', { what: 'quy tắc' });
  const after = rulesAfter(before, ruleId, change);
  // Thousands of lines ask for a few awards on a few days.
  const answers = new Map<string, boolean>();
  const touched = (await listOpenLines(db)).filter((line) => {
    const asked = { about: line.subject, awardCode: line.awardCode, onDate: checkDay(line, today) };
    const key = `${asked.about} ${asked.awardCode} ${asked.onDate}`;
    const answer = answers.get(key) ?? asksOtherwise(before, after, asked);
    answers.set(key, answer);
    return answer;
  });
  return {
    count: touched.length,
    checked: touched.filter(({ checkedAt }) => checkedAt !== null).length,
    names: touched.slice(0, NAMES_TOLD).map(({ name }) => name),
  };
}
