import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reordered, unitKindInputSchema } from '#core/units/unitKind.ts';

it('a kind comes to stand where it is told, the others keeping their order', () => {
  expect(reordered(['A', 'B', 'C'], 'C', 'A')).toEqual(['A', 'C', 'B']);
  expect(reordered(['A', 'B', 'C'], 'C', null)).toEqual(['C', 'A', 'B']);
  expect(reordered(['A', 'B'], 'NEW', 'B')).toEqual(['A', 'B', 'NEW']);
});

it('no kind is lost or doubled by moving one', () => {
  const order = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,4}$/u), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(order, fc.nat(), fc.nat(), (codes, one, other) => {
      const moved = codes[one % codes.length] ?? '';
      const after = codes.filter((code) => code !== moved)[other % (codes.length - 1)] ?? null;
      const result = reordered(codes, moved, after);
      expect(result.toSorted()).toEqual(codes.toSorted());
      expect(result[result.indexOf(moved) - 1]).toBe(after);
    }),
  );
});

it('a kind does not end before it begins', () => {
  const kind = { name: 'Công đoàn khu', shortName: 'CĐK', level: 'CTTCS', basis: 'Cơ quan tự đặt', verified: false };
  const period = (validFrom: string | null, validTo: string | null) =>
    unitKindInputSchema.safeParse({ ...kind, validFrom, validTo }).success;
  expect(period('2025-07-01', '2025-07-01')).toBe(true);
  expect(period('2025-07-01', '2025-06-30')).toBe(false);
  expect(period(null, '2025-06-30')).toBe(true);
});
