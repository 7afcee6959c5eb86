import type { IsoDate } from '#core/dates/isoDate.ts';
import { dayBefore } from '#core/dates/neighbourDay.ts';
import { yearOf } from '#core/dates/isoDate.ts';
import type { AbsenceInput } from '#core/people/absence.ts';
import type { DisciplineInput } from '#core/people/discipline.ts';
import type { Evidence } from '#core/people/duplicates.ts';
import type { Grade, NewPerson } from '#core/people/person.ts';
import { foldForSearch } from '#core/text/fold.ts';
import type { Workplace } from './inventPlan.ts';
import type { SampleTree } from './inventTree.ts';
import { samplePersonName, type SampleName } from './personNames.ts';
import { scaledCount, type SampleSize } from './sampleSize.ts';
import type { SeededRandom } from './seededRandom.ts';
import { WORKPLACE_FACTS } from './workplaces.ts';

/** Someone of the sample, with what the lists of awards ask about. */
export interface SamplePerson extends NewPerson {
  gender: SampleName['gender'];
  workplace: Workplace;
  disciplines: readonly (DisciplineInput & { id: string })[];
  absences: readonly (AbsenceInput & { id: string })[];
}

/** Two records that are one person, put there to be found. */
export interface PlantedDuplicate {
  originalId: string;
  copyId: string;
  evidence: Evidence;
}

export interface SamplePeople {
  people: readonly SamplePerson[];
  duplicates: readonly PlantedDuplicate[];
}

/** The only one of this name, whatever the dấu: searches without dấu can look for her. */
export const FOUND_PERSON = { fullName: 'Đỗ Thị Thúy', birth: '1985-03-12' };

const GRADED_YEARS = [2021, 2022, 2023, 2024, 2025];
const OLDEST = 1963;
const YOUNGEST = 2003;

interface Invention {
  tree: SampleTree;
  size: SampleSize;
  /** How many people each workplace of the tree had on 27/12/2024, in its order. */
  headcounts: readonly number[];
  random: SeededRandom;
  newId: () => string;
}

/** Invents everyone of 27/12/2024: as many records as the conference counted, a few of them twice. */
export function inventPeople(invention: Invention): SamplePeople {
  return new PeopleMaker(invention).make();
}

class PeopleMaker {
  readonly #invention: Invention;
  readonly #random: SeededRandom;
  readonly #newId: () => string;
  /** Name and year of birth of everyone: nobody looks like someone else unless it was meant so. */
  readonly #taken = new Set<string>();
  readonly #people: SamplePerson[] = [];
  readonly #copied = new Set<string>();
  #citizens = 0;

  constructor(invention: Invention) {
    this.#invention = invention;
    this.#random = invention.random;
    this.#newId = invention.newId;
    for (let year = OLDEST; year <= YOUNGEST; year += 1) this.#taken.add(likeness(FOUND_PERSON.fullName, year));
  }

