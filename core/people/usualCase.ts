/**
 * A person's name as it is usually written, where all of it was typed in capitals or all of it in small letters:
 * `NGUYỄN VĂN AN` → `Nguyễn Văn An`, `k'brông` → `K'Brông`. Who mixes both means it so; and a text with anything but
 * letters, or with an abbreviation among its words, may be more than a name.
 *
 * @param name normalized
 * @returns null where nothing is to be changed
 */
export function usualCase(name: string): string | null {
  const lower = name.toLowerCase();
  if (name !== lower && name !== name.toUpperCase()) return null;
  if (!IS_NAME.test(name) || ABBREVIATION.test(lower)) return null;
  const usual = lower.replace(FIRST_LETTER, (letter) => letter.toUpperCase());
  return usual === name ? null : usual;
}

const IS_NAME = /^[\p{L}\p{M} '’‘ʼ`-]+$/u;
/** `TS`, `BS`: no word of a name is without a vowel; one letter alone is, as the H of `H'Len`. */
const ABBREVIATION = /(?<![\p{L}\p{M}])[bcdđfghjklmnpqrstvwxz]{2,}(?![\p{L}\p{M}])/u;
/** Also that after an apostrophe or a hyphen. */
const FIRST_LETTER = /(?<![\p{L}\p{M}])\p{L}/gu;
