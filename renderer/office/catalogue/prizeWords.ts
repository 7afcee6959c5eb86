import { formatDong } from '#core/money/format.ts';
import { computePrizeMoney, MAX_COEFFICIENT } from '#core/money/prizeMoney.ts';
import type { RoundingRule } from '#core/money/rounding.ts';
import type { BaseSalary } from '#core/office/catalogue.ts';

/** What a coefficient comes to with a base salary; a dash while one of the two is not known. */
export function prizeWords(
  coefficient: number | null,
  baseSalary: BaseSalary | undefined,
  rounding: RoundingRule,
  isCeiling: boolean,
): string {
  if (coefficient === null || coefficient > MAX_COEFFICIENT || !baseSalary) return '–';
  const amount = formatDong(computePrizeMoney(coefficient, baseSalary.amount, rounding).amount);
  return isCeiling ? `tối đa ${amount}` : amount;
}
