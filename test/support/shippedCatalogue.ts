import type { MoneyCatalogue } from '#core/office/catalogue.ts';
import { SHIPPED_AWARD_RATES } from '#db/catalogue/awardRates.ts';
import { SHIPPED_AWARD_TYPES } from '#db/catalogue/awardTypes.ts';
import { SHIPPED_BASE_SALARIES } from '#db/catalogue/baseSalaries.ts';
import { SHIPPED_ROUNDING_BASES } from '#db/catalogue/roundingBases.ts';

/** The catalogue as it ships, without a database. */
export const SHIPPED_CATALOGUE: MoneyCatalogue = {
  awardTypes: [...SHIPPED_AWARD_TYPES],
  rates: SHIPPED_AWARD_RATES.map((rate, index) => ({
    ...rate,
    id: `rate-${index}`,
    effectiveFrom: rate.from,
    effectiveTo: rate.to,
    origin: 'SHIPPED',
    version: 1,
  })),
  baseSalaries: SHIPPED_BASE_SALARIES.map((salary, index) => ({
    ...salary,
    id: `salary-${index}`,
    effectiveFrom: salary.from,
    effectiveTo: salary.to,
    origin: 'SHIPPED',
    version: 1,
  })),
  roundingBases: SHIPPED_ROUNDING_BASES.map((basis) => ({
    ...basis,
    effectiveFrom: basis.from,
    effectiveTo: basis.to,
  })),
};
