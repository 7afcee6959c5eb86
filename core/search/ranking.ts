import { compareText } from '../text/compareText.ts';
import type { SearchQuery, SearchText, TypedWords } from './searchText.ts';

/** What was typed is compared with its dấu first, then without. */
export const FORMS = ['exact', 'folded'] as const;
export type Form = (typeof FORMS)[number];

/**
 * Where in a text the typed words stand, best first:
 * WHOLE all of a text; BEGINNING together at its beginning; TOGETHER one after the other,
 * from the beginning of a word; SCATTERED each at the beginning of some word; INSIDE anywhere.
 * One word alone counts most as the LAST of a text: people are called by it.
 */
export const PLACES = ['WHOLE', 'BEGINNING', 'TOGETHER', 'LAST', 'SCATTERED', 'INSIDE'] as const;
export type Place = (typeof PLACES)[number];

/** How a text answers a query. */
export interface Match {
  form: Form;
  place: Place;
}

const OF_ONE_WORD: readonly Place[] = ['LAST', 'SCATTERED', 'INSIDE'];
const OF_SEVERAL: readonly Place[] = PLACES.filter((place) => place !== 'LAST');

/** Every way to answer a query, best first. */
export function matchesOf(query: SearchQuery): Match[] {
  return FORMS.flatMap((form) => placesOf(query[form]).map((place) => ({ form, place })));
}

/** Places that count for the typed words, best first: what stands in one of them stands in every later one as well. */
export function placesOf({ words, phrase }: TypedWords): readonly Place[] {
  return phrase === words[0] ? OF_ONE_WORD : OF_SEVERAL;
}

/** Something that can be found, with where it stands among equals. */
export interface Candidate extends SearchText {
  /** Vietnamese order of its kind, compared sign by sign. */
  sortKey: string;
  /** Tells apart what has the same sort key; the same wherever the data lies. */
  source: string;
}

/** What a text must contain for the typed words to stand in a place of it: all of these. */
export function partsIn(place: Place, { words, whole, phrase }: TypedWords): readonly string[] {
  switch (place) {
    case 'WHOLE':
      return [`| ${phrase} |`];
    case 'BEGINNING':
      return [`| ${phrase}`];
    case 'TOGETHER':
      return [` ${phrase}`];
    case 'LAST':
      return [` ${phrase} |`];
    case 'SCATTERED':
      return words.map((word) => (whole.includes(word) ? ` ${word} ` : ` ${word}`));
    case 'INSIDE':
      return words.map((word) => (whole.includes(word) ? ` ${word} ` : word));
  }
}

/** How a text answers a query at best, null when it does not: every word must occur somewhere. */
export function matchOf(text: SearchText, query: SearchQuery): Match | null {
  const answers = ({ form, place }: Match) => partsIn(place, query[form]).every((part) => text[form].includes(part));
  if (!answers({ form: 'folded', place: 'INSIDE' })) return null;
  return matchesOf(query).find(answers) ?? null;
}

/**
 * The ranking rule: those that answer the query, the better match first, then in Vietnamese order. Of several queries,
 * which say the same in other words, each candidate counts by the one it answers best.
 */
export function ranked<Found extends Candidate>(
  candidates: readonly Found[],
  ...queries: readonly SearchQuery[]
): Found[] {
  const rankOf = ({ form, place }: Match) => FORMS.indexOf(form) * PLACES.length + PLACES.indexOf(place);
  return candidates
    .flatMap((candidate) => {
      const matches = queries.flatMap((query) => matchOf(candidate, query) ?? []);
      return matches.length === 0 ? [] : [{ candidate, rank: Math.min(...matches.map(rankOf)) }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        compareText(one.candidate.sortKey, other.candidate.sortKey) ||
        compareText(one.candidate.source, other.candidate.source),
    )
    .map(({ candidate }) => candidate);
}
