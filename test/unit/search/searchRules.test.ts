import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedParts } from '#core/search/matchedParts.ts';
import { matchOf, ranked } from '#core/search/ranking.ts';
import { readQuery, searchText, type SearchQuery } from '#core/search/searchText.ts';

function query(text: string): SearchQuery {
  const read = readQuery(text);
  if (!read) throw new Error(`nothing to look for in ${text}`);
  return read;
}

describe('texts', () => {
  it('are kept with and without dấu, signs standing between words', () => {
    expect(searchText('34/QĐ-LĐLĐ')).toEqual({ exact: ' 34 qđ lđlđ ', folded: ' 34 qd ldld ' });
    expect(searchText('  “Đỗ  Thị Thúy”\u00a0')).toEqual({ exact: ' đỗ thị thúy ', folded: ' do thi thuy ' });
    expect(searchText('Đỗ'.normalize('NFD'))).toEqual(searchText('Đỗ'));
  });

  it('are not looked for by less than two letters, nor by signs', () => {
    for (const text of ['', ' ', 'a', 'á', '%', '_%_', '"*"', 'a b c', "'--"]) expect(readQuery(text), text).toBeNull();
    expect(readQuery('a bc')).toEqual({ exact: ['a', 'bc'], folded: ['a', 'bc'] });
  });
});

describe('the ranking rule', () => {
  it('puts exact before folded, and beginnings of words before the inside', () => {
    const names = ['Nguyễn Văn Toàn', 'Đoàn Thị Ân', 'Lò Thị Lan', 'Bùi An'];
    const candidates = names.map((name) => ({ ...searchText(name), sortKey: name, source: name }));
    expect(ranked(candidates, query('an')).map(({ source }) => source)).toEqual([
      'Bùi An',
      'Lò Thị Lan',
      'Đoàn Thị Ân',
      'Nguyễn Văn Toàn',
    ]);
  });

  it('wants every word, in any order', () => {
    const text = searchText('Đỗ Thị Thúy');
    expect(matchOf(text, query('thuy do'))).toBe('FOLDED_WORD_START');
    expect(matchOf(text, query('THÚY đỗ'))).toBe('EXACT_WORD_START');
    expect(matchOf(text, query('húy'))).toBe('EXACT_INSIDE');
    expect(matchOf(text, query('úy thị'))).toBe('EXACT_INSIDE');
    expect(matchOf(text, query('uy hi'))).toBe('FOLDED_INSIDE');
    expect(matchOf(text, query('thuy van'))).toBeNull();
  });

  it('finds any text by itself and by any two letters of a word of it', () => {
    const word = fc.array(fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếờự09')), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (words, which, at) => {
        const text = searchText(words.map((letters) => letters.join('')).join(' '));
        expect(matchOf(text, query(text.exact))).toBe('EXACT_WORD_START');
        expect(matchOf(text, query(text.folded))).not.toBeNull();
        const letters = words[which % words.length] ?? [];
        const start = at % (letters.length - 1);
        expect(matchOf(text, query(letters.slice(start, start + 2).join('')))).toMatch(/^EXACT/u);
      }),
    );
  });
});

describe('marks in a title', () => {
  const marked = (title: string, typed: string) =>
    matchedParts(title, typed)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('');

  it('stand on the letters found, with their dấu', () => {
    expect(marked('Đỗ Thị Thúy', 'do thuy')).toBe('[Đỗ] Thị [Thúy]');
    expect(marked('Đỗ Thị Thúy', 'th')).toBe('Đỗ [Th]ị [Th]úy');
    expect(marked('34/QĐ-LĐLĐ Khen thưởng', '34/qd')).toBe('[34]/[QĐ]-LĐLĐ Khen thưởng');
    expect(marked('Nguyễn Văn Toàn', 'oan')).toBe('Nguyễn Văn T[oàn]');
    expect(marked('Thúy'.normalize('NFD'), 'thuy')).toBe('[Thúy]');
    expect(marked('Đỗ Thị Thúy', '')).toBe('Đỗ Thị Thúy');
  });

  it('change no letter of the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, typed) => {
        expect(
          matchedParts(title, typed)
            .map(({ text }) => text)
            .join(''),
        ).toBe(title.normalize('NFC'));
      }),
    );
  });
});
