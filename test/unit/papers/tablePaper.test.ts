import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOfRows, type PaperRow } from '#core/papers/tablePaper.ts';
import { romanNumeral } from '#core/text/roman.ts';

const line = (value: number | null): PaperRow => ({ kind: 'line', cells: ['Tên', value] });

describe('sums of a paper', () => {
  it('are those of the very cells they name, parts taken off included', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { minLength: 2, maxLength: 40 }), (values) => {
        const rows = values.map(line);
        const last = rows.length - 1;
        const all = sumOfRows(rows, 1, [{ from: 0, to: last, sign: 1 }]);
        expect(all.result).toBe(values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
        const without = sumOfRows(rows, 1, [
          { from: 0, to: last, sign: 1 },
          { from: 0, to: 0, sign: -1 },
        ]);
        expect(without.result).toBe(all.result - (values[0] ?? 0));
      }),
    );
  });

  it('count a subtotal once, never with its lines', () => {
    const rows: PaperRow[] = [line(10), line(20)];
    const subtotal = sumOfRows(rows, 1, [{ from: 0, to: 1, sign: 1 }]);
    rows.push({ kind: 'subtotal', label: 'Cộng I', cells: [null, subtotal] }, line(5));
    expect(
      sumOfRows(rows, 1, [
        { from: 2, to: 2, sign: 1 },
        { from: 3, to: 3, sign: 1 },
      ]).result,
    ).toBe(35);
  });
});

describe('Roman numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1994, 'MCMXCIV'],
  ])('%i is %s', (value, text) => expect(romanNumeral(value)).toBe(text));
});
