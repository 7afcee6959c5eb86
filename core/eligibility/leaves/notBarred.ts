import { z } from 'zod';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed, unknown } from '../verdict.ts';

/** The unit may be proposed: its leader was not disciplined from cảnh cáo up. */
export const notBarred = nomineeLeaf({
  label: 'Đơn vị không bị cấm xét',
  abouts: ['COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('NOT_BARRED') }),
  start: { kind: 'NOT_BARRED' },
  fields: {},
  inWords: () => 'Đơn vị không thuộc diện không xét trong năm',
  check(_, { unit, year }) {
    if (unit === null) return unknown('chưa biết đơn vị trong hệ thống');
    return unit.barredReason === ''
      ? met(`không ghi lý do cấm xét ${year}`)
      : missed(`không xét ${year}: ${unit.barredReason}`);
  },
});
