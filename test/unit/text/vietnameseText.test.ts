import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '#core/text/fold.ts';
import { normalizeMultiline, normalizeText } from '#core/text/normalize.ts';
import { personSortKey, vietnameseSortKey } from '#core/text/sortKey.ts';

const byKey = (key: (text: string) => string) => (a: string, b: string) =>
  key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

describe('normalizing', () => {
  it('brings NFD, no-break spaces and double spaces to one form', () => {
    expect(normalizeText('  Đỗ\u00a0 Thị  Thúy '.normalize('NFD'))).toBe('Đỗ Thị Thúy');
  });

  it('keeps line breaks only where they are meant', () => {
    expect(normalizeMultiline(' Về việc \r\n tặng  Bằng khen ')).toBe('Về việc\ntặng Bằng khen');
  });

  it('is settled after one pass', () => {
    // Letters, tones that stand apart from them, and what is taken out between.
    const loose = fc.constantFrom('a', 'ê', ' ', '\u00a0', '\u0301', '\u0323', '\u200d', '\ufeff', '\u0000');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: loose })), (text) => {
        const kept = normalizeText(text);
        expect([normalizeText(kept), kept.normalize('NFC')]).toEqual([kept, kept]);
      }),
    );
  });
});

describe('folding for search', () => {
  it.each([
    ['Đặng Thị Thúy', 'dang thi thuy'],
    ['ĐỖ', 'do'],
    ['Lai châu', 'lai chau'],
    ['34/QĐ-LĐLĐ', '34/qd-ldld'],
    ['Nguyễn Hường ƠƯ', 'nguyen huong ou'],
  ])('%s → %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('does not depend on how the text was composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')));
      }),
    );
  });
});

describe('sorting', () => {
  it('follows the Vietnamese alphabet: a ă â, d đ, e ê', () => {
    const words = ['Ea', 'Đào', 'Dung', 'Ân', 'Ăn', 'An', 'Ê', 'Ý', 'Yến', 'Ánh', 'Bình'];
    expect(words.sort(byKey(vietnameseSortKey))).toEqual([
      'An',
      'Ánh',
      'Ăn',
      'Ân',
      'Bình',
      'Dung',
      'Đào',
      'Ea',
      'Ê',
      'Ý',
      'Yến',
    ]);
  });

  it('orders the six tones as dictionaries do', () => {
    const words = ['mạ', 'má', 'mã', 'mả', 'mà', 'ma'];
    expect(words.sort(byKey(vietnameseSortKey))).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  });

  it('puts numbers in names by their value, after all letters', () => {
    const schools = ['số 10', 'số 9', 'số 2', 'số 02b', 'số 2a', 'số Mười', 'số 100', 'số 0', 'khối 12', 'số 1.2'];
    expect(schools.map((name) => `Trường Tiểu học ${name}`).sort(byKey(vietnameseSortKey))).toEqual(
      ['khối 12', 'số Mười', 'số 0', 'số 1.2', 'số 2', 'số 2a', 'số 02b', 'số 9', 'số 10', 'số 100'].map(
        (name) => `Trường Tiểu học ${name}`,
      ),
    );
  });

  it('puts any two whole numbers of one name by their value', () => {
    const number = fc.oneof(fc.nat(), fc.bigInt({ min: 0n, max: 10n ** 60n }).map(String));
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [own, next] = [one, other].map((value) => vietnameseSortKey(`Trường số ${value} Mường Tè`));
        expect(Math.sign(Number(BigInt(one) - BigInt(other)))).toBe(byKey(String)(own ?? '', next ?? ''));
      }),
    );
  });

  it('puts people by tên, then by họ đệm', () => {
    const people = ['Vàng Thị Dếnh', 'Nguyễn Văn An', 'Lò Văn Ân', 'Đỗ Thị An', 'Thào A Sùng'];
    expect(people.sort(byKey((name) => personSortKey(name)))).toEqual([
      'Đỗ Thị An',
      'Nguyễn Văn An',
      'Lò Văn Ân',
      'Vàng Thị Dếnh',
      'Thào A Sùng',
    ]);
  });

  it('lets a two-syllable given name be named', () => {
    expect(personSortKey('Lê Thị Bích Ngọc', 'Bích Ngọc') < personSortKey('Lê Thị Chi')).toBe(true);
  });
});

it.each([
  ['NUL and other controls', 'Đỗ\u0000 Thị\u0001 Thúy\u009f', 'Đỗ Thị Thúy'],
  ['joiners and a byte order mark', '\ufeffĐỗ\u200d Thị\u2060 Thúy', 'Đỗ Thị Thúy'],
  ['marks that turn the reading order', 'a\u202exslx.exe', 'axslx.exe'],
  ['what stands between spaces', 'Đỗ \u200d Thị', 'Đỗ Thị'],
  ['nothing else', '\u2060\u200d\u0000', ''],
])('text loses %s', (_what, written, kept) => {
  expect(normalizeText(written)).toBe(kept);
});
