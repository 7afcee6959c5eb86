import { foldForSearch } from '../text/fold.ts';
import { normalizeText } from '../text/normalize.ts';
import { personSortKey } from '../text/sortKey.ts';
import { formatBirth } from './birth.ts';
import type { PersonInput } from './person.ts';

/** What is kept beside a person so that a database can find, rank and order people without knowing Vietnamese. */
export interface PersonKeys {
  /** Folded full name: the same for every spelling of it. */
  nameKey: string;
  /** Folded full name and birth: what typed text is looked for in. */
  searchKey: string;
  /** Full name in lower case with its dấu: what ranks an exact match above a folded one. */
  spelledKey: string;
  /** Tên, then họ đệm, in Vietnamese order. */
  sortKey: string;
}

/** The keys of a person, worked out anew whenever name or birth change. */
export function personKeys({ fullName, givenName, birth }: Pick<PersonInput, 'fullName' | 'givenName' | 'birth'>) {
  const nameKey = foldForSearch(fullName);
  return {
    nameKey,
    searchKey: birth === '' ? nameKey : `${nameKey} ${formatBirth(birth)}`,
    spelledKey: spelledKey(fullName),
    sortKey: personSortKey(fullName, givenName === '' ? undefined : givenName),
  } satisfies PersonKeys;
}

/** Text as spelled, case aside: `ĐỖ Thị Thúy` → `đỗ thị thúy`. */
export function spelledKey(text: string): string {
  return normalizeText(text).toLowerCase();
}
