import { foldForSearch } from '../text/fold.ts';

const BRACKETS = /[([{][^)\]}]*(?:[)\]}]|$)/gu;

/** A heading without dấu, case, punctuation or line breaks: `Họ và tên /\nTên tập thể` → `ho va ten ten tap the`. */
export function headingKey(text: string): string {
  const folded = foldForSearch(text.slice(0, 300));
  return IS_KEY.test(folded) ? folded : folded.replace(/[^a-z0-9]+/gu, ' ').trim();
}

/** Names of people and most headings are words with one space between them: nothing is left to be taken out. */
const IS_KEY = /^[a-z0-9]+(?: [a-z0-9]+)*$/u;

/** Like {@link headingKey} with what stands in brackets left out: `Tiền thưởng (đồng)` → `tien thuong`. */
export function headingKeyWithoutBrackets(text: string): string {
  return headingKey(text.slice(0, 300).replace(BRACKETS, ' '));
}
