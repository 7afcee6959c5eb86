import { z } from 'zod';
import { shortNames } from '../awardWords.ts';
import { nomineeLeaf } from '../leaf.ts';
import {
  asksSomething,
  ENDING_FIELD,
  ENDING_LABELS,
  ENDINGS,
  endYears,
  NEEDS_STANDING,
  STANDING_FIELDS,
  standingShape,
  standingWords,
  yearCount,
  yearsOf,
} from '../standing.ts';
import { met, missed } from '../verdict.ts';

/** So many years of a longer time, in a row or not: 3 CSTĐCS trong 5 năm. */
export const yearsWithin = nomineeLeaf({
  label: 'Đạt một số năm trong một khoảng',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z
    .strictObject({
      kind: z.literal('YEARS_WITHIN'),
      ...standingShape,
      count: yearCount,
      within: yearCount,
      ending: z.enum(ENDINGS),
    })
    .refine(asksSomething, NEEDS_STANDING)
    .refine(({ count, within }) => count <= within, { path: ['count'], message: 'Số năm đạt nhiều hơn số năm xét' }),
  start: { kind: 'YEARS_WITHIN', awards: [], grades: [], count: 2, within: 5, ending: 'EITHER' },
  fields: {
    ...STANDING_FIELDS,
    count: { type: 'NUMBER', label: 'Ít nhất', unit: 'năm', min: 1, max: 30 },
    within: { type: 'NUMBER', label: 'Trong', unit: 'năm', min: 1, max: 30 },
    ending: ENDING_FIELD,
  },
  inWords: (condition, nameOf) =>
    `${standingWords(condition, nameOf)} ít nhất ${condition.count} năm trong ${condition.within} năm, ${ENDING_LABELS[condition.ending]}`,
  check(condition, facts) {
    const has = yearsOf(condition, facts);
    const found = endYears(condition.ending, facts.year)
      .map((last) => ({ last, years: [...has].filter((year) => year <= last && year > last - condition.within) }))
      .reduce((best, next) => (next.years.length > best.years.length ? next : best));
    const told = standingWords(condition, shortNames(facts.awardNames));
    const years = found.years.sort((one, other) => one - other);
    const listed = years.length === 0 ? '' : ` (${years.join(', ')})`;
    const lookedAt = `${told} ${years.length} năm${listed} trong ${found.last - condition.within + 1}–${found.last}, cần ${condition.count}`;
    return years.length >= condition.count ? met(lookedAt) : missed(lookedAt, condition.count - years.length);
  },
});
