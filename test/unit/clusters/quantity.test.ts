import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCompletion, formatFigure, formatQuantity, parseQuantity } from '#core/clusters/quantity.ts';

describe('a figure as offices type it', () => {
  it.each([
    ['3.812', 381_200],
    ['3812', 381_200],
    ['78,4', 7_840],
    ['78.4', 7_840],
    ['78,45%', 7_845],
    [' 1.234.567,5 ', 123_456_750],
    ['1 200', 120_000],
    ['0', 0],
    ['100%', 10_000],
  ])('reads %s as %s hundredths', (text, hundredths) => expect(parseQuantity(text)).toBe(hundredths));

  it.each([
    '',
    'abc',
    '3,812',
    '0.812',
    '00.500',
    '012.345',
    '1.23.456',
    '12,',
    '-5',
    '1,234',
    '5..6',
    '78,4 %%',
    '1e5',
    '99999999999999999',
  ])('does not guess at “%s”', (text) => expect(parseQuantity(text)).toBeNull());

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (hundredths) => {
        expect(parseQuantity(formatQuantity(hundredths))).toBe(hundredths);
      }),
    );
  });
});

it('prints percentages with their sign and cuts completion, never rounding it up', () => {
  expect(formatFigure(7_840, '%')).toBe('78,4%');
  expect(formatFigure(381_200, 'Người')).toBe('3.812');
  expect(formatQuantity(7_805)).toBe('78,05');
  expect(formatCompletion(10_891)).toBe('108,9%');
  expect(formatCompletion(9_999)).toBe('99,9%');
  expect(formatCompletion(10_000)).toBe('100,0%');
});
