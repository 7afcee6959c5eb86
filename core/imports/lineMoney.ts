import type { DecisionLineInput } from '../awards/decision.ts';
import { formatCoefficient, formatDong } from '../money/format.ts';

/** The money fields of a line. */
export type LineMoney = Pick<DecisionLineInput, 'amountSource' | 'ownCoefficient' | 'flatAmount'>;

/** What a line would cost, and what the catalogue says. */
export interface ImportPricing {
  /** Đồng for a line as it would stand in the decision; null while it cannot be worked out. */
  price: (line: DecisionLineInput) => number | null;
  /** Hundredths the catalogue gives for the line's award and subject; null when it has none. */
  catalogueCoefficient?: ((line: DecisionLineInput) => number | null) | undefined;
}

/**
 * Decides where a line's amount comes from. An imported amount is never
 * recomputed behind the user's back: when coefficient × base salary gives
 * something else, or cannot be checked, the amount stays as a flat sum and a warning says so.
 *
 * @param coefficient hundredths, null when the list gives none
 * @param amount đồng, null when the list gives none
 */
export function settleMoney(
  line: DecisionLineInput,
  coefficient: number | null,
  amount: number | null,
  pricing: ImportPricing,
): { money: LineMoney; warning: string | null } {
  if (coefficient === null) {
    return amount === null ? { money: byCoefficient(null), warning: null } : settleLoneAmount(line, amount, pricing);
  }
  const money = byCoefficient(isCatalogues(line, coefficient, pricing) ? null : coefficient);
  if (amount === null) return { money, warning: null };
  const computed = pricing.price({ ...line, ...money });
  if (computed === amount) return { money, warning: null };
  const said = `Hệ số ${formatCoefficient(coefficient)}, tiền thưởng trong tệp ${formatDong(amount)}`;
  const warning =
    computed === null
      ? `${said}: chưa tính được để đối chiếu, nên giữ nguyên số tiền trong tệp.`
      : `${said}, nhưng tính theo hệ số là ${formatDong(computed)}. Giữ nguyên số tiền trong tệp.`;
  return { money: flat(amount), warning };
}

/** The list gives an amount and no coefficient: the catalogue's is what it is held against. */
function settleLoneAmount(
  line: DecisionLineInput,
  amount: number,
  pricing: ImportPricing,
): { money: LineMoney; warning: string | null } {
  const computed = pricing.price({ ...line, ...byCoefficient(null) });
  if (computed === null) return { money: flat(amount), warning: null };
  if (computed === amount) return { money: byCoefficient(null), warning: null };
  const warning = `Tiền thưởng trong tệp ${formatDong(amount)}, tính theo hệ số là ${formatDong(computed)}. Giữ nguyên số tiền trong tệp.`;
  return { money: flat(amount), warning };
}

function isCatalogues(line: DecisionLineInput, coefficient: number, pricing: ImportPricing): boolean {
  if (pricing.catalogueCoefficient) return pricing.catalogueCoefficient(line) === coefficient;
  const price = pricing.price({ ...line, ...byCoefficient(null) });
  return price !== null && price === pricing.price({ ...line, ...byCoefficient(coefficient) });
}

function byCoefficient(ownCoefficient: number | null): LineMoney {
  return { amountSource: 'COEF', ownCoefficient, flatAmount: null };
}

function flat(flatAmount: number): LineMoney {
  return { amountSource: 'FLAT', ownCoefficient: null, flatAmount };
}
