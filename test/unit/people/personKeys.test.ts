import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personKeys } from '#core/people/personKeys.ts';

const collator = new Intl.Collator('vi');
const LAST = [
  'An',
  'Ánh',
  'Ân',
  'Ẩn',
  'Bình',
  'Chi',
  'Dung',
  'Duy',
  'Đạt',
  'Đông',
  'Hoa',
  'Hòa',
  'Hóa',
  'Hương',
  'Páo',
  'Sùng',
  'Thúy',
  'Thủy',
  'Thụy',
  'Yến',
  'Ý',
];
const FAMILY = [
  'Bùi',
  'Đỗ',
  'Giàng',
  'Hạng',
  'Lò',
  'Lê',
  'Lý',
  'Mùa',
  'Nguyễn',
  'Ngô',
  'Phạm',
  'Pờ',
  'Thào',
  'Trần',
  'Vàng',
  'Vừ',
];
const MIDDLE = ['', 'A', 'Ánh', 'Đức', 'Dương', 'Hồng', 'Thị', 'Thị Thu', 'Văn'];

const name = fc
  .tuple(fc.constantFrom(...FAMILY), fc.constantFrom(...MIDDLE), fc.constantFrom(...LAST))
  .map(([family, middle, last]) => ({ rest: [family, middle].filter((part) => part !== '').join(' '), last }));

const keyOf = ({ rest, last }: { rest: string; last: string }) =>
  personKeys({ fullName: `${rest} ${last}`, givenName: '', birth: '' }).sortKey;
const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);

describe('the order of people', () => {
  it('is that of the Vietnamese collation for tên', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const byLast = collator.compare(one.last, other.last);
        if (byLast !== 0) expect(compare(keyOf(one), keyOf(other))).toBe(Math.sign(byLast));
      }),
      { numRuns: 2000 },
    );
  });

  it('is that of the Vietnamese collation for họ đệm of one word, where tên is the same', () => {
    const sameLast = fc.tuple(fc.constantFrom(...LAST), fc.constantFrom(...FAMILY), fc.constantFrom(...FAMILY));
    fc.assert(
      fc.property(sameLast, ([last, one, other]) => {
        const expected = Math.sign(collator.compare(one, other));
        expect(compare(keyOf({ rest: one, last }), keyOf({ rest: other, last }))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  // Dictionaries weigh tones after all letters of the whole text; so does the key, inside tên and inside họ đệm each.
  it('weighs every letter of họ đệm before any tone', () => {
    const [one, other] = [
      { rest: 'Lò Văn', last: 'An' },
      { rest: 'Lo Xuân', last: 'An' },
    ];
    expect(compare(keyOf(one), keyOf(other))).toBe(-1);
    expect(compare(keyOf({ rest: 'Lò Văn', last: 'An' }), keyOf({ rest: 'Lo Văn', last: 'An' }))).toBe(1);
  });

  it('takes the tên set by hand before the last word', () => {
    const nhung = { fullName: 'Đỗ Thị Hồng Nhung', birth: '' };
    const hoa = personKeys({ fullName: 'Lò Thị Hoa', givenName: '', birth: '' }).sortKey;
    const lan = personKeys({ fullName: 'Lò Thị Lan', givenName: '', birth: '' }).sortKey;
    const byHand = personKeys({ ...nhung, givenName: 'Hồng Nhung' }).sortKey;
    expect(hoa < byHand && byHand < lan).toBe(true);
    expect(personKeys({ ...nhung, givenName: '' }).sortKey > lan).toBe(true);
  });

  it('finds by folded name with birth as shown, and knows the spelling', () => {
    expect(personKeys({ fullName: 'Đỗ Thị THÚY', givenName: '', birth: '1985-03-12' })).toMatchObject({
      nameKey: 'do thi thuy',
      searchKey: 'do thi thuy 12/03/1985',
      spelledKey: 'đỗ thị thúy',
    });
  });
});
