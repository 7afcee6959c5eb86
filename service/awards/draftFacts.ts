import type { DraftFacts } from '#core/awards/checklist.ts';
import { numberingPeriod, sequenceOf } from '#core/awards/decisionNumber.ts';
import { priceLine, type AmountRemark } from '#core/awards/lineAmount.ts';
import { inForceOn } from '#core/office/catalogue.ts';
import type { OfficeSettings } from '#core/office/office.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable } from '#db/client.ts';
import type { StoredDecision } from '#db/awards/decisionRow.ts';
import { countDuplicateLines, countEndedUnitLines, pricingGroups } from '#db/awards/draftQueries.ts';
import { listRulesets } from '#db/office/catalogueStore.ts';
import { isNumberTaken } from '#db/office/issuedNumbers.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';

/** Looks up everything the checklist of a draft needs. */
export async function draftFacts(
  db: Queryable,
  { decision }: StoredDecision,
  { settings, today }: { settings: OfficeSettings; today: IsoDate },
): Promise<DraftFacts> {
  const { id, issuedOn, number } = decision;
  const period = issuedOn === null ? null : numberingPeriod(settings, issuedOn);
  return {
    isNumberReadable: settings.numbering === 'MANUAL' || sequenceOf(number) !== null,
    isNumberTaken: period !== null && number !== '' && (await isNumberTaken(db, period, number)),
    remarkCounts: await countRemarks(db, decision),
    duplicateLines: await countDuplicateLines(db, id),
    endedUnitLines: issuedOn === null ? 0 : await countEndedUnitLines(db, id, issuedOn),
    hasRuleset: issuedOn === null || inForceOn(await listRulesets(db), issuedOn) !== undefined,
    isFutureDated: issuedOn !== null && issuedOn > today,
  };
}

async function countRemarks(db: Queryable, decision: StoredDecision['decision']): Promise<DraftFacts['remarkCounts']> {
  const context = await pricingContext(db, decision);
  const counts: Partial<Record<AmountRemark, number>> = {};
  for (const { line, count } of await pricingGroups(db, decision.id)) {
    const priced = priceLine(line, context);
    if (!('remarks' in priced)) continue;
    for (const remark of priced.remarks) counts[remark] = (counts[remark] ?? 0) + count;
  }
  return counts;
}
