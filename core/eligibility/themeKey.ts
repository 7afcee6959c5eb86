import { foldForSearch } from '../text/fold.ts';

/**
 * By what two writings of a theme are taken for one: neither dấu, dashes nor commas tell them apart.
 *
 * @example themeKey('Xanh – Sạch – Đẹp') === themeKey('xanh, sạch, đẹp')
 */
export function themeKey(theme: string): string {
  return foldForSearch(theme)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
