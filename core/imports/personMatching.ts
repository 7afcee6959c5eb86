import { birthYear } from '../people/birth.ts';
import type { Evidence } from '../people/duplicates.ts';
import { provesTwoPeople } from '../people/provesTwoPeople.ts';

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
  by: Evidence;
}

/** Where the same person stands already. */
export type PersonDuplicate = Likeness &
  ({ where: 'FILE'; row: number } | { where: 'OFFICE'; personId: string; fullName: string; isOnly: boolean });

interface FilePerson extends PersonTraits {
  row: number;
}

/** Finds a person again by citizen id, or by name, birth and unit, without dấu and case. */
export class PersonMatcher {
  readonly #known = new PeopleIndex<KnownPerson>(({ id }) => id);
  readonly #file = new PeopleIndex<FilePerson>(({ row }) => row);

  addKnown(person: KnownPerson): void {
    this.#known.add(person);
  }

  /** The one person of the office who is certainly meant; null where nobody is, or several may be. */
  certain(traits: PersonTraits): string | null {
    const office = this.#known.find(traits);
    return office?.isCertain && office.isOnly ? office.person.id : null;
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

/** People of one name. */
class Namesakes<Person> {
  readonly byUnit = new Map<string, Person[]>();
  readonly byBirth = new Map<string, Person[]>();
}

class PeopleIndex<Person extends PersonTraits> {
  readonly #byId = new Map<string, Person>();
  readonly #byName = new Map<string, Namesakes<Person>>();
  readonly #identityOf: (person: Person) => string | number;

  /** @param identityOf what entries of one person share: a record is also met as those merged into it */
  constructor(identityOf: (person: Person) => string | number) {
    this.#identityOf = identityOf;
  }

  add(person: Person): void {
    if (person.citizenId !== '' && !this.#byId.has(person.citizenId)) this.#byId.set(person.citizenId, person);
    let namesakes = this.#byName.get(person.nameKey);
    if (!namesakes) this.#byName.set(person.nameKey, (namesakes = new Namesakes()));
    for (const unit of unitsOf(person)) addTo(namesakes.byUnit, unit, person);
    if (isFullDay(person.birth)) addTo(namesakes.byBirth, person.birth, person);
  }

  find(traits: PersonTraits): Met<Person> | null {
    const sameId = traits.citizenId === '' ? undefined : this.#byId.get(traits.citizenId);
    if (sameId) return { person: sameId, isCertain: true, by: 'CITIZEN_ID', isOnly: true };
    const namesakes = this.#byName.get(traits.nameKey);
    if (!namesakes) return null;
    let best: Met<Person> | null = null;
    for (const unit of unitsOf(traits)) best = this.#bestOf(namesakes.byUnit.get(unit), traits, best);
    return this.#bestOf(namesakes.byBirth.get(traits.birth), traits, best);
  }

  /** The first of the surest; one met in two ways is met once. */
  #bestOf(people: readonly Person[] = [], traits: PersonTraits, before: Met<Person> | null): Met<Person> | null {
    let best = before;
    for (const person of people) {
      const likeness = likenessOf(person, traits);
      if (!likeness || (best?.isCertain && !likeness.isCertain)) continue;
      if (best?.isCertain !== likeness.isCertain) best = { person, ...likeness, isOnly: true };
      else if (this.#identityOf(best.person) !== this.#identityOf(person)) best.isOnly = false;
    }
    return best;
  }
}

/** Who was found again, and whether nobody else is as likely. */
type Met<Person> = Likeness & { person: Person; isOnly: boolean };

function addTo<Person>(index: Map<string, Person[]>, key: string, person: Person): void {
  const people = index.get(key);
  if (!people) index.set(key, [person]);
  else if (people.length < MOST_NAMESAKES) people.push(person);
}

function unitsOf({ units }: PersonTraits): readonly string[] {
  return units.length === 0 ? NO_UNIT : units;
}

/** How alike two of one name are whose citizen ids are not the same; null where that says nothing. */
function likenessOf(one: PersonTraits, other: PersonTraits): Likeness | null {
  const agreement = births(one, other);
  if (agreement === 'DIFFERENT' || provesTwoPeople(one.citizenId, other.citizenId)) return null;
  const sharesUnit = one.units.some((unit) => other.units.includes(unit));
  if (agreement === 'UNKNOWN') return sharesUnit ? { isCertain: false, by: 'NAME_UNIT' } : null;
  // An old card and a new one prove nothing against each other, and leave a doubt.
  const hasTwoIds = one.citizenId !== '' && other.citizenId !== '';
  if (sharesUnit) return { isCertain: !hasTwoIds, by: 'NAME_BIRTH_UNIT' };
  // Where nobody says a unit, only the full day is enough.
  const isUnitUnsaid = one.units.length === 0 && other.units.length === 0;
  const isSameDay = isFullDay(one.birth) && one.birth === other.birth;
  return { isCertain: isUnitUnsaid && isSameDay && !hasTwoIds, by: 'NAME_BIRTH' };
}

const isFullDay = (birth: string) => birth.length === 10;

function births(one: PersonTraits, other: PersonTraits): 'SAME' | 'UNKNOWN' | 'DIFFERENT' {
  if (one.birth === '' || other.birth === '') return 'UNKNOWN';
  if (one.birth === other.birth) return 'SAME';
  const isYearOnly = !isFullDay(one.birth) || !isFullDay(other.birth);
  return isYearOnly && birthYear(one.birth) === birthYear(other.birth) ? 'SAME' : 'DIFFERENT';
}
