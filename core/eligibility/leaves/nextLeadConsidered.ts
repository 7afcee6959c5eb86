import { z } from 'zod';
import { leafAbout } from '../leaf.ts';
import { met, missed, unknown } from '../verdict.ts';

/** Who will lead a cluster next year was considered this year. */
export const nextLeadConsidered = leafAbout('CLUSTER', {
  label: 'Trưởng, phó năm sau đã được xét năm nay',
  schema: z.strictObject({ kind: z.literal('NEXT_LEAD_CONSIDERED') }),
  start: { kind: 'NEXT_LEAD_CONSIDERED' },
  fields: {},
  inWords: () => 'Trưởng, phó cụm, khối năm sau là đơn vị được xét thi đua năm nay',
  check(_, { nextLeaders, year }) {
    if (nextLeaders.length === 0) return unknown(`chưa có trưởng, phó năm ${year + 1}`);
    const left = nextLeaders
      .filter(({ isConsidered, barredReason }) => !isConsidered || barredReason !== '')
      .map(({ name, barredReason }) => (barredReason === '' ? name : `${name} (${barredReason})`))
      .sort();
    if (left.length > 0) return missed(`không được xét năm ${year}: ${left.join(', ')}`);
    return met(
      `đã xét năm ${year}: ${nextLeaders
        .map(({ name }) => name)
        .sort()
        .join(', ')}`,
    );
  },
});
