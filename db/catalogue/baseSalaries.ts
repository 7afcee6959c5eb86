import type { ShippedPeriod } from './shipped.ts';

/** Lương cơ sở by effective date, đồng per month. The cancelled 1.600.000 of 07/2020 is rightly absent. */
export const SHIPPED_BASE_SALARIES: readonly (ShippedPeriod & { amount: number })[] = [
  { amount: 730_000, from: '2010-05-01', to: '2011-04-30', basis: 'Nghị định 28/2010/NĐ-CP', verified: true },
  { amount: 830_000, from: '2011-05-01', to: '2012-04-30', basis: 'Nghị định 22/2011/NĐ-CP', verified: true },
  { amount: 1_050_000, from: '2012-05-01', to: '2013-06-30', basis: 'Nghị định 31/2012/NĐ-CP', verified: true },
  { amount: 1_150_000, from: '2013-07-01', to: '2016-04-30', basis: 'Nghị định 66/2013/NĐ-CP', verified: true },
  { amount: 1_210_000, from: '2016-05-01', to: '2017-06-30', basis: 'Nghị định 47/2016/NĐ-CP', verified: true },
  { amount: 1_300_000, from: '2017-07-01', to: '2018-06-30', basis: 'Nghị định 47/2017/NĐ-CP', verified: true },
  { amount: 1_390_000, from: '2018-07-01', to: '2019-06-30', basis: 'Nghị định 72/2018/NĐ-CP', verified: true },
  { amount: 1_490_000, from: '2019-07-01', to: '2023-06-30', basis: 'Nghị định 38/2019/NĐ-CP', verified: true },
  { amount: 1_800_000, from: '2023-07-01', to: '2024-06-30', basis: 'Nghị định 24/2023/NĐ-CP', verified: true },
  { amount: 2_340_000, from: '2024-07-01', to: '2026-06-30', basis: 'Nghị định 73/2024/NĐ-CP', verified: true },
  { amount: 2_530_000, from: '2026-07-01', to: null, basis: 'Nghị định 161/2026/NĐ-CP, Điều 3', verified: false },
];
