import { foldedLetters } from './foldedLetters.ts';

/** What offices write in full as often as in short; longer ones first. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\blien doan lao dong\b/u, 'LĐLĐ'],
  [/\bcong doan co so\b/u, 'CĐCS'],
  [/\bcong doan vien chuc\b/u, 'CĐVC'],
  [/\bcong doan\b/u, 'CĐ'],
  [/\btrung hoc pho thong\b/u, 'THPT'],
  [/\btrung hoc co so\b/u, 'THCS'],
  [/\buy ban nhan dan\b/u, 'UBND'],
  [/\btrung tam y te\b/u, 'TTYT'],
  [/\bbenh vien da khoa\b/u, 'BVĐK'],
  [/\bthanh pho\b/u, 'TP'],
];

/**
 * A unit's name in short, as it is looked for and found by, whichever way it is written, with or without dấu:
 * `Liên đoàn Lao động huyện Tam Đường` → `LĐLĐ huyện Tam Đường`.
 */
export function shortUnitForm(name: string): string {
  let short = name.normalize('NFC');
  for (const [pattern, form] of SHORT_FORMS) {
    for (;;) {
      const { letters, folded } = foldedLetters(short);
      const found = pattern.exec(folded);
      if (!found) break;
      short = [...letters.slice(0, found.index), form, ...letters.slice(found.index + found[0].length)].join('');
    }
  }
  return short;
}
