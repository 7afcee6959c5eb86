import { z } from 'zod';
import { anyOf, shortNames } from '../awardWords.ts';
import { nomineeLeaf } from '../leaf.ts';
import { someAwardCodes } from '../standing.ts';
import { met, missed, unknown } from '../verdict.ts';

/** So many people of the collective hold one of the awards in the year. */
export const holdersAtLeast = nomineeLeaf({
  label: 'Có một số người trong tập thể đạt danh hiệu',
  abouts: ['COLLECTIVE'],
  schema: z.strictObject({
    kind: z.literal('HOLDERS_AT_LEAST'),
    awards: someAwardCodes,
    count: z.int().min(1).max(10_000),
  }),
  start: { kind: 'HOLDERS_AT_LEAST', awards: ['CSTD_CS'], count: 1 },
  fields: {
    awards: { type: 'AWARDS', label: 'Danh hiệu, hình thức' },
    count: { type: 'NUMBER', label: 'Ít nhất', unit: 'người', min: 1, max: 10_000 },
  },
  inWords: ({ awards, count }, nameOf) =>
    `Có ít nhất ${count} người trong tập thể đạt ${anyOf(awards, nameOf)} trong năm xét`,
  check({ awards, count }, { unit, year, awardNames }) {
    if (unit === null) return unknown('chưa biết đơn vị trong hệ thống');
    const holders = unit.holders.count(awards);
    const lookedAt = `${holders} ${anyOf(awards, shortNames(awardNames))} năm ${year}${unit.holders.proposedWords(awards)}, cần ${count}`;
    return holders >= count ? met(lookedAt) : missed(lookedAt, count - holders);
  },
});
