import type { HeldAward, NomineeFacts, UnitOfYear } from '#core/eligibility/facts.ts';
import { Holders } from '#core/eligibility/holders.ts';
import type { Grade } from '#core/people/person.ts';

/** The year most tests look at, and a day in it under the law of 2022. */
export const YEAR = 2024;
export const ON = '2024-12-20';

/** Somebody of whom nothing is known yet. */
export function person(changes: Partial<NomineeFacts> = {}): NomineeFacts {
  return {
    about: 'INDIVIDUAL',
    subject: 'INDIVIDUAL',
    personId: 'p1',
    unitId: 'u1',
    name: 'Lò Thị Hằng',
    unitName: 'CĐCS Trường THCS số 1',
    awardCode: 'CSTD_CS',
    awardLevel: 'CS',
    awardKind: 'COMPREHENSIVE',
    isForm: false,
    holderKey: 'p1',
    theme: '',
    achievement: '',
    year: YEAR,
    onDate: ON,
    awards: [],
    gradings: [],
    initiatives: [],
    registrations: [],
    recordsRegistrations: true,
    disciplines: [],
    absences: [],
    servingSince: null,
    unit: unit(),
    othersOfTheme: 0,
    campaigns: [],
    proposal: null,
    awardNames: new Map(),
    ...changes,
  };
}

/** A collective of which nothing is known yet. */
export function collective(changes: Partial<NomineeFacts> = {}): NomineeFacts {
  return person({
    about: 'COLLECTIVE',
    subject: 'COLLECTIVE',
    personId: null,
    name: 'CĐCS Trường THCS số 1',
    awardCode: 'TTLDXS',
    awardLevel: 'BT',
    ...changes,
  });
}

export function unit(changes: Partial<UnitOfYear> = {}): UnitOfYear {
  return {
    id: 'u1',
    name: 'CĐCS Trường THCS số 1',
    endedOn: null,
    successors: [],
    workers: null,
    members: null,
    people: 0,
    peopleByGrade: new Map(),
    score: null,
    fatalAccidents: null,
    barredReason: '',
    holders: new Holders(),
    ...changes,
  };
}

/** So many people hold each award; those of a later award are among those of an earlier one unless told apart. */
export function holders(counts: Record<string, number | { apartFrom: number; count: number }>): Holders {
  return new Holders(
    new Map(
      Object.entries(counts).map(([code, told]) => {
        const [from, count] = typeof told === 'number' ? [0, told] : [told.apartFrom, told.count];
        return [code, new Set(Array.from({ length: count }, (_, index) => `p${from + index}`))];
      }),
    ),
  );
}

/** A title of the grassroots level held for a year. */
export function held(code: string, year: number, changes: Partial<HeldAward> = {}): HeldAward {
  return {
    code,
    year,
    level: 'CS',
    isForm: false,
    kind: 'COMPREHENSIVE',
    achievementKey: '',
    decision: 'Quyết định số 1/QĐ',
    isProposed: false,
    ...changes,
  };
}

export const graded = (grade: Grade, ...years: number[]) => years.map((year) => ({ year, grade }));

export const initiative = (id: string, year: number, level: 'CS' | 'BT' | 'NN' = 'CS') => ({ id, year, level });
