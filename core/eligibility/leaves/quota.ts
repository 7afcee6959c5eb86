import { z } from 'zod';
import { anyOf, shortNames } from '../awardWords.ts';
import { formatNumber } from '../../money/format.ts';
import { partInPercent, percentWords, WHOLE_PERCENT } from '../../votes/percent.ts';
import type { NomineeFacts } from '../facts.ts';
import { nomineeLeaf } from '../leaf.ts';
import { quotaLimit, ROUNDINGS } from '../quotaLimit.ts';
import { someAwardCodes } from '../standing.ts';
import { metIf, unknown } from '../verdict.ts';

/**
 * No more holders of some awards in the unit than a share of the holders of others. Who holds several of the base
 * counts once: CSTĐCS are LĐTT too, whether the list of LĐTT prints them or not.
 */
export const quota = nomineeLeaf({
  label: 'Không vượt tỷ lệ trong đơn vị',
  abouts: ['INDIVIDUAL'],
  schema: z.strictObject({
    kind: z.literal('QUOTA'),
    awards: someAwardCodes,
    base: someAwardCodes,
    /** Hundredths of a percent. */
    percent: z.int().min(0).max(WHOLE_PERCENT),
    rounding: z.enum(ROUNDINGS),
  }),
  start: { kind: 'QUOTA', awards: ['CSTD_CS'], base: ['LDTT', 'CSTD_CS'], percent: 1500, rounding: 'NONE' },
  fields: {
    awards: { type: 'AWARDS', label: 'Người đạt' },
    base: { type: 'AWARDS', label: 'Trên số người đạt' },
    percent: { type: 'NUMBER', label: 'Không quá', unit: '%', min: 0, max: WHOLE_PERCENT, isHundredths: true },
    rounding: {
      type: 'CHOICE',
      label: 'Số lẻ',
      options: [
        { value: 'NONE', label: 'Không làm tròn' },
        { value: 'FLOOR', label: 'Bỏ phần lẻ' },
        { value: 'HALF_UP', label: 'Làm tròn, từ 0,5 lên 1' },
      ],
    },
  },
  inWords: ({ awards, base, percent }, nameOf) =>
    `${anyOf(awards, nameOf)} không quá ${percentWords(percent)} số ${anyOf(base, nameOf)} của đơn vị`,
  check({ awards, base, percent, rounding }, facts) {
    const { unit, year, awardNames } = facts;
    if (unit === null) return unknown('chưa biết đơn vị');
    const nameOf = shortNames(awardNames);
    if (unit.holders.count(base) === 0) return unknown(`chưa có ai đạt ${anyOf(base, nameOf)} ${year} ở ${unit.name}`);
    const count = unit.holders.count(awards) + Number(isOneMore(facts, unit, awards));
    const whole = unit.holders.count(base) + Number(isOneMore(facts, unit, base));
    const limit = quotaLimit(whole, percent, rounding);
    return metIf(
      count <= limit,
      `${formatNumber(count)} ${anyOf(awards, nameOf)} trên ${formatNumber(whole)} ${anyOf(base, nameOf)} năm ${year} (${partInPercent(count, whole)}, nhiều nhất ${formatNumber(limit)})${unit.holders.proposedWords(awards, isOneMore(facts, unit, awards))}`,
    );
  },
});

/** Whether the nominee would be one more holder in the unit: who is only looked at is not among them yet. */
function isOneMore(
  { awardCode, holderKey }: NomineeFacts,
  { holders }: NonNullable<NomineeFacts['unit']>,
  codes: readonly string[],
): boolean {
  return codes.includes(awardCode) && !holders.has(codes, holderKey);
}