  make(): SamplePeople {
    const { tree, size, headcounts } = this.#invention;
    const copies = spread(scaledCount(PLANTED_AT_SCALE_1, size), tree.workplaces.length);
    tree.workplaces.forEach((workplace, index) => {
      const count = (headcounts[index] ?? 0) - (copies.has(index) ? 1 : 0);
      for (let place = 0; place < count; place += 1) this.#people.push(this.#someone(workplace, place));
    });
    this.#placeFoundPerson();
    const doubled = tree.workplaces.filter((_, index) => copies.has(index));
    const duplicates = doubled.map((workplace, turn) => this.#copyInto(workplace, turn));
    return { people: this.#people, duplicates };
  }

  #someone(workplace: Workplace, place: number): SamplePerson {
    const facts = WORKPLACE_FACTS[workplace.sort];
    const { fullName, gender, year } = this.#unlikeOthers(facts.womenPercent, place < facts.leaders.length);
    const started = this.#firstDay(year);
    const posts = this.#posts(workplace, started, this.#position(workplace, place));
    const from = posts[0]?.validFrom ?? started;
    const until = posts.at(-1)?.validTo ?? null;
    const birth = this.#random.chance(12) ? String(year) : `${year}-${this.#monthAndDay()}`;
    const gradings = this.#gradings(from, until);
    return {
      id: this.#newId(),
      fullName,
      givenName: '',
      gender,
      birth,
      citizenId: this.#random.chance(72) ? this.#citizenId(gender, year) : '',
      joinedOn: started,
      leftOn: until ?? '',
      note: '',
      posts,
      gradings,
      workplace,
      disciplines: gradings.flatMap(({ year: graded, grade }) => (grade === 'KHTNV' ? this.#discipline(graded) : [])),
      absences: this.#absences(gender, year),
    };
  }

  /** A name and year nobody else has. */
  #unlikeOthers(womenPercent: number, isLeader: boolean): SampleName & { year: number } {
    for (;;) {
      const name = samplePersonName(this.#random, womenPercent);
      const year = this.#random.int(isLeader ? 1966 : OLDEST, isLeader ? 1990 : YOUNGEST);
      const key = likeness(name.fullName, year);
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return { ...name, year };
    }
  }

  #position({ sort }: Workplace, place: number): string {
    const { leaders, positions } = WORKPLACE_FACTS[sort];
    const own = leaders[place] ?? this.#random.weighted(positions);
    if (place === 1) return `${own}, Chủ tịch CĐCS`;
    if (place === 2) return `${own}, Phó Chủ tịch CĐCS`;
    return place === 3 || place === 4 ? `${own}, Ủy viên BCH CĐCS` : own;
  }

  /** First working day: after school, and before the day the people were counted. */
  #firstDay(birthYear: number): IsoDate {
    const year = Math.min(2024, birthYear + this.#random.int(20, 28));
    return `${year}-${String(this.#random.int(1, 11)).padStart(2, '0')}-01`;
  }

  /** One post where someone has always been; more where the union came from others, or the person did. */
  #posts(workplace: Workplace, started: IsoDate, position: string): SamplePerson['posts'] {
    const { forest } = this.#invention.tree;
    const post = (unitId: string, validFrom: IsoDate, validTo: IsoDate | null) => ({
      id: this.#newId(),
      unitId,
      unitName: '',
      department: '',
      position,
      validFrom,
      validTo,
    });
    const before = this.#random.chance(workplace.predecessors.length > 1 ? 100 : 30)
      ? this.#predecessor(workplace, started)
      : this.#otherWorkplace(workplace, started);
    const posts = before ? [post(before.unitId, later(started, before.since), dayBefore(before.leftOn))] : [];
    const from = later(before?.leftOn ?? started, workplace.since);
    const { mergedInto } = workplace;
    if (mergedInto) {
      posts.push(post(workplace.unitId, from, dayBefore(mergedInto.on)));
      posts.push(post(mergedInto.unitId, mergedInto.on, forest.get(mergedInto.unitId)?.validTo ?? null));
      return posts;
    }
    const ended = forest.get(workplace.unitId)?.validTo ?? null;
    const leaves = ended === null && this.#random.chance(1);
    posts.push(post(workplace.unitId, from, leaves ? `2025-0${this.#random.int(2, 9)}-28` : ended));
    return posts;
  }

  #predecessor({ predecessors }: Workplace, started: IsoDate): FormerPlace | null {
    if (predecessors.length === 0) return null;
    const { unitId, endedBefore } = this.#random.pick(predecessors);
    const since = this.#invention.tree.forest.get(unitId)?.validFrom ?? started;
    return later(started, since) < endedBefore ? { unitId, since, leftOn: endedBefore } : null;
  }

