import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usualCase } from '#core/people/usualCase.ts';
import { foldForSearch } from '#core/text/fold.ts';

const NAMES = [
  'Nguyễn Văn An',
  'Đặng Thị Ánh',
  'Thào A Sùng',
  "K'Brông",
  "H'Len Niê",
  'H’Len Niê',
  'Y Bhiă Niê',
  'Rơ Châm H’Bĭch',
  'Ông Y Êban',
  'Đinh Ŏ Ŭt',
  'Lê-Na',
];

it.each(NAMES)('writes %s as usual, typed in capitals or in small letters', (name) => {
  expect(usualCase(name.toUpperCase())).toBe(name);
  expect(usualCase(name.toLowerCase())).toBe(name);
  expect(usualCase(name)).toBeNull();
});

it.each([
  ...['', 'A', 'Nguyễn VĂN An', 'NGUYỄN văn an', 'Nguyễn văn An', 'McDonald'],
  ...['TS NGUYỄN VĂN AN', 'NGUYỄN VĂN AN BS', 'TS. NGUYỄN VĂN AN', 'NGUYỄN VĂN AN (NGHỈ)', 'NGUYỄN VĂN AN 2'],
])('leaves “%s” as it stands', (name) => {
  expect(usualCase(name)).toBeNull();
});

const LETTERS = Array.from(
  'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĕŏŭñč',
);
const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 7 }).map((letters) => letters.join(''));
const spoken = fc
  .array(fc.tuple(word, fc.constantFrom(' ', "'", '’', '-', ' ')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, sign], at) => text + (at === parts.length - 1 ? '' : sign)).join(''));

it('changes no letter, is done once, and comes to the same from capitals and small letters', () => {
  fc.assert(
    fc.property(spoken, (name) => {
      const [fromCapitals, fromSmall] = [usualCase(name.toUpperCase()), usualCase(name)];
      const usual = fromCapitals ?? fromSmall;
      if (usual === null) return;
      expect([null, usual]).toContain(fromCapitals);
      expect([null, usual]).toContain(fromSmall);
      expect(usual.toLowerCase()).toBe(name);
      // So that who is there already is met again.
      expect(foldForSearch(usual)).toBe(foldForSearch(name));
      expect(usualCase(usual)).toBeNull();
      for (const part of usual.split(/[ '’-]/u)) {
        expect(part.slice(0, 1)).toBe(part.slice(0, 1).toUpperCase());
        expect(part.slice(1)).toBe(part.slice(1).toLowerCase());
      }
    }),
  );
});

it('says nothing of a name in both', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(usualCase(`${one.toUpperCase()}a ${other}`)).toBeNull();
    }),
  );
});
