import { z } from 'zod';
import { anyOf, shortNames } from '../awardWords.ts';
import { formatNumber } from '../../money/format.ts';
import { fewestReaching, reaches } from '../../votes/fraction.ts';
import { partInPercent, percentWords, WHOLE_PERCENT } from '../../votes/percent.ts';
import type { UnitOfYear } from '../facts.ts';
import { nomineeLeaf } from '../leaf.ts';
import { someAwardCodes } from '../standing.ts';
import { met, missed, unknown } from '../verdict.ts';

/** Whom the share is taken of: lao động or đoàn viên as the unit stated them, or people on record. */
const HEADCOUNTS = ['WORKERS', 'MEMBERS', 'PEOPLE'] as const;
type Headcount = (typeof HEADCOUNTS)[number];

const HEADCOUNT_WORDS: Record<Headcount, string> = {
  WORKERS: 'lao động của đơn vị',
  MEMBERS: 'đoàn viên của đơn vị',
  PEOPLE: 'người có hồ sơ ở đơn vị',
};

/** At least, or more than, a share of a collective holds one of the awards in the year. */
export const titleShare = nomineeLeaf({
  label: 'Tỷ lệ người đạt danh hiệu trong tập thể',
  abouts: ['COLLECTIVE'],
  schema: z.strictObject({
    kind: z.literal('TITLE_SHARE'),
    awards: someAwardCodes,
    /** Hundredths of a percent. */
    percent: z.int().min(0).max(WHOLE_PERCENT),
    comparator: z.enum(['GE', 'GT']),
    of: z.enum(HEADCOUNTS),
  }),
  start: { kind: 'TITLE_SHARE', awards: ['LDTT', 'CSTD_CS'], percent: 7000, comparator: 'GE', of: 'WORKERS' },
  fields: {
    awards: { type: 'AWARDS', label: 'Người đạt' },
    comparator: {
      type: 'CHOICE',
      label: 'So sánh',
      options: [
        { value: 'GE', label: 'Từ' },
        { value: 'GT', label: 'Trên' },
      ],
    },
    percent: { type: 'NUMBER', label: 'Tỷ lệ', unit: '%', min: 0, max: WHOLE_PERCENT, isHundredths: true },
    of: {
      type: 'CHOICE',
      label: 'Tính trên',
      options: HEADCOUNTS.map((value) => ({ value, label: HEADCOUNT_WORDS[value] })),
    },
  },
  inWords: ({ awards, percent, comparator, of }, nameOf) =>
    `${comparator === 'GE' ? 'Từ' : 'Trên'} ${percentWords(percent)} ${HEADCOUNT_WORDS[of]} đạt ${anyOf(awards, nameOf)} trong năm xét`,
  check({ awards, percent, comparator, of }, { unit, year, awardNames }) {
    if (unit === null) return unknown('chưa biết đơn vị trong hệ thống');
    const whole = headcountOf(unit, of);
    if (whole === null || whole === 0) return unknown(`chưa có số ${HEADCOUNT_WORDS[of]} năm ${year}`);
    const nameOf = shortNames(awardNames);
    const part = unit.holders.count(awards);
    const share = { num: percent, den: WHOLE_PERCENT, comparator };
    const needed = fewestReaching(share, whole);
    const lookedAt = `${formatNumber(part)} ${anyOf(awards, nameOf)} trên ${formatNumber(whole)} ${HEADCOUNT_WORDS[of]} năm ${year} (${partInPercent(part, whole)}${unit.holders.proposedWords(awards)}), cần ${formatNumber(needed)}`;
    return reaches(share, part, whole) ? met(lookedAt) : missed(lookedAt, needed - part);
  },
});

function headcountOf(unit: UnitOfYear, of: Headcount): number | null {
  if (of === 'PEOPLE') return unit.people;
  return of === 'WORKERS' ? unit.workers : unit.members;
}
