import { birthYear } from '../people/birth.ts';

/** What tells people apart. */
export interface PersonTraits {
  fullName: string;
  /** The name without dấu and case. */
  nameKey: string;
  birth: string;
  citizenId: string;
  /** Units as `unitIdentity` gives them; empty when none is known. */
  units: readonly string[];
}

/** A person the office has already. */
export interface KnownPerson extends PersonTraits {
  id: string;
}

/** How sure it is that two are one person, and by what. */
export interface Likeness {
  isCertain: boolean;
  by: 'CITIZEN_ID' | 'NAME';
}

/** Where the same person stands already. */
export type PersonDuplicate = Likeness &
  ({ where: 'FILE'; row: number } | { where: 'OFFICE'; personId: string; fullName: string; isOnly: boolean });

interface FilePerson extends PersonTraits {
  row: number;
}

/** Finds a person again by citizen id, or by name, birth and unit, without dấu and case. */
export class PersonMatcher {
  readonly #known = new PeopleIndex<KnownPerson>();
  readonly #file = new PeopleIndex<FilePerson>();

  addKnown(person: KnownPerson): void {
    this.#known.add(person);
  }

  /** Looks a row's person up and remembers them for the rows after it. */
  check(row: number, traits: PersonTraits): PersonDuplicate | null {
    const office = this.#known.find(traits);
    const file = this.#file.find(traits);
    this.#file.add({ ...traits, row });
    if (office && !file?.isCertain) {
      const { id, fullName } = office.person;
      const { isCertain, by, isOnly } = office;
      return { where: 'OFFICE', personId: id, fullName, isOnly, isCertain, by };
    }
    return file && { where: 'FILE', row: file.person.row, isCertain: file.isCertain, by: file.by };
  }
}

/** More people of one name in one unit, or of one name and day of birth, are not looked through. */
const MOST_NAMESAKES = 100;
const NO_UNIT = [''];

class PeopleIndex<Person extends PersonTraits> {
  readonly #byId = new Map<string, Person>();
  readonly #byNameAndUnit = new Map<string, Person[]>();
  readonly #byNameAndBirth = new Map<string, Person[]>();

  add(person: Person): void {
    if (person.citizenId !== '' && !this.#byId.has(person.citizenId)) this.#byId.set(person.citizenId, person);
    for (const unit of unitsOf(person)) addTo(this.#byNameAndUnit, `${person.nameKey}\u0001${unit}`, person);
    if (isFullDay(person.birth)) addTo(this.#byNameAndBirth, `${person.nameKey}\u0001${person.birth}`, person);
  }

  find(traits: PersonTraits): (Likeness & { person: Person; isOnly: boolean }) | null {
    const sameId = traits.citizenId === '' ? undefined : this.#byId.get(traits.citizenId);
    if (sameId) return { person: sameId, isCertain: true, by: 'CITIZEN_ID', isOnly: true };
    const namesakes = unitsOf(traits)
      .flatMap((unit) => this.#byNameAndUnit.get(`${traits.nameKey}\u0001${unit}`) ?? [])
      .filter((other) => !haveDifferentIds(other, traits));
    const certain = namesakes.filter((other) => births(other, traits) === 'SAME');
    if (certain[0]) return { person: certain[0], isCertain: true, by: 'NAME', isOnly: certain.length === 1 };
    // In one unit a missing birth leaves it open; elsewhere the same full day of birth makes one wonder.
    const possible = [
      ...namesakes.filter((other) => births(other, traits) === 'UNKNOWN'),
      ...this.#bornOnSameDay(traits).filter((other) => !haveDifferentIds(other, traits)),
    ];
    if (!possible[0]) return null;
    return { person: possible[0], isCertain: false, by: 'NAME', isOnly: possible.length === 1 };
  }

  #bornOnSameDay({ nameKey, birth }: PersonTraits): readonly Person[] {
    return isFullDay(birth) ? (this.#byNameAndBirth.get(`${nameKey}\u0001${birth}`) ?? []) : [];
  }
}

function addTo<Person>(index: Map<string, Person[]>, key: string, person: Person): void {
  const people = index.get(key);
  if (!people) index.set(key, [person]);
  else if (people.length < MOST_NAMESAKES) people.push(person);
}

function unitsOf({ units }: PersonTraits): readonly string[] {
  return units.length === 0 ? NO_UNIT : units;
}

function haveDifferentIds(one: PersonTraits, other: PersonTraits): boolean {
  return one.citizenId !== '' && other.citizenId !== '' && one.citizenId !== other.citizenId;
}

const isFullDay = (birth: string) => birth.length === 10;

function births(one: PersonTraits, other: PersonTraits): 'SAME' | 'UNKNOWN' | 'DIFFERENT' {
  if (one.birth === other.birth) return 'SAME';
  if (one.birth === '' || other.birth === '') return 'UNKNOWN';
  const isYearOnly = !isFullDay(one.birth) || !isFullDay(other.birth);
  return isYearOnly && birthYear(one.birth) === birthYear(other.birth) ? 'SAME' : 'DIFFERENT';
}
