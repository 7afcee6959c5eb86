import { duplicateEvidence, type Evidence, type PersonTraits } from '../people/duplicates.ts';

/** Somebody with a name to be told by; units as `unitIdentity` gives them. */
export interface NamedTraits extends PersonTraits {
  fullName: string;
}

/** A person the office has already. */
export interface KnownPerson extends NamedTraits {
  id: string;
}

/** How sure it is that two are one person, and by what. */
export interface Likeness {
  isCertain: boolean;
  /** Not certain, but enough for one row, where the list leaves out what would tell two people apart. */
  isEnoughOnce: boolean;
  by: Evidence;
}

/** Where the same person stands already, and the birth that is told there. */
export type PersonDuplicate = Likeness &
  (
    | { where: 'FILE'; row: number; birth: string }
    | { where: 'OFFICE'; personId: string; fullName: string; birth: string; isOnly: boolean }
  );

/** A person a row of the file tells of. */
export interface ListedPerson extends NamedTraits {
  row: number;
}

/** Finds a person again by citizen id, or by name, birth and unit, without dấu and case. */
export class PersonMatcher {
  readonly #known = new PeopleIndex<KnownPerson>(({ id }) => id);
  readonly #file = new PeopleIndex<ListedPerson>(({ row }) => row);

  addKnown(person: KnownPerson): void {
    this.#known.add(person);
  }

  /** The one person of the office who is certainly meant; null where nobody is, or several may be. */
  certain(traits: NamedTraits): string | null {
    const office = this.#known.find(traits);
    return office?.isCertain && office.isOnly ? office.person.id : null;
  }

  /** Looks a row's person up and remembers them for the rows after it. */
  check(person: ListedPerson): PersonDuplicate | null {
    const office = this.#known.find(person);
    const file = this.#file.find(person);
    this.#file.add(person);
    if (office && !file?.isCertain) {
      const { id, fullName, birth } = office.person;
      const { isCertain, isEnoughOnce, by, isOnly } = office;
      return { where: 'OFFICE', personId: id, fullName, birth, isOnly, isCertain, isEnoughOnce, by };
    }
    if (!file) return null;
    const { isCertain, isEnoughOnce, by } = file;
    const { row, birth } = file.person;
    return { where: 'FILE', row, birth, isCertain, isEnoughOnce, by };
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
    if (sameId) return { person: sameId, isCertain: true, isEnoughOnce: false, by: 'CITIZEN_ID', isOnly: true };
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

/** How alike two of one name are, a person and who is looked for; null where that says nothing. */
function likenessOf(person: PersonTraits, traits: PersonTraits): Likeness | null {
  const by = duplicateEvidence(person, traits);
  if (by === null) return null;
  const certain = isCertain(by, person, traits);
  return { isCertain: certain, isEnoughOnce: !certain && isEnoughOnce(by, person, traits), by };
}

/** Lists often leave births out, or all but the year, or the unit everybody is of. */
function isEnoughOnce(by: Evidence, person: PersonTraits, traits: PersonTraits): boolean {
  if (by === 'NAME_UNIT') return traits.birth === '';
  const sharesNoDoubt = person.citizenId === '' || traits.citizenId === '';
  return by === 'NAME_BIRTH' && sharesNoDoubt && isUnitUnsaid(person, traits);
}

function isCertain(by: Evidence, one: PersonTraits, other: PersonTraits): boolean {
  if (by === 'CITIZEN_ID') return true;
  // An old card and a new one prove nothing against each other, and leave a doubt.
  if (by === 'NAME_UNIT' || (one.citizenId !== '' && other.citizenId !== '')) return false;
  if (by === 'NAME_BIRTH_UNIT') return true;
  // Where nobody says a unit, only the full day is enough.
  return isUnitUnsaid(one, other) && isFullDay(one.birth) && one.birth === other.birth;
}

const isUnitUnsaid = (one: PersonTraits, other: PersonTraits) => one.units.length === 0 && other.units.length === 0;

const isFullDay = (birth: string) => birth.length === 10;
