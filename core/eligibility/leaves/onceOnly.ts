import { z } from 'zod';
import { shortNames } from '../awardWords.ts';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed } from '../verdict.ts';

/** What is given once in a life was not given before. */
export const onceOnly = nomineeLeaf({
  label: 'Chỉ tặng một lần',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('ONCE_ONLY') }),
  start: { kind: 'ONCE_ONLY' },
  fields: {},
  inWords: () => 'Chưa từng nhận hình thức này',
  check(_, { awards, awardCode, awardNames }) {
    const name = shortNames(awardNames)(awardCode);
    const years = awards.filter((held) => held.code === awardCode && !held.isProposed).map((held) => held.year);
    if (years.length === 0) return met(`chưa nhận ${name}`);
    return missed(`đã nhận ${name} ${[...new Set(years)].sort((one, other) => one - other).join(', ')}`);
  },
});