  /** Some came from a workplace of the same sort. */
  #otherWorkplace(workplace: Workplace, started: IsoDate): FormerPlace | null {
    if (!this.#random.chance(4)) return null;
    const other = this.#random.pick(this.#invention.tree.workplaces);
    const leftOn = `${this.#random.int(2018, 2024)}-09-01`;
    const wasThere = later(started, other.since) < leftOn && workplace.since <= leftOn;
    const isMove = other.sort === workplace.sort && other.unitId !== workplace.unitId;
    return isMove && wasThere ? { unitId: other.unitId, since: other.since, leftOn } : null;
  }

  #gradings(from: IsoDate, until: IsoDate | null): SamplePerson['gradings'] {
    const isGood = this.#random.chance(28);
    return GRADED_YEARS.flatMap((year) => {
      const isThere = from < `${year}-07-01` && (until === null || until > `${year}-11-30`);
      if (!isThere) return [];
      return [{ id: this.#newId(), year, grade: this.#random.weighted(isGood ? GOOD_GRADES : USUAL_GRADES), note: '' }];
    });
  }

  #discipline(year: number): SamplePerson['disciplines'] {
    if (!this.#random.chance(35)) return [];
    return [
      {
        id: this.#newId(),
        form: this.#random.weighted([
          ['REPRIMAND', 7],
          ['WARNING', 3],
        ] as const),
        decidedOn: `${year}-${this.#monthAndDay()}`,
        documentNumber: `${this.#random.int(10, 300)}/QĐ`,
        note: '',
      },
    ];
  }

  #absences(gender: SampleName['gender'], birthYear: number): SamplePerson['absences'] {
    const isMother = gender === 'NU' && birthYear >= 1985 && this.#random.chance(6);
    if (!isMother && !this.#random.chance(0.8)) return [];
    const year = this.#random.int(2021, 2024);
    const month = this.#random.int(1, 6);
    const months = isMother ? 6 : this.#random.int(2, 4);
    return [
      {
        id: this.#newId(),
        fromDate: `${year}-0${month}-01`,
        toDate: dayBefore(`${year}-${String(month + months).padStart(2, '0')}-01`),
        workingDays: months * 22,
        reason: isMother ? 'MATERNITY' : this.#random.pick(['SICKNESS', 'UNPAID', 'STUDY'] as const),
        note: '',
      },
    ];
  }

  /**
   * Shaped like a citizen id, of a province that does not exist: codes of provinces end with 096,
   * so no living person has one that begins with 099.
   */
  #citizenId(gender: SampleName['gender'], year: number): string {
    const century = (year < 2000 ? 0 : 2) + (gender === 'NU' ? 1 : 0);
    // 7919 is prime: the last six digits run through every number once before one comes again.
    const order = (this.#citizens * 7919) % 1_000_000;
    this.#citizens += 1;
    return `099${century}${String(year % 100).padStart(2, '0')}${String(order).padStart(6, '0')}`;
  }

  /** Someone of the first school becomes the one that is searched for. */
  #placeFoundPerson(): void {
    const women = this.#people.filter(({ gender }) => gender === 'NU');
    const person = women.find(({ birth }) => birth.startsWith('1985')) ?? women[0];
    if (!person) return;
    this.#people[this.#people.indexOf(person)] = {
      ...person,
      ...FOUND_PERSON,
      citizenId: this.#citizenId('NU', 1985),
    };
  }

  /** Enters someone a second time, as two lists from two clerks do. */
  #copyInto(workplace: Workplace, turn: number): PlantedDuplicate {
    const evidence = PLANTED[turn % PLANTED.length] ?? 'CITIZEN_ID';
    const original = this.#originalFor(workplace, evidence);
    const ended = this.#invention.tree.forest.get(workplace.unitId)?.validTo ?? null;
    const copy: SamplePerson = {
      ...original,
      ...COPIES[evidence](original),
      id: this.#newId(),
      leftOn: ended ?? '',
      posts: [
        {
          id: this.#newId(),
          unitId: workplace.unitId,
          unitName: '',
          department: '',
          position: original.posts.at(-1)?.position ?? '',
          validFrom: later('2024-01-01', workplace.since),
          validTo: ended,
        },
      ],
      gradings: [],
      disciplines: [],
      absences: [],
      workplace,
    };
    this.#people.push(copy);
    return { originalId: original.id, copyId: copy.id, evidence };
  }

  #originalFor(workplace: Workplace, evidence: Evidence): SamplePerson {
    const isHere = ({ posts }: SamplePerson) => posts.some(({ unitId }) => unitId === workplace.unitId);
    const here = this.#people.filter(isHere);
    const nameHere = (name: string) =>
      here.filter(({ fullName }) => foldForSearch(fullName) === foldForSearch(name)).length;
    const fits = (person: SamplePerson) => {
      if (this.#copied.has(person.id) || person.fullName === FOUND_PERSON.fullName) return false;
      if (evidence === 'CITIZEN_ID') return person.citizenId !== '';
      // A copy without a birth must not look like a third person of the same name.
      return evidence !== 'NAME_UNIT' || nameHere(person.fullName) === 1;
    };
    const among = evidence === 'NAME_BIRTH' ? this.#people.filter((person) => !isHere(person)) : here;
    const original = among.find(fits);
    if (!original) throw new Error(`nobody to enter twice in ${workplace.shortName}`);
    this.#copied.add(original.id);
    return original;
  }

  #monthAndDay(): string {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${two(this.#random.int(1, 12))}-${two(this.#random.int(1, 28))}`;
  }
}

