import type { IsoDate } from '../dates/isoDate.ts';
import { computePrizeMoney, type PrizeMoney } from '../money/prizeMoney.ts';
import type { RoundingRule } from '../money/rounding.ts';
import {
  inForceOn,
  ratesOf,
  type AwardRate,
  type BaseSalary,
  type MoneyCatalogue,
  type RoundingBasis,
} from '../office/catalogue.ts';
import type { DecisionLine, DecisionLineInput } from './decision.ts';

/** The parts of a line its money depends on. */
export type PricedLine = Pick<
  DecisionLineInput,
  'subject' | 'awardCode' | 'amountSource' | 'ownCoefficient' | 'flatAmount'
>;

/** What an amount on a decision follows from besides the line. */
export interface PricingContext {
  decidedOn: IsoDate | null;
  rounding: RoundingRule;
  catalogue: MoneyCatalogue;
}

/** Why no amount can be given yet. */
export type AmountGap = 'NO_FLAT_AMOUNT' | 'NO_DATE' | 'NO_BASE_SALARY' | 'NO_COEFFICIENT';

export const AMOUNT_GAP_LABELS: Record<AmountGap, string> = {
  NO_FLAT_AMOUNT: 'Chưa nhập số tiền',
  NO_DATE: 'Chưa có ngày ban hành nên chưa chọn được lương cơ sở',
  NO_BASE_SALARY: 'Chưa có lương cơ sở cho ngày ban hành',
  NO_COEFFICIENT: 'Bảng hệ số chưa có mức cho hình thức này vào ngày ban hành',
};

/** Things worth a look beside an amount that was worked out. */
export type AmountRemark =
  | 'COEFFICIENT_UNVERIFIED'
  | 'COEFFICIENT_SET_ON_LINE'
  | 'BASE_SALARY_UNVERIFIED'
  | 'ABOVE_CEILING'
  | 'DIFFERS_FROM_TABLE';

export const AMOUNT_REMARK_LABELS: Record<AmountRemark, string> = {
  COEFFICIENT_UNVERIFIED: 'Hệ số chưa đối chiếu với văn bản gốc',
  COEFFICIENT_SET_ON_LINE: 'Hệ số đặt riêng cho dòng này',
  BASE_SALARY_UNVERIFIED: 'Lương cơ sở chưa đối chiếu với văn bản gốc',
  ABOVE_CEILING: 'Cao hơn mức trần của hình thức này',
  DIFFERS_FROM_TABLE: 'Khác mức tính theo hệ số và lương cơ sở ngày ban hành',
};

/**
 * How a line's amount came about, from top to bottom as the "Vì sao?" panel reads.
 * A part in a shared sum has no amount of its own and no gap either.
 */
export type LineAmount =
  | { kind: 'FLAT'; amount: number; remarks: AmountRemark[] }
  | {
      kind: 'COEF';
      amount: number;
      money: PrizeMoney;
      /** The catalogue row used or compared with; null when the catalogue has none. */
      rate: AwardRate | null;
      baseSalary: BaseSalary;
      roundingBasis: RoundingBasis | null;
      remarks: AmountRemark[];
    }
  | { kind: 'SHARED' }
  | { kind: 'GAP'; gap: AmountGap };

/**
 * Works out one line: coefficient and base salary in force on the decision date,
 * never by today and never by the year of the achievement.
 */
export function priceLine(line: PricedLine, { decidedOn, rounding, catalogue }: PricingContext): LineAmount {
  if (line.amountSource === 'MANUAL_TOTAL') return { kind: 'SHARED' };
  if (line.amountSource === 'FLAT') {
    if (line.flatAmount === null) return { kind: 'GAP', gap: 'NO_FLAT_AMOUNT' };
    return { kind: 'FLAT', amount: line.flatAmount, remarks: flatRemarks(line, { decidedOn, rounding, catalogue }) };
  }
  if (decidedOn === null) return { kind: 'GAP', gap: 'NO_DATE' };

  const baseSalary = inForceOn(catalogue.baseSalaries, decidedOn);
  if (!baseSalary) return { kind: 'GAP', gap: 'NO_BASE_SALARY' };

  const rate = inForceOn(ratesOf(catalogue.rates, line.awardCode, line.subject), decidedOn) ?? null;
  const coefficient = line.ownCoefficient ?? rate?.coefficient;
  if (coefficient === undefined) return { kind: 'GAP', gap: 'NO_COEFFICIENT' };

  const money = computePrizeMoney(coefficient, baseSalary.amount, rounding);
  const roundingBasis = inForceOn(catalogue.roundingBases, decidedOn) ?? null;
  const remarks: AmountRemark[] = [];
  if (line.ownCoefficient !== null) remarks.push('COEFFICIENT_SET_ON_LINE');
  else if (!rate?.verified) remarks.push('COEFFICIENT_UNVERIFIED');
  if (!baseSalary.verified) remarks.push('BASE_SALARY_UNVERIFIED');
  if (rate?.isCeiling && coefficient > rate.coefficient) remarks.push('ABOVE_CEILING');
  return { kind: 'COEF', amount: money.amount, money, rate, baseSalary, roundingBasis, remarks };
}

