import { isEffectiveOn } from '#core/dates/effectivePeriod.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { asksProposal } from '#core/eligibility/condition.ts';
import { findingOf, rulesFor, type EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import type { Proposal } from '#core/eligibility/facts.ts';
import type { Nominee } from '#core/eligibility/nominee.ts';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import type { Queryable } from '#db/client.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { listRulesets } from '#db/office/catalogueStore.ts';
import { factsOf, type ReadFacts } from './nomineeFacts.ts';
import { readFacts } from './readFacts.ts';

/** A finding with how much is missing until the rule is met. */
export type Finding = RuleFinding & { lacking: number };

/**
 * The findings on many nominees by a few queries, one list each in the order of the nominees.
 *
 * @param proposals of each nominee, in their order; none for those nobody proposes yet
 */
export async function checkNominees(
  db: Queryable,
  nominees: readonly Nominee[],
  proposals: readonly Proposal[] = [],
): Promise<Finding[][]> {
  const proposalOf = new Map(nominees.map((nominee, index) => [nominee, proposals[index] ?? null]));
  const rules = await listRules(db);
  const rulesets = await listRulesets(db);
  const found = new Map<Nominee, Finding[]>();
  for (const group of sameYearAndDay(nominees)) {
    const [{ year, onDate }] = group;
    if (!rulesets.some((ruleset) => isEffectiveOn(ruleset, onDate))) {
      for (const nominee of group) found.set(nominee, [withoutRules(onDate)]);
      continue;
    }
    const read = await readFacts(db, group, { year, onDate });
    for (const nominee of group)
      found.set(nominee, findingsOn(nominee, { rules, read, proposal: proposalOf.get(nominee) ?? null }));
  }
  return nominees.map((nominee) => found.get(nominee) ?? []);
}

/** What the rules in force say about one nominee whose facts were read. */
function findingsOn(
  nominee: Nominee,
  { rules, read, proposal }: { rules: readonly EligibilityRule[]; read: ReadFacts; proposal: Proposal | null },
): Finding[] {
  const asked = { about: nominee.subject, awardCode: nominee.awardCode, onDate: nominee.onDate };
  const inForce = rulesFor(rules, asked).filter(({ condition }) => proposal !== null || !asksProposal(condition));
  return findingsBy(inForce, nominee, read, proposal);
}

/** What these rules say about one nominee whose facts were read. */
export function findingsBy(
  rules: readonly EligibilityRule[],
  nominee: Nominee,
  read: ReadFacts,
  proposal: Proposal | null = null,
): Finding[] {
  const facts = { ...factsOf(nominee, read), proposal };
  return rules.map((rule) => findingOf(rule, facts));
}

/** A day no law table covers: the award is recorded all the same, and nothing blocks it. */
function withoutRules(onDate: IsoDate): Finding {
  return {
    ruleId: 'none',
    code: '–',
    name: 'Không có bộ quy định',
    severity: 'WARN',
    outcome: 'UNKNOWN',
    lookedAt: `ngày ${formatDate(onDate)}`,
    message: 'Không có bộ quy định cho ngày này nên không kiểm tra được điều kiện.',
    basis: '',
    verified: false,
    lacking: 1,
  };
}

/** Nominees whose facts can be read together. */
function sameYearAndDay(nominees: readonly Nominee[]): [Nominee, ...Nominee[]][] {
  const groups = new Map<string, [Nominee, ...Nominee[]]>();
  for (const nominee of nominees) {
    const key = `${nominee.year} ${nominee.onDate}`;
    const group = groups.get(key);
    if (group) group.push(nominee);
    else groups.set(key, [nominee]);
  }
  return [...groups.values()];
}
