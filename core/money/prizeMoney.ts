import { roundAmount, type RoundingRule } from './rounding.ts';

/** What one computed amount was made of. All money in đồng, the coefficient in hundredths. */
export interface PrizeMoney {
  coefficient: number;
  baseSalary: number;
  rounding: RoundingRule;
  /** Before rounding, in hundredths of a đồng: 0,15 × 1.490.000 is 22.350.000 of them. */
  rawHundredths: number;
  amount: number;
}

/** Largest coefficient accepted: HC Sao vàng for a collective is 92,0. */
export const MAX_COEFFICIENT = 100_00;
/** Largest base salary accepted, đồng per month. Keeps every product a safe integer. */
export const MAX_BASE_SALARY = 1_000_000_000;

/**
 * amount = round(coefficient × base salary in force on the decision date):
 * NĐ 98/2023 Đ.53.1–2, NĐ 91/2017 Đ.68.2.
 *
 * @param coefficient hundredths, 0 … {@link MAX_COEFFICIENT}
 * @param baseSalary đồng per month, 0 … {@link MAX_BASE_SALARY}
 * @throws RangeError when an argument is not an integer inside its range
 */
export function computePrizeMoney(coefficient: number, baseSalary: number, rounding: RoundingRule): PrizeMoney {
  requireInteger('coefficient', coefficient, MAX_COEFFICIENT);
  requireInteger('baseSalary', baseSalary, MAX_BASE_SALARY);
  const rawHundredths = coefficient * baseSalary;
  return { coefficient, baseSalary, rounding, rawHundredths, amount: roundAmount(rawHundredths, rounding) };
}

function requireInteger(name: string, value: number, max: number): void {
  if (Number.isSafeInteger(value) && value >= 0 && value <= max) return;
  throw new RangeError(`${name} must be an integer between 0 and ${max}, got ${value}`);
}
