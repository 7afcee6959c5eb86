import type { DecisionLine, DecisionLineInput } from '#core/awards/decision.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** A row of `decision_line`. */
export interface LineColumns {
  id: string;
  decision_id: string;
  ordinal: number;
  subject: DecisionLine['subject'];
  honorific: DecisionLine['honorific'];
  name: string;
  position: string;
  unit_name: string;
  unit_id: string | null;
  person_id: string | null;
  award_code: string;
  award_name: string;
  achievement: string;
  reason: string;
  note: string;
  amount_source: DecisionLine['amountSource'];
  own_coefficient: number | null;
  flat_amount: number | null;
  shared_amount_id: string | null;
  coefficient: number | null;
  base_salary: number | null;
  amount: number | null;
  rate_basis: string;
  base_salary_basis: string;
  search_key: string;
  batch_id: string | null;
  version: number;
}

/** The money of a line as stored beside it. Coefficient in hundredths, the rest in đồng. */
export type LineMoney = Pick<DecisionLine, 'coefficient' | 'baseSalary' | 'amount' | 'rateBasis' | 'baseSalaryBasis'>;

/** A line with the import it came by; null when it was typed. */
export interface StoredLine extends DecisionLine {
  batchId: string | null;
}

/** A line as it is read. */
export function toLine(row: LineColumns): DecisionLine {
  return {
    id: row.id,
    ordinal: row.ordinal,
    subject: row.subject,
    honorific: row.honorific,
    name: row.name,
    position: row.position,
    unitName: row.unit_name,
    unitId: row.unit_id,
    personId: row.person_id,
    awardCode: row.award_code,
    awardName: row.award_name,
    achievement: row.achievement,
    reason: row.reason,
    note: row.note,
    amountSource: row.amount_source,
    ownCoefficient: row.own_coefficient,
    flatAmount: row.flat_amount,
    sharedAmountId: row.shared_amount_id,
    coefficient: row.coefficient,
    baseSalary: row.base_salary,
    amount: row.amount,
    rateBasis: row.rate_basis,
    baseSalaryBasis: row.base_salary_basis,
    version: row.version,
  };
}

/** What of a line is written, its search key included; its place, import and version are the writer's. */
export function toColumns(line: DecisionLine) {
  return { ...inputColumns(line), award_name: line.awardName, ...moneyColumns(line), search_key: lineSearchKey(line) };
}

function inputColumns(line: DecisionLineInput) {
  return {
    subject: line.subject,
    honorific: line.honorific,
    name: line.name,
    position: line.position,
    unit_name: line.unitName,
    unit_id: line.unitId,
    person_id: line.personId,
    award_code: line.awardCode,
    achievement: line.achievement,
    reason: line.reason,
    note: line.note,
    amount_source: line.amountSource,
    own_coefficient: line.ownCoefficient,
    flat_amount: line.flatAmount,
    shared_amount_id: line.sharedAmountId,
  };
}

/** The money of a line as columns. */
export function moneyColumns(money: LineMoney) {
  return {
    coefficient: money.coefficient,
    base_salary: money.baseSalary,
    amount: money.amount,
    rate_basis: money.rateBasis,
    base_salary_basis: money.baseSalaryBasis,
  };
}

function lineSearchKey(line: DecisionLineInput): string {
  return foldForSearch(`${line.name} ${line.unitName} ${line.position} ${line.achievement}`);
}
