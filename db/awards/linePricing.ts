import type { PricedLine } from '#core/awards/lineAmount.ts';
import type { Tx } from '../client.ts';
import { moneyColumns, type LineMoney } from './lineStore.ts';

interface PricingGroupColumns {
  subject: PricedLine['subject'];
  award_code: string;
  amount_source: PricedLine['amountSource'];
  own_coefficient: number | null;
  flat_amount: number | null;
}

/**
 * Works out the money of all lines of a draft anew. Lines that can only have the
 * same amount are priced once and written with one statement, so that a list of
 * 100.000 lines follows a changed date at once.
 *
 * @param price the amount for one combination, from `core/awards/lineAmount.ts`
 */
export async function repriceLines(tx: Tx, decisionId: string, price: (line: PricedLine) => LineMoney): Promise<void> {
  const groups = await tx('decision_line')
    .where('decision_id', decisionId)
    .distinct<PricingGroupColumns[]>('subject', 'award_code', 'amount_source', 'own_coefficient', 'flat_amount');
  for (const group of groups) {
    const money = price({
      subject: group.subject,
      awardCode: group.award_code,
      amountSource: group.amount_source,
      ownCoefficient: group.own_coefficient,
      flatAmount: group.flat_amount,
    });
    await tx('decision_line')
      .where({ decision_id: decisionId, ...group })
      .update(moneyColumns(money));
  }
}
