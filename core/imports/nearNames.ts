import { anyOfWords, PLACE_LETTERS } from '../units/shortForms.ts';
import { bareUnitKey } from './unitKey.ts';

/** A unit of the list whose name differs by a slip of the keyboard. */
export interface NearName {
  name: string;
  /** As Excel numbers it. */
  row: number;
}

/** More would be no suggestion. */
const MOST = 3;
/** In short names one letter makes another unit: `Tổ 1`, `Tổ 2`. */
const SHORTEST = 8;
const MOST_SLIPS = 2;

const PLACE_WORDS = anyOfWords(PLACE_LETTERS.keys());

/** Units of the list that a misspelt name may mean, the nearest first. Names that differ by a number are no slips. */
export function nearNames(text: string, listed: Iterable<readonly [key: string, unit: NearName]>): NearName[] {
  const wanted = withShortPlaces(bareUnitKey(text));
  if (wanted.length < SHORTEST) return [];
  const number = digits(wanted);
  /** By row: a unit may be listed by its short name too. */
  const near = new Map<number, { unit: NearName; slips: number }>();
  for (const [whole, unit] of listed) {
    const key = withShortPlaces(whole);
    if (Math.abs(key.length - wanted.length) > MOST_SLIPS || digits(key) !== number) continue;
    const slips = slipsBetween(wanted, key);
    const before = near.get(unit.row)?.slips ?? MOST_SLIPS + 1;
    if (slips < before) near.set(unit.row, { unit, slips });
  }
  return [...near.values()]
    .sort((one, other) => one.slips - other.slips || one.unit.row - other.unit.row)
    .slice(0, MOST)
    .map(({ unit }) => unit);
}

const withShortPlaces = (key: string) => key.replace(PLACE_WORDS, (word) => PLACE_LETTERS.get(word) ?? word);

const digits = (key: string) => key.replace(/\D+/gu, ' ').trim();

/** Letters to add, leave out or exchange to make one text the other (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let line = 0; line < one.length; line++) {
    const current = [line + 1];
    for (let place = 0; place < other.length; place++) {
      const exchanged = (above[place] ?? 0) + (one[line] === other[place] ? 0 : 1);
      current.push(Math.min(exchanged, (above[place + 1] ?? 0) + 1, (current[place] ?? 0) + 1));
    }
    if (Math.min(...current) > MOST_SLIPS) return MOST_SLIPS + 1;
    above = current;
  }
  return above[other.length] ?? 0;
}
