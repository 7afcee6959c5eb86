import { ND152_FROM, ND91_FROM, ND98_FROM } from '#core/dates/lawDays.ts';
import type { ShippedPeriod } from './shipped.ts';

/** "Làm tròn số lên hàng chục nghìn đồng" by period. */
export const SHIPPED_ROUNDING_BASES: readonly ShippedPeriod[] = [
  { from: ND91_FROM, to: '2023-12-31', basis: 'Nghị định 91/2017/NĐ-CP, Điều 68', verified: true },
  { from: ND98_FROM, to: '2025-06-30', basis: 'Nghị định 98/2023/NĐ-CP, Điều 53', verified: true },
  { from: ND152_FROM, to: null, basis: 'Nghị định 152/2025/NĐ-CP', verified: false },
];
