import { headingKey } from './headingKey.ts';

/** What offices write for one thing, brought to one short word. Order matters: longer first. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\btong lien doan lao dong(?: viet nam)?\b|\btong lien doan\b|\btldldvn\b|\btldld\b/gu, 'tld'],
  [/\blien doan lao dong\b|\bl d l d\b/gu, 'ldld'],
  [/\bnghiep doan co so\b/gu, 'ndcs'],
  [/\bcong doan co so\b|\bcd co so\b|\bcd cs\b/gu, 'cdcs'],
  [/\bcong doan vien chuc\b|\bcd vien chuc\b/gu, 'cdvc'],
  [/\bcong doan\b/gu, 'cd'],
  [/\bcdn\b/gu, 'cd nganh'],
  [/\btrung hoc pho thong\b/gu, 'thpt'],
  [/\btrung hoc co so\b/gu, 'thcs'],
  [/\bpho thong dan toc ban tru\b/gu, 'ptdtbt'],
  [/\bpho thong dan toc noi tru\b/gu, 'ptdtnt'],
  [/\btieu hoc\b/gu, 'th'],
  [/\bmam non\b/gu, 'mn'],
  [/\buy ban nhan dan\b/gu, 'ubnd'],
  [/\bhoi dong nhan dan\b/gu, 'hdnd'],
  [/\btrung tam y te\b/gu, 'ttyt'],
  [/\btrung tam\b/gu, 'tt'],
  [/\bbenh vien da khoa\b/gu, 'bvdk'],
  [/\bbenh vien\b/gu, 'bv'],
  [/\bgiao duc (?:va |& )?dao tao\b|\bgd ?& ?dt\b|\bgd dt\b/gu, 'gddt'],
  [/\bthanh pho\b/gu, 'tp'],
  [/\bldld h\b/gu, 'ldld huyen'],
  [/\bthi xa\b/gu, 'tx'],
  [/\bthi tran\b/gu, 'ttr'],
  [/\btrach nhiem huu han\b/gu, 'tnhh'],
  [/\bco phan\b/gu, 'cp'],
  [/\bcong ty\b|\bcty\b/gu, 'cty'],
];

/** Words before a name that say only that it is a union, or a school: people leave them out as they please. */
const BARE_PREFIX = /^(?:(?:cdcs|cd|ban chap hanh|bch|truong) )+/u;

/** A unit's name without dấu, case, punctuation and long forms: `Công đoàn cơ sở Trường THPT Lê Lợi` → `cdcs truong thpt le loi`. */
export function unitKey(name: string): string {
  let key = headingKey(name);
  for (const [pattern, short] of SHORT_FORMS) key = key.replace(pattern, short);
  return key.replace(/\s+/gu, ' ').trim();
}

/** Like {@link unitKey} without the words that only say what it is: `CĐCS Trường THPT Lê Lợi` → `thpt le loi`. */
export function bareUnitKey(name: string): string {
  const key = unitKey(name);
  return key.replace(BARE_PREFIX, '') || key;
}
