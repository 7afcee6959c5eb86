import type { DecisionHeader } from '#core/awards/decision.ts';
import { priceLine, type LineAmount, type PricedLine, type PricingContext } from '#core/awards/lineAmount.ts';
import type { Tx } from '#db/client.ts';
import { repriceLines } from '#db/awards/linePricing.ts';
import type { LineMoney } from '#db/awards/lineRow.ts';
import { recomputeTotals } from '#db/awards/lineTotals.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';

/** A line's money as it is stored beside the line. */
export function moneyOf(line: PricedLine, context: PricingContext): LineMoney {
  return storedMoney(priceLine(line, context));
}

function storedMoney(priced: LineAmount): LineMoney {
  switch (priced.kind) {
    case 'GAP':
    case 'SHARED':
      return { coefficient: null, baseSalary: null, amount: null, rateBasis: '', baseSalaryBasis: '' };
    case 'FLAT':
      return { coefficient: null, baseSalary: null, amount: priced.amount, rateBasis: '', baseSalaryBasis: '' };
    case 'COEF':
      return {
        coefficient: priced.money.coefficient,
        baseSalary: priced.baseSalary.amount,
        amount: priced.amount,
        rateBasis: priced.remarks.includes('COEFFICIENT_SET_ON_LINE')
          ? 'Đặt riêng cho dòng này'
          : (priced.rate?.basis ?? ''),
        baseSalaryBasis: priced.baseSalary.basis,
      };
  }
}

/** Prices every line of a draft anew and adds the totals up. */
export async function repriceDraft(
  tx: Tx,
  id: string,
  header: Pick<DecisionHeader, 'issuedOn' | 'rounding'>,
): Promise<void> {
  const context = await pricingContext(tx, header);
  await repriceLines(tx, id, (line) => moneyOf(line, context));
  await recomputeTotals(tx, id);
}
