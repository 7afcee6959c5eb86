import type { DecisionHeader } from '#core/awards/decision.ts';
import type { PricingContext } from '#core/awards/lineAmount.ts';
import type { Queryable } from '../client.ts';
import { readMoneyCatalogue } from '../office/catalogueStore.ts';

/** What prices the lines of a decision: its date and rounding, and the law tables as they stand. */
export async function pricingContext(
  db: Queryable,
  header: Pick<DecisionHeader, 'issuedOn' | 'rounding'>,
): Promise<PricingContext> {
  return { decidedOn: header.issuedOn, rounding: header.rounding, catalogue: await readMoneyCatalogue(db) };
}