interface FormerPlace {
  unitId: string;
  since: IsoDate;
  /** First day somewhere else. */
  leftOn: IsoDate;
}

const GOOD_GRADES: readonly (readonly [Grade, number])[] = [
  ['HTXSNV', 52],
  ['HTTNV', 46],
  ['HTNV', 2],
];
const USUAL_GRADES: readonly (readonly [Grade, number])[] = [
  ['HTXSNV', 6],
  ['HTTNV', 78],
  ['HTNV', 15],
  ['KHTNV', 1],
];

const PLANTED_AT_SCALE_1 = 24;
const PLANTED: readonly Evidence[] = ['CITIZEN_ID', 'NAME_BIRTH_UNIT', 'NAME_BIRTH', 'NAME_UNIT'];

/** How the second record differs from the first. */
const COPIES: Record<Evidence, (original: SamplePerson) => Partial<SamplePerson>> = {
  CITIZEN_ID: ({ fullName, birth }) => ({ fullName: withoutMiddle(fullName), birth: birth.slice(0, 4) }),
  NAME_BIRTH_UNIT: ({ fullName }) => ({ fullName: fullName.toUpperCase(), citizenId: '' }),
  NAME_BIRTH: () => ({ citizenId: '' }),
  NAME_UNIT: () => ({ citizenId: '', birth: '' }),
};

/** `Lò Thị Thanh Pánh` → `Lò Pánh`, as short lists write it. */
function withoutMiddle(fullName: string): string {
  const words = fullName.split(' ');
  return `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}

function likeness(fullName: string, year: number): string {
  return `${foldForSearch(fullName)} ${year}`;
}

/** Places spread evenly over a row of them. */
function spread(count: number, length: number): Set<number> {
  const chosen = Math.min(count, length);
  return new Set(Array.from({ length: chosen }, (_, turn) => Math.floor((turn * length) / chosen)));
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

/** Whether someone held the post on the day. */
export function postOn(person: SamplePerson, date: IsoDate): SamplePerson['posts'][number] | undefined {
  return person.posts.find(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo),
  );
}

/** Whole years someone has been in the union by the end of a year. */
export function unionYears({ joinedOn }: SamplePerson, year: number): number {
  return joinedOn === '' ? 0 : year - yearOf(joinedOn);
}
