import { z } from 'zod';
import { leafAbout } from '../leaf.ts';
import { met, missed, unknown } from '../verdict.ts';

/** The unit acclaimed as leader of a cluster is one of those voted for a flag. */
export const leadAmongFlags = leafAbout('CLUSTER', {
  label: 'Đơn vị dẫn đầu nằm trong các đơn vị được bầu cờ',
  schema: z.strictObject({ kind: z.literal('LEAD_AMONG_FLAGS') }),
  start: { kind: 'LEAD_AMONG_FLAGS' },
  fields: {},
  inWords: () => 'Đơn vị được suy tôn dẫn đầu cụm, khối nằm trong các đơn vị được bầu tặng cờ',
  check(_, { acclaimed, flagged, year }) {
    if (acclaimed.length === 0) return unknown(`chưa có đơn vị được suy tôn dẫn đầu ${year}`);
    const outside = acclaimed.filter((name) => !flagged.includes(name)).sort();
    if (outside.length > 0) return missed(`${outside.join(', ')} không nằm trong ${flagged.length} đơn vị được bầu cờ`);
    return met(`${[...acclaimed].sort().join(', ')} trong ${flagged.length} đơn vị được bầu cờ`);
  },
});
