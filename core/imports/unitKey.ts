import { foldForSearch } from '../text/fold.ts';
import { anyOfWords, SHORT_FORMS } from '../units/shortForms.ts';
import { headingKey } from './headingKey.ts';

const KEYS: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.flatMap(([short, ...written]) => written.map((words) => [words, foldForSearch(short)] as const)),
);
const LONG = anyOfWords(KEYS.keys());

/** Words before a name that say only that it is a union, or a school: people leave them out as they please. */
const BARE_PREFIX = /^(?:(?:cdcs|cd|ban chap hanh|bch|truong) )+/u;

/** A unit's name without dấu, case, punctuation and long forms: `Công đoàn cơ sở Trường THPT Lê Lợi` → `cdcs truong thpt le loi`. */
export function unitKey(name: string): string {
  return headingKey(name).replace(LONG, (words) => KEYS.get(words) ?? words);
}

/** Like {@link unitKey} without the words that only say what it is: `CĐCS Trường THPT Lê Lợi` → `thpt le loi`. */
export function bareUnitKey(name: string): string {
  const key = unitKey(name);
  return key.replace(BARE_PREFIX, '') || key;
}
