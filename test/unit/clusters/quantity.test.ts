import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCompletion,
  formatFigure,
  formatQuantity,
  parseQuantity,
  shownCompletion,
} from '#core/clusters/quantity.ts';

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

it('prints figures with the sign of what they count', () => {
  expect(formatFigure(7_840, '%')).toBe('78,4%');
  expect(formatFigure(381_200, 'Người')).toBe('3.812');
  expect(formatQuantity(7_805)).toBe('78,05');
});

describe('a completion', () => {
  it.each([
    [9_166, '91,7%'],
    [9_164, '91,6%'],
    [10_575, '105,8%'],
    [10_891, '108,9%'],
    [9_996, '99,9%'],
    [9_999, '99,9%'],
    [10_000, '100,0%'],
    [10_004, '100,0%'],
    [0, '0,0%'],
  ])('of %s hundredths reads %s', (completion, words) => expect(formatCompletion(completion)).toBe(words));

  it('is rounded half up, and full only where all is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (completion) => {
        const shown = shownCompletion(completion);
        expect(shown % 10).toBe(0);
        expect(shown >= 10_000).toBe(completion >= 10_000);
        if (shown !== 9_990) expect(shown - completion).toBeGreaterThanOrEqual(-4);
        expect(shown - completion).toBeLessThanOrEqual(5);
      }),
    );
  });
});
