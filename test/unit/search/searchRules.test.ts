import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedParts } from '#core/search/matchedParts.ts';
import { FORMS, matchOf, partsIn, placesOf, ranked } from '#core/search/ranking.ts';
import { readQuery, searchText, type SearchQuery } from '#core/search/searchText.ts';
import { shortUnitForm } from '#core/search/shortUnitForm.ts';

function query(text: string): SearchQuery {
  const read = readQuery(text);
  if (!read) throw new Error(`nothing to look for in ${text}`);
  return read;
}

describe('texts', () => {
  it('are kept with and without dấu, signs standing between words', () => {
    expect(searchText('34/QĐ-LĐLĐ')).toEqual({ exact: '| 34 qđ lđlđ |', folded: '| 34 qd ldld |' });
    expect(searchText('  “Đỗ  Thị Thúy”\u00a0')).toEqual({ exact: '| đỗ thị thúy |', folded: '| do thi thuy |' });
    expect(searchText('34/QĐ', '', 'Đợt | một').folded).toBe('| 34 qd | dot mot |');
    expect(searchText('Đỗ'.normalize('NFD'))).toEqual(searchText('Đỗ'));
  });

  it('are not looked for by less than two letters, nor by signs', () => {
    for (const text of ['', ' ', 'a', 'á', '%', '_%_', '"*"', 'a b c', "'--"]) expect(readQuery(text), text).toBeNull();
    expect(readQuery('a bc')).toMatchObject({
      exact: { words: ['a', 'bc'] },
      folded: { words: ['a', 'bc'], phrase: 'a bc' },
    });
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

  const match = (text: string, typed: string) => {
    const { form, place } = matchOf(searchText(text), query(typed)) ?? {};
    return form === undefined ? null : `${form} ${place ?? ''}`;
  };

  it('wants every word, in any order', () => {
    expect(match('Đỗ Thị Thúy', 'thuy do')).toBe('folded SCATTERED');
    expect(match('Đỗ Thị Thúy', 'THÚY đỗ')).toBe('exact SCATTERED');
    expect(match('Đỗ Thị Thúy', 'húy')).toBe('exact INSIDE');
    expect(match('Đỗ Thị Thúy', 'úy thị')).toBe('exact INSIDE');
    expect(match('Đỗ Thị Thúy', 'uy hi')).toBe('folded INSIDE');
    expect(match('Đỗ Thị Thúy', 'thuy van')).toBeNull();
  });

  it('counts several words more where they stand together, most where they are all there is', () => {
    expect(match('Đỗ Thị Thúy', 'do thi thuy')).toBe('folded WHOLE');
    expect(match('Đỗ Thị Thúy Hằng', 'do thi thuy')).toBe('folded BEGINNING');
    expect(match('Bà Đỗ Thị Thúy', 'do thi thu')).toBe('folded TOGETHER');
    expect(match('Đỗ Thị Bích Thủy', 'do thi thuy')).toBe('folded SCATTERED');
    expect(match('Ngô Thị Thúy', 'go thi')).toBe('folded INSIDE');
    expect(match('Đỗ Thị Thúy', 'đỗ thị thúy')).toBe('exact WHOLE');
    expect(match('Hà Thị Thu', 'hà')).toBe('exact SCATTERED');
  });

  it('puts who is called by a word before those who bear it among their other names', () => {
    const names = ['Bùi Đức', 'Đức Thị An', 'Lò Đức Minh', 'Lò Văn Đục', 'Bùi Đứcx'];
    const candidates = names.map((name, index) => ({ ...searchText(name), sortKey: String(9 - index), source: name }));
    expect(ranked(candidates, query('đức')).map(({ source }) => source)).toEqual([
      ...['Bùi Đức', 'Bùi Đứcx', 'Lò Đức Minh', 'Đức Thị An', 'Lò Văn Đục'],
    ]);
    expect(match('Hà Thị Hà', 'hà')).toBe('exact LAST');
  });

  it('takes a number before a slash as all of the number', () => {
    expect(match('34/QĐ-LĐLĐ', '34/QĐ')).toBe('exact BEGINNING');
    for (const other of ['344/QĐ-LĐLĐ', '134/QĐ-LĐLĐ', '1034/QĐ-LĐLĐ', '340/QĐ'])
      expect(match(other, '34/QĐ'), other).toBeNull();
    expect(match('134/2024/QĐ', '34/2024/QĐ')).toBeNull();
    expect(match('344/2024/QĐ', '34/2024/QĐ')).toBeNull();
    expect(match('344/QĐ-LĐLĐ', '34 QĐ')).toBe('exact SCATTERED');
    expect(match('QĐ số 34', '34/QĐ')).toBe('exact SCATTERED');
    expect(match('5/QĐ-LĐLĐ', '5/q')).toBe('exact BEGINNING');
  });

  it('takes no notice of zeros before such a number', () => {
    expect(match('05/QĐ-LĐLĐ', '5/qd')).toBe('folded BEGINNING');
    expect(match('5/QĐ-LĐLĐ', '005/QĐ')).toBe('exact BEGINNING');
    expect(match('05/QĐ-LĐLĐ', '05/QĐ')).toBe('exact BEGINNING');
    expect(match('05/QĐ-LĐLĐ', '05')).toBe('exact SCATTERED');
    expect(match('050/QĐ-LĐLĐ', '5/QĐ')).toBeNull();
    expect(match('Đợt 05', '5/QĐ')).toBeNull();
  });

  it('puts exact before folded, then by where the words stand', () => {
    const names = ['Đỗ Thị Bích Thủy', 'Bà Đỗ Thị Thúy', 'Đỗ Thị Thúy Hằng', 'Đỗ Thị Thúy', 'Do Bích Thi Thuy'];
    const candidates = names.map((name, index) => ({ ...searchText(name), sortKey: String(index), source: name }));
    expect(ranked(candidates, query('do thi thuy')).map(({ source }) => source)).toEqual(names.reverse());
  });

  it('has better places only within the ones after them', () => {
    const word = fc.constantFrom('do', 'đỗ', 'thi', 'thị', 'an', 'loan', 'a');
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (title, typed) => {
        const asked = readQuery(typed);
        if (!asked) return;
        for (const form of FORMS) {
          const isIn = placesOf(asked[form]).map((place) =>
            partsIn(place, asked[form]).every((part) => searchText(title)[form].includes(part)),
          );
          expect(isIn).toEqual([...isIn].sort((one, other) => Number(one) - Number(other)));
        }
      }),
    );
  });

  it('finds any text by itself and by any two letters of a word of it', () => {
    const word = fc.array(fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếờự09')), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (words, which, at) => {
        const text = searchText(words.map((letters) => letters.join('')).join(' '));
        expect(matchOf(text, query(text.exact))?.form).toBe('exact');
        expect(matchOf(text, query(text.exact))?.place).toBe(words.length > 1 ? 'WHOLE' : 'LAST');
        expect(matchOf(text, query(text.folded))).not.toBeNull();
        const letters = words[which % words.length] ?? [];
        const start = at % (letters.length - 1);
        expect(matchOf(text, query(letters.slice(start, start + 2).join('')))?.form).toBe('exact');
      }),
    );
  });
});

