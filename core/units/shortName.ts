/** How the beginnings of union names are written in lists and on screen; longer ones first. */
const SHORT_BEGINNINGS: readonly (readonly [string, string])[] = [
  ['Công đoàn cơ sở', 'CĐCS'],
  ['Công đoàn Viên chức', 'CĐVC'],
  ['Nghiệp đoàn cơ sở', 'NĐCS'],
  ['Liên đoàn Lao động', 'LĐLĐ'],
  ['Công đoàn', 'CĐ'],
];

/** The short name a unit usually has: `Công đoàn cơ sở Trường A` → `CĐCS Trường A`; empty where there is nothing to shorten. */
export function usualShortName(name: string): string {
  const trimmed = name.trim();
  const lower = trimmed.toLocaleLowerCase('vi');
  const found = SHORT_BEGINNINGS.find(([long]) => lower.startsWith(long.toLocaleLowerCase('vi')));
  return found ? `${found[1]}${trimmed.slice(found[0].length)}` : '';
}
