import type { PricedLine } from '#core/awards/lineAmount.ts';
import type { Tx } from '../client.ts';
import { pricingGroups } from './draftQueries.ts';
import { moneyColumns, type LineMoney } from './lineRow.ts';

/**
 * Works out the money of all lines of a draft anew. Lines that can only have the
 * same amount are priced once and written with one statement, those that have it
 * already not at all: a list of 100.000 lines follows a changed date at once, and
 * a step that changes no price costs no write.
 *
 * @param price the amount for one combination, from `core/awards/lineAmount.ts`
 */
export async function repriceLines(tx: Tx, decisionId: string, price: (line: PricedLine) => LineMoney): Promise<void> {
  for (const { line } of await pricingGroups(tx, decisionId)) {
    const money = moneyColumns(price(line));
    await tx('decision_line')
      .where({
        decision_id: decisionId,
        subject: line.subject,
        award_code: line.awardCode,
        amount_source: line.amountSource,
        own_coefficient: line.ownCoefficient,
        flat_amount: line.flatAmount,
      })
      .where((differing) => {
        for (const [column, value] of Object.entries(money))
          void differing.orWhereRaw('?? IS DISTINCT FROM ?', [column, value]);
      })
      .update(money);
  }
}
