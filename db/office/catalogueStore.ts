import type {
  AwardRate,
  AwardType,
  BaseSalary,
  MoneyCatalogue,
  RoundingBasis,
  RowOrigin,
  Ruleset,
  Subject,
} from '#core/office/catalogue.ts';
import type { Queryable, Tx } from '../client.ts';

interface PeriodColumns {
  id: string;
  effective_from: string;
  effective_to: string | null;
  basis: string;
  verified: number;
  origin: RowOrigin;
  version: number;
}

interface RateColumns extends PeriodColumns {
  award_code: string;
  subject: Subject;
  coefficient: number;
  is_ceiling: number;
}

interface SalaryColumns extends PeriodColumns {
  amount: number;
}

interface RulesetColumns extends PeriodColumns {
  state_basis: string;
  union_basis: string;
  note: string;
}

interface TypeColumns {
  code: string;
  name: string;
  kind: AwardType['kind'];
  level: AwardType['level'];
  subjects: string;
  decided_by: string;
  basis: string;
  verified: number;
  sort_order: number;
  origin: RowOrigin;
}

/** Everything money depends on. A few hundred rows, read whole. */
export async function readMoneyCatalogue(db: Queryable): Promise<MoneyCatalogue> {
  const [awardTypes, rates, baseSalaries, roundingBases] = [
    await db<TypeColumns>('award_type').orderBy('sort_order').orderBy('code'),
    await db<RateColumns>('award_rate').orderBy(['award_code', 'subject', 'effective_from']),
    await db<SalaryColumns>('base_salary').orderBy('effective_from'),
    await db<PeriodColumns>('rounding_basis').orderBy('effective_from'),
  ];
  return {
    awardTypes: awardTypes.map(toAwardType),
    rates: rates.map(toRate),
    baseSalaries: baseSalaries.map(toSalary),
    roundingBases: roundingBases.map((row): RoundingBasis => ({
      ...effectivePeriod(row),
      basis: row.basis,
      verified: row.verified === 1,
    })),
  };
}

export async function listRulesets(db: Queryable): Promise<Ruleset[]> {
  const rows = await db<RulesetColumns>('ruleset').orderBy('effective_from');
  return rows.map((row) => ({
    id: row.id,
    stateBasis: row.state_basis,
    unionBasis: row.union_basis,
    note: row.note,
    verified: row.verified === 1,
    ...effectivePeriod(row),
  }));
}

export async function insertAwardType(tx: Tx, type: Omit<AwardType, 'basis' | 'verified'>): Promise<void> {
  const last = await tx<TypeColumns>('award_type').max<{ top: number }[]>('sort_order as top').first();
  await tx<TypeColumns>('award_type').insert({
    code: type.code,
    name: type.name,
    kind: type.kind,
    level: type.level,
    subjects: JSON.stringify(type.subjects),
    decided_by: type.decidedBy,
    basis: 'Cơ quan tự đặt',
    verified: 0,
    sort_order: (last?.top ?? 0) + 1,
    origin: 'OFFICE',
  });
}

export async function insertRate(tx: Tx, rate: AwardRate): Promise<void> {
  await tx<RateColumns>('award_rate').insert(rateColumns(rate));
}

/** @returns false when the row changed since `version` was read */
export async function updateRate(tx: Tx, rate: AwardRate): Promise<boolean> {
  const changed = await tx<RateColumns>('award_rate')
    .where({ id: rate.id, version: rate.version })
    .update(rateColumns({ ...rate, version: rate.version + 1 }));
  return changed === 1;
}

export async function deleteRate(tx: Tx, id: string, version: number): Promise<boolean> {
  return (await tx<RateColumns>('award_rate').where({ id, version }).delete()) === 1;
}

export async function insertBaseSalary(tx: Tx, salary: BaseSalary): Promise<void> {
  await tx<SalaryColumns>('base_salary').insert(salaryColumns(salary));
}

/** @returns false when the row changed since `version` was read */
export async function updateBaseSalary(tx: Tx, salary: BaseSalary): Promise<boolean> {
  const changed = await tx<SalaryColumns>('base_salary')
    .where({ id: salary.id, version: salary.version })
    .update(salaryColumns({ ...salary, version: salary.version + 1 }));
  return changed === 1;
}

export async function deleteBaseSalary(tx: Tx, id: string, version: number): Promise<boolean> {
  return (await tx<SalaryColumns>('base_salary').where({ id, version }).delete()) === 1;
}

function effectivePeriod(row: PeriodColumns) {
  return { effectiveFrom: row.effective_from, effectiveTo: row.effective_to };
}

function periodColumns(row: AwardRate | BaseSalary): PeriodColumns {
  return {
    id: row.id,
    effective_from: row.effectiveFrom,
    effective_to: row.effectiveTo,
    basis: row.basis,
    verified: Number(row.verified),
    origin: row.origin,
    version: row.version,
  };
}

function rateColumns(rate: AwardRate): RateColumns {
  return {
    ...periodColumns(rate),
    award_code: rate.awardCode,
    subject: rate.subject,
    coefficient: rate.coefficient,
    is_ceiling: Number(rate.isCeiling),
  };
}

function salaryColumns(salary: BaseSalary): SalaryColumns {
  return { ...periodColumns(salary), amount: salary.amount };
}

function toAwardType(row: TypeColumns): AwardType {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    level: row.level,
    subjects: JSON.parse(row.subjects) as Subject[],
    decidedBy: row.decided_by,
    basis: row.basis,
    verified: row.verified === 1,
  };
}

function toRate(row: RateColumns): AwardRate {
  return {
    id: row.id,
    awardCode: row.award_code,
    subject: row.subject,
    coefficient: row.coefficient,
    isCeiling: row.is_ceiling === 1,
    ...effectivePeriod(row),
    basis: row.basis,
    verified: row.verified === 1,
    origin: row.origin,
    version: row.version,
  };
}

function toSalary(row: SalaryColumns): BaseSalary {
  return {
    id: row.id,
    amount: row.amount,
    ...effectivePeriod(row),
    basis: row.basis,
    verified: row.verified === 1,
    origin: row.origin,
    version: row.version,
  };
}
