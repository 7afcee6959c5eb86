import { z } from 'zod';
import { GRADES, type Grade } from '../people/person.ts';
import { anyOf } from './awardWords.ts';
import type { NomineeFacts } from './facts.ts';
import type { LeafField, NameOfAward } from './leaf.ts';

const MOST_CODES = 20;

export const awardCodes = z.array(z.string().min(1).max(40)).max(MOST_CODES);
export const someAwardCodes = awardCodes.min(1, 'Chọn ít nhất một danh hiệu, hình thức');
export const yearCount = z.int().min(1).max(30);

/** A year counts when one of the titles was held for it or one of the gradings given. */
export const standingShape = { awards: awardCodes, grades: z.array(z.enum(GRADES)).max(GRADES.length) };

/** Something has to be asked for. */
export const asksSomething = ({ awards, grades }: Standing) => awards.length > 0 || grades.length > 0;
export const NEEDS_STANDING = { path: ['awards'], message: 'Chọn ít nhất một danh hiệu hoặc xếp loại' };

export interface Standing {
  awards: readonly string[];
  grades: readonly Grade[];
}

/** The last year of a row: the one before the proposal, the year itself, or whichever fits better. */
export const ENDINGS = ['LAST_YEAR', 'THIS_YEAR', 'EITHER'] as const;
export type Ending = (typeof ENDINGS)[number];

export const ENDING_LABELS: Record<Ending, string> = {
  LAST_YEAR: 'tính đến năm trước năm xét',
  THIS_YEAR: 'tính cả năm xét',
  EITHER: 'tính đến năm trước hoặc tính cả năm xét',
};

export const STANDING_FIELDS = {
  awards: { type: 'AWARDS', label: 'Danh hiệu, hình thức' },
  grades: { type: 'CHOICES', label: 'Hoặc xếp loại', options: GRADES.map((value) => ({ value, label: value })) },
} as const satisfies Record<string, LeafField>;

export const ENDING_FIELD: LeafField = {
  type: 'CHOICE',
  label: 'Tính đến',
  options: ENDINGS.map((value) => ({ value, label: ENDING_LABELS[value] })),
};

/** Years that count, of awards in force, gradings, and what is proposed for the year looked at. */
export function yearsOf({ awards, grades }: Standing, facts: NomineeFacts): Set<number> {
  const years = new Set<number>();
  for (const held of facts.awards) {
    if (awards.includes(held.code) && (!held.isProposed || held.year === facts.year)) years.add(held.year);
  }
  for (const { year, grade } of facts.gradings) if (grades.includes(grade)) years.add(year);
  return years;
}

/** `CSTĐCS`, `CSTĐCS hoặc HTXSNV`. */
export function standingWords({ awards, grades }: Standing, nameOf: NameOfAward): string {
  return [anyOf(awards, nameOf), grades.join(' hoặc ')].filter((part) => part !== '').join(' hoặc ');
}

/** Last years to be tried, in the order they are preferred. */
export function endYears(ending: Ending, year: number): number[] {
  if (ending === 'EITHER') return [year - 1, year];
  return [ending === 'THIS_YEAR' ? year : year - 1];
}
