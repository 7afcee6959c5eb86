import { expect, it } from 'vitest';
import { keptRows, keptRowsData } from '#service/documents/word/keptRows.ts';
import type { TemplateData } from '#service/documents/word/fillTemplate.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index): TemplateData => ({ stt: String(index + 1) }));

/** The rows in the order they are printed, `+` behind those that stay on one page with the next. */
function printed(count: number): string {
  const data = keptRowsData('dong', rows(count));
  return keptRows('dong', [{ text: '{stt}', align: 'center' }])
    .flatMap(({ kind, cells }) => {
      const tag = /\{#(\w+)\}/u.exec(cells[0]?.text ?? '')?.[1] ?? '';
      const some = (data[tag] ?? []) as readonly TemplateData[];
      return some.map(({ stt }) => `${stt as string}${kind === 'kept' ? '+' : ''}`);
    })
    .join(' ');
}

it('no row of a long table stands alone at its begin or its end, and a page may end between all others', () => {
  expect(printed(11)).toBe('1+ 2 3 4 5 6 7 8 9 10+ 11');
});

it('a short table stays on one page', () => {
  expect(printed(0)).toBe('');
  expect(printed(1)).toBe('1');
  expect(printed(2)).toBe('1+ 2');
  expect(printed(3)).toBe('1+ 2+ 3');
  expect(printed(10)).toBe('1+ 2+ 3+ 4+ 5+ 6+ 7+ 8+ 9+ 10');
});
