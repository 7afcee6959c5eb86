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

/** So many years one after another, each with a title or a grading: CSTĐCS 2021, 2022, 2023. */
export const consecutiveYears = nomineeLeaf({
  label: 'Đạt nhiều năm liên tục',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z
    .strictObject({
      kind: z.literal('CONSECUTIVE_YEARS'),
      ...standingShape,
      years: yearCount,
      ending: z.enum(ENDINGS),
    })
    .refine(asksSomething, NEEDS_STANDING),
  start: { kind: 'CONSECUTIVE_YEARS', awards: [], grades: [], years: 2, ending: 'EITHER' },
  fields: {
    ...STANDING_FIELDS,
    years: { type: 'NUMBER', label: 'Liên tục', unit: 'năm', min: 1, max: 30 },
    ending: ENDING_FIELD,
  },
  inWords: (condition, nameOf) =>
    `${standingWords(condition, nameOf)} ${condition.years} năm liên tục, ${ENDING_LABELS[condition.ending]}`,
  check(condition, facts) {
    const has = yearsOf(condition, facts);
    const told = standingWords(condition, shortNames(facts.awardNames));
    const rows = endYears(condition.ending, facts.year).map((last) =>
      Array.from({ length: condition.years }, (_, index) => last - condition.years + 1 + index),
    );
    const lackingIn = (row: readonly number[]) => row.filter((year) => !has.has(year)).length;
    // The row in which fewest are missing; of equal ones the earlier.
    const row = rows.reduce((best, next) => (lackingIn(next) < lackingIn(best) ? next : best));
    const lookedAt = yearsInWords(told, row, has);
    return lackingIn(row) === 0 ? met(lookedAt) : missed(lookedAt, lackingIn(row));
  },
});

/** `CSTĐCS 2021, 2022, thiếu 2023`. */
function yearsInWords(told: string, row: readonly number[], has: ReadonlySet<number>): string {
  const there = row.filter((year) => has.has(year));
  const missing = row.filter((year) => !has.has(year));
  if (there.length === 0) return `thiếu ${told} ${missing.join(', ')}`;
  const found = `${told} ${there.join(', ')}`;
  return missing.length === 0 ? found : `${found}, thiếu ${missing.join(', ')}`;
}