/**
 * A flat amount is the office's own decision and is kept; where the law tables know
 * the award, a difference is shown (C15), and so is a sum above a legal ceiling.
 */
function flatRemarks(line: PricedLine, context: PricingContext): AmountRemark[] {
  const misfit = line.flatAmount === null ? null : misfitWithTable(line, line.flatAmount, context);
  if (misfit === null) return [];
  return [misfit.isCeiling ? 'ABOVE_CEILING' : 'DIFFERS_FROM_TABLE'];
}

/**
 * Where an amount is not what the law tables give for the line's award on the day of the decision. A ceiling is no
 * amount: anything up to it fits.
 *
 * @param amount đồng
 * @returns the table's amount; null where it fits or the tables do not know the award
 */
export function misfitWithTable(
  line: PricedLine,
  amount: number,
  context: PricingContext,
): { byTable: number; isCeiling: boolean } | null {
  const table = priceLine({ ...line, amountSource: 'COEF', ownCoefficient: null, flatAmount: null }, context);
  if (table.kind !== 'COEF') return null;
  const isCeiling = table.rate?.isCeiling === true;
  const fits = isCeiling ? amount <= table.amount : amount === table.amount;
  return fits ? null : { byTable: table.amount, isCeiling };
}

/** The amount of a signed line: its factors and their sources are those written down at issue. */
export type IssuedAmount =
  | Extract<LineAmount, { kind: 'FLAT' | 'SHARED' | 'GAP' }>
  | { kind: 'ISSUED'; amount: number; money: PrizeMoney; rateBasis: string; baseSalaryBasis: string };

/** The amount of an issued line from what was written down then; no law table is asked. */
export function frozenAmount(
  line: Pick<DecisionLine, 'amountSource' | 'amount' | 'coefficient' | 'baseSalary' | 'rateBasis' | 'baseSalaryBasis'>,
  rounding: RoundingRule,
): IssuedAmount {
  const { amountSource, amount, coefficient, baseSalary, rateBasis, baseSalaryBasis } = line;
  if (amountSource === 'MANUAL_TOTAL') return { kind: 'SHARED' };
  if (amount === null) return { kind: 'GAP', gap: 'NO_FLAT_AMOUNT' };
  if (coefficient === null || baseSalary === null) return { kind: 'FLAT', amount, remarks: [] };
  return {
    kind: 'ISSUED',
    amount,
    money: computePrizeMoney(coefficient, baseSalary, rounding),
    rateBasis,
    baseSalaryBasis,
  };
}

/** The same award if it had been decided in another base-salary period: answers "sao năm ngoái khác?". */
export interface AmountByPeriod {
  baseSalary: BaseSalary;
  amount: number;
  isCurrent: boolean;
}

/**
 * The amount by base-salary period around the decision date: the one before, the
 * current one and the one after, with the coefficient in force on its last day, on the
 * decision date, and on its first day. Periods without a coefficient are left out.
 */
export function amountsAroundDate(line: PricedLine, context: PricingContext): AmountByPeriod[] {
  const { decidedOn, catalogue } = context;
  if (decidedOn === null || line.amountSource !== 'COEF') return [];
  const periods = [...catalogue.baseSalaries].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const current = inForceOn(periods, decidedOn);
  if (!current) return [];
  const position = periods.indexOf(current);
  return periods.slice(Math.max(0, position - 1), position + 2).flatMap((baseSalary) => {
    const isCurrent = baseSalary === current;
    const day = isCurrent
      ? decidedOn
      : ((position > periods.indexOf(baseSalary) ? baseSalary.effectiveTo : null) ?? baseSalary.effectiveFrom);
    const priced = priceLine(line, { ...context, decidedOn: day });
    return priced.kind === 'COEF' ? [{ baseSalary, amount: priced.amount, isCurrent }] : [];
  });
}
