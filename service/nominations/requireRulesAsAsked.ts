import { rulesFor } from '#core/eligibility/eligibilityRule.ts';
import { refusal } from '#core/errors/appError.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { checkDay } from '#core/nominations/nominationDay.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '#db/client.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';

/**
 * A rule may have been made to block after a line was checked: what it only reminded of then would pass now.
 *
 * @throws AppError NOMINATION_CHECK_OUTDATED
 */
export async function requireRulesAsAsked(db: Queryable, line: NominationLine, today: IsoDate): Promise<void> {
  const { subject, awardCode, findings, name } = line;
  const rules = rulesFor(await listRules(db), { about: subject, awardCode, onDate: checkDay(line, today) });
  const stricter = rules.find(({ severity, code }) => {
    const said = findings.find((finding) => finding.code === code);
    return severity === 'BLOCK' && said?.severity !== 'BLOCK' && said?.outcome !== 'MET';
  });
  if (stricter) throw refusal('NOMINATION_CHECK_OUTDATED', { name, rule: stricter.code });
}
