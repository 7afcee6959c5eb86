import type { Gender, Grade } from './person.ts';

/** Still a union member on the day looked at, or no more. */
export const MEMBERSHIPS = ['MEMBER', 'LEFT'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

export const MEMBERSHIP_LABELS: Record<Membership, string> = { MEMBER: 'Đang là đoàn viên', LEFT: 'Đã thôi' };

export const PERSON_ORDERS = ['NAME', 'UNIT'] as const;
/** By tên, or by unit and tên inside it. */
export type PersonOrder = (typeof PERSON_ORDERS)[number];

/** What a list of people is narrowed to; null means no matter which. */
export interface PersonFilter {
  /** Looked for without dấu in names and births. */
  text: string;
  /** In this unit or one below it. */
  unitId: string | null;
  gender: Gender | null;
  grade: Grade | 'NONE' | null;
  /** The year whose grading is meant, also in the column of the list. */
  year: number;
  status: Membership | null;
}

/** The filter that keeps everyone, the year aside. */
export const EVERYONE: Omit<PersonFilter, 'year'> = {
  text: '',
  unitId: null,
  gender: null,
  grade: null,
  status: null,
};

/** One person of a list, read together with what was merged into them. */
export interface PersonSummary {
  id: string;
  fullName: string;
  birth: string;
  gender: Gender;
  /** First day as a member no more; empty while still one. */
  leftOn: string;
  position: string;
  unitId: string | null;
  /** As the unit was called on the day; empty without a post. */
  unitName: string;
  grade: Grade | null;
}

/** Counts over everyone a filter keeps. */
export interface PersonTotals {
  people: number;
  female: number;
  left: number;
  /** How many have which grade in the filter's year. */
  graded: Record<Grade, number>;
}
