import { datedPapers } from '#core/awards/basisInForce.ts';
import type { DraftFacts } from '#core/awards/checklist.ts';
import { decisionDay } from '#core/awards/decisionDay.ts';
import { numberingPeriod, sequenceOf } from '#core/awards/decisionNumber.ts';
import { priceLine, type AmountRemark, type PricingContext } from '#core/awards/lineAmount.ts';
import { inForceOn } from '#core/office/catalogue.ts';
import type { OfficeSettings } from '#core/office/office.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '#db/client.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { countDuplicateLines, countEndedUnitLines, isReasonPartial, pricingGroups } from '#db/awards/draftQueries.ts';
import { listRulesets } from '#db/office/catalogueStore.ts';
import { isNumberTaken } from '#db/office/issuedNumbers.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';
import { proposalsLeftOut } from '../nominations/linesOfDecision.ts';

/** Looks up everything the checklist of a draft needs. */
export async function draftFacts(
  db: Queryable,
  { decision, year }: StoredDecision,
  { settings, today }: { settings: OfficeSettings; today: IsoDate },
): Promise<DraftFacts> {
  const { id, issuedOn, number, supersedes } = decision;
  const period = issuedOn === null ? null : numberingPeriod(settings, issuedOn);
  const rulesets = await listRulesets(db);
  const pricing = await pricingContext(db, decision);
  return {
    isNumberReadable: settings.numbering === 'MANUAL' || sequenceOf(number) !== null,
    isNumberTaken: period !== null && number !== '' && (await isNumberTaken(db, period, number)),
    remarkCounts: await countRemarks(db, id, pricing),
    duplicateLines: await countDuplicateLines(db, id),
    endedUnitLines: issuedOn === null ? 0 : await countEndedUnitLines(db, id, issuedOn),
    leftOut: await proposalsLeftOut(db, decision),
    replacedAmount: supersedes && ((await findDecision(db, supersedes.id))?.totals.amount ?? null),
    isReasonPartial: await isReasonPartial(db, id),
    papers: datedPapers(pricing.catalogue.baseSalaries),
    day: decisionDay({ issuedOn, year }, today),
    hasRuleset: issuedOn === null || inForceOn(rulesets, issuedOn) !== undefined,
    isFutureDated: issuedOn !== null && issuedOn > today,
  };
}

async function countRemarks(
  db: Queryable,
  decisionId: string,
  pricing: PricingContext,
): Promise<DraftFacts['remarkCounts']> {
  const counts: Partial<Record<AmountRemark, number>> = {};
  for (const { line, count } of await pricingGroups(db, decisionId)) {
    const priced = priceLine(line, pricing);
    if (!('remarks' in priced)) continue;
    for (const remark of priced.remarks) counts[remark] = (counts[remark] ?? 0) + count;
  }
  return counts;
}
