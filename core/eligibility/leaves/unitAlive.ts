import { z } from 'zod';
import { formatDate } from '../../dates/isoDate.ts';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed } from '../verdict.ts';

/** The unit has not ended before the day of the decision; who took its history on is offered. */
export const unitAlive = nomineeLeaf({
  label: 'Đơn vị còn hoạt động',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('UNIT_ALIVE') }),
  start: { kind: 'UNIT_ALIVE' },
  fields: {},
  inWords: () => 'Đơn vị còn hoạt động vào ngày quyết định',
  check(_, { unit, onDate }) {
    if (unit === null) return met('đơn vị ghi theo tên');
    if (unit.endedOn === null || unit.endedOn >= onDate) return met(`${unit.name} đang hoạt động`);
    const heirs = unit.successors.length === 0 ? '' : `, đơn vị kế thừa: ${[...unit.successors].sort().join(', ')}`;
    return missed(`${unit.name} kết thúc ngày ${formatDate(unit.endedOn)}${heirs}`);
  },
});
