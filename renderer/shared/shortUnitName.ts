/** Kinds of units as offices abbreviate them, longest first. */
const ABBREVIATIONS = [
  ['Công đoàn cơ sở thành viên ', 'CĐCSTV '],
  ['Công đoàn cơ sở ', 'CĐCS '],
  ['Liên đoàn Lao động ', 'LĐLĐ '],
  ['Công đoàn ', 'CĐ '],
] as const;

/** A unit's name where there is little room: what tells it from others comes in sight earlier. */
export function shortUnitName(name: string): string {
  const found = ABBREVIATIONS.find(([long]) => name.startsWith(long));
  return found ? found[1] + name.slice(found[0].length) : name;
}
