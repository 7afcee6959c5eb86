import { foldForSearch } from '../text/fold.ts';

const BRACKETS = /[([{][^)\]}]*(?:[)\]}]|$)/gu;

/** A heading without dấu, case, punctuation or line breaks: `Họ và tên /\nTên tập thể` → `ho va ten ten tap the`. */
export function headingKey(text: string): string {
  return foldForSearch(text.slice(0, 300))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** Like {@link headingKey} with what stands in brackets left out: `Tiền thưởng (đồng)` → `tien thuong`. */
export function headingKeyWithoutBrackets(text: string): string {
  return headingKey(text.slice(0, 300).replace(BRACKETS, ' '));
}
