import { foldForSearch } from '#core/text/fold.ts';

const LONGEST = 40;

/** A code for a new award from its name, one that is still free: `Bằng khen chuyên đề` → `BANG_KHEN_CHUYEN_DE`. */
export function suggestCode(name: string, taken: ReadonlySet<string>): string {
  const words =
    foldForSearch(name)
      .toUpperCase()
      .match(/[A-Z0-9]+/gu) ?? [];
  const base = words
    .join('_')
    .replace(/^[0-9_]+/u, '')
    .slice(0, LONGEST)
    .replace(/_+$/u, '');
  if (base === '' || !taken.has(base)) return base;
  for (let count = 2; ; count++) {
    const next = `${base.slice(0, LONGEST - 4)}_${count}`;
    if (!taken.has(next)) return next;
  }
}
