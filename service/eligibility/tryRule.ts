import type { IsoDate } from '#core/dates/isoDate.ts';
import { findingOf, rulesFor, type EligibilityRule, type RuleInput } from '#core/eligibility/eligibilityRule.ts';
import type { Nominee } from '#core/eligibility/nominee.ts';
import type { Queryable } from '#db/client.ts';
import { refusal } from '#core/errors/appError.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { checkNominees, findingsBy, type Finding } from './checkNominees.ts';
import { readPaperFacts, type AskedPaper } from './paperFacts.ts';
import { readFacts } from './readFacts.ts';

/** What is tried: every rule in force for the award, one rule as it is kept, or one that is not saved yet. */
export type Tried = { ruleId: string } | { rule: RuleInput } | null;

/**
 * What rules would say about a nominee; nothing is written. A single rule is asked whatever its dates, awards and
 * switch are: trying it is how an office finds out whether it wants it.
 *
 * @throws AppError NOT_FOUND
 */
export async function tryRule(db: Queryable, nominee: Nominee, tried: Tried): Promise<Finding[]> {
  if (tried === null) {
    const [findings = []] = await checkNominees(db, [nominee]);
    return findings;
  }
  const rule = await ruleOf(db, tried);
  if (rule.about !== nominee.subject) return [];
  return findingsBy([rule], nominee, await readFacts(db, [nominee], nominee));
}

/**
 * What rules say about an initiative, a cluster or a decision; nothing is written.
 *
 * @param tried null for every rule in force on the day
 * @throws AppError NOT_FOUND
 */
export async function tryOnPaper(
  db: Queryable,
  { onDate, ...asked }: AskedPaper & { onDate: IsoDate },
  tried: Tried,
): Promise<Finding[]> {
  const { about } = asked;
  const rules =
    tried === null ? rulesFor(await listRules(db), { about, awardCode: null, onDate }) : [await ruleOf(db, tried)];
  const facts = await readPaperFacts(db, asked);
  return rules.filter((rule) => rule.about === about).map((rule) => findingOf(rule, facts));
}

async function ruleOf(db: Queryable, tried: NonNullable<Tried>): Promise<EligibilityRule> {
  if ('rule' in tried) return { ...tried.rule, id: 'unsaved', origin: 'OFFICE', sortOrder: 0, version: 1 };
  const rule = (await listRules(db)).find(({ id }) => id === tried.ruleId);
  if (!rule) throw refusal('NOT_FOUND', { what: 'quy tắc' });
  return rule;
}