describe('the short form of a unit', () => {
  it.each([
    ['Liên đoàn Lao động huyện Tam Đường', 'LĐLĐ huyện Tam Đường'],
    // Without dấu it stays without: what is typed so is compared so.
    ['lien doan lao dong huyen tam duong', 'ldld huyen tam duong'],
    ['LĐLĐ H. Phong Thổ', 'LĐLĐ huyện. Phong Thổ'],
    ['CĐ cơ sở Phòng GD & ĐT', 'CĐCS Phòng GDĐT'],
    ['Tổng Liên đoàn Lao động Việt Nam', 'TLĐ'],
    ['Trung tâm Y tế, Trung tâm Văn hóa', 'TTYT, TT Văn hóa'],
    ['Trường Tiểu học Hoa Ban', 'Trường Tiểu học Hoa Ban'],
    ['Công đoàn cơ sở Trường Trung học phổ thông Lê Lợi', 'CĐCS Trường THPT Lê Lợi'],
    ['CĐCS Trường THPT Lê Lợi', 'CĐCS Trường THPT Lê Lợi'],
    ['Công đoàn ngành Y tế, Công đoàn Viên chức', 'CĐ ngành Y tế, CĐVC'],
    ['🎉 Công đoàn'.normalize('NFD'), '🎉 CĐ'],
  ])('of %s is %s', (name, short) => expect(shortUnitForm(name)).toBe(short));
});

describe('marks in a title', () => {
  const marked = (title: string, typed: string) =>
    matchedParts(title, typed)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('');

  it('stand on the letters found, with their dấu', () => {
    expect(marked('Đỗ Thị Thúy', 'do thuy')).toBe('[Đỗ] Thị [Thúy]');
    expect(marked('Đỗ Thị Thúy', 'th')).toBe('Đỗ [Th]ị [Th]úy');
    expect(marked('34/QĐ-LĐLĐ Khen thưởng', '34/qd')).toBe('[34/QĐ]-LĐLĐ Khen thưởng');
    expect(marked('05/QĐ theo 134/QĐ', '5/qd')).toBe('[05/QĐ] theo 134/[QĐ]');
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
