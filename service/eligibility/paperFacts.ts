import { misfitWithTable } from '#core/awards/lineAmount.ts';
import type { DecisionFacts, InitiativeFacts, RuleFacts } from '#core/eligibility/facts.ts';
import type { RuleAbout } from '#core/eligibility/rule.ts';
import { refusal } from '#core/errors/appError.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { sumLines } from '#db/awards/lineTotals.ts';
import { listLines } from '#db/awards/lineReader.ts';
import type { Queryable } from '#db/client.ts';
import { findCluster } from '#db/clusters/clusterStore.ts';
import { readClusterFacts } from '#db/eligibility/clusterFacts.ts';
import { findInitiative } from '#db/initiatives/initiativeStore.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';

/** What rules may be asked about besides a nominee. */
export type PaperAbout = Exclude<RuleAbout, 'INDIVIDUAL' | 'COLLECTIVE'>;

/** An initiative, a cluster or a decision, by its id. */
export interface AskedPaper {
  about: PaperAbout;
  id: string;
  /** Of a cluster: the year it is looked at. */
  year: number;
}

const LINES_AT_ONCE = 1_000;

/** @throws AppError NOT_FOUND */
export function readPaperFacts(db: Queryable, { about, id, year }: AskedPaper): Promise<RuleFacts> {
  switch (about) {
    case 'INITIATIVE':
      return initiativeFacts(db, id);
    case 'CLUSTER':
      return clusterFacts(db, id, year);
    case 'DECISION':
      return decisionFacts(db, id);
  }
}

async function initiativeFacts(db: Queryable, id: string): Promise<InitiativeFacts> {
  const initiative = await findInitiative(db, id);
  if (!initiative) throw refusal('NOT_FOUND', { what: 'sáng kiến' });
  const { title, authors, submittedOn, firstAppliedOn } = initiative;
  return { about: 'INITIATIVE', title, shares: authors.map(({ share }) => share), submittedOn, firstAppliedOn };
}

async function clusterFacts(db: Queryable, id: string, year: number): Promise<RuleFacts> {
  if (!(await findCluster(db, id))) throw refusal('NOT_FOUND', { what: 'cụm, khối thi đua' });
  return readClusterFacts(db, id, year);
}

/** Each line beside what the law tables give for the day of the decision; a part in a shared sum has no amount of its own. */
async function decisionFacts(db: Queryable, id: string): Promise<DecisionFacts> {
  const stored = await findDecision(db, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  const { decision, totals } = stored;
  const context = await pricingContext(db, decision);
  const otherAmounts: { name: string; amount: number; byTable: number }[] = [];
  const withoutAmount: string[] = [];
  for (let offset = 0; ; offset += LINES_AT_ONCE) {
    const lines = await listLines(db, id, { offset, limit: LINES_AT_ONCE });
    for (const line of lines) {
      if (line.amountSource === 'MANUAL_TOTAL') continue;
      const { name, amount } = line;
      if (amount === null) {
        withoutAmount.push(name);
        continue;
      }
      const misfit = misfitWithTable(line, amount, context);
      if (misfit) otherAmounts.push({ name, amount, byTable: misfit.byTable });
    }
    if (lines.length < LINES_AT_ONCE) break;
  }
  const listed = told(await sumLines(db, id));
  return { about: 'DECISION', issuedOn: decision.issuedOn, otherAmounts, withoutAmount, told: told(totals), listed };
}

const told = ({ collectives, individuals, amount }: { collectives: number; individuals: number; amount: number }) => ({
  recipients: collectives + individuals,
  amount,
});
