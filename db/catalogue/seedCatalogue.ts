import type { Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { SHIPPED_AWARD_RATES } from './awardRates.ts';
import { SHIPPED_AWARD_TYPES } from './awardTypes.ts';
import { SHIPPED_BASE_SALARIES } from './baseSalaries.ts';
import { SHIPPED_ROUNDING_BASES } from './roundingBases.ts';
import { SHIPPED_RULESETS } from './rulesets.ts';
import type { ShippedPeriod } from './shipped.ts';

/**
 * Writes the shipped law tables into a new office. Ids are stable words, so that
 * the same shipped row is the same row in every office.
 */
export async function seedCatalogue(tx: Tx): Promise<void> {
  await insertInChunks(
    tx,
    'award_type',
    SHIPPED_AWARD_TYPES.map((type, index) => ({
      code: type.code,
      name: type.name,
      kind: type.kind,
      level: type.level,
      subjects: JSON.stringify(type.subjects),
      decided_by: type.decidedBy,
      basis: type.basis,
      verified: Number(type.verified),
      sort_order: index + 1,
      origin: 'SHIPPED',
    })),
  );
  await insertInChunks(
    tx,
    'award_rate',
    SHIPPED_AWARD_RATES.map((rate) => ({
      id: `rate:${rate.awardCode}:${rate.subject}:${rate.from}`,
      award_code: rate.awardCode,
      subject: rate.subject,
      coefficient: rate.coefficient,
      is_ceiling: Number(rate.isCeiling),
      ...periodColumns(rate),
    })),
  );
  await insertInChunks(
    tx,
    'base_salary',
    SHIPPED_BASE_SALARIES.map((salary) => ({
      id: `base-salary:${salary.from}`,
      amount: salary.amount,
      ...periodColumns(salary),
    })),
  );
  await insertInChunks(
    tx,
    'rounding_basis',
    SHIPPED_ROUNDING_BASES.map((rounding) => ({ id: `rounding:${rounding.from}`, ...periodColumns(rounding) })),
  );
  await insertInChunks(
    tx,
    'ruleset',
    SHIPPED_RULESETS.map((ruleset) => ({
      id: ruleset.id,
      state_basis: ruleset.stateBasis,
      union_basis: ruleset.unionBasis,
      note: ruleset.note,
      ...periodColumns({ ...ruleset, basis: ruleset.stateBasis }),
    })),
  );
}

function periodColumns({ from, to, basis, verified }: ShippedPeriod) {
  return { effective_from: from, effective_to: to, basis, verified: Number(verified), origin: 'SHIPPED', version: 1 };
}
