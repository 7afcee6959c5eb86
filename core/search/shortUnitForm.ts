import { foldForSearch } from '../text/fold.ts';
import { anyOfWords, SHORT_FORMS } from '../units/shortForms.ts';
import { foldedLetters } from './foldedLetters.ts';

/** Asked for as TH, a primary school would be looked for among all that is called Thanh and Thị. */
const LOOKED_FOR = SHORT_FORMS.filter(([short]) => short !== 'TH');
const SHORT: ReadonlyMap<string, string> = new Map(
  LOOKED_FOR.flatMap(([short, ...written]) => written.map((words) => [words, short] as const)),
);
const LONG = anyOfWords(SHORT.keys(), ' +');
const WITHOUT_DAU = /^[ -~]*$/u;

/**
 * A unit's name in short, as it is looked for and found by, whichever way it is written; what is written without dấu
 * stays without: `Liên đoàn Lao động huyện Tam Đường` → `LĐLĐ huyện Tam Đường`.
 */
export function shortUnitForm(name: string): string {
  const { letters, folded } = foldedLetters(name);
  let short = '';
  let done = 0;
  for (const found of folded.matchAll(LONG)) {
    const end = found.index + found[0].length;
    const form = SHORT.get(found[0].replace(/ +/gu, ' ')) ?? found[0];
    const isPlain = WITHOUT_DAU.test(letters.slice(found.index, end).join(''));
    short += letters.slice(done, found.index).join('') + (isPlain ? foldForSearch(form) : form);
    done = end;
  }
  return short + letters.slice(done).join('');
}
