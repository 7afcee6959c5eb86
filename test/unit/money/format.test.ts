import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCoefficient, formatDong, formatNumber, formatPaperCount } from '#core/money/format.ts';
import { parseCoefficient, parseDong } from '#core/money/parse.ts';

describe('amounts on screen and paper', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [1_440_000, '1.440.000'],
    [1_000_005_000, '1.000.005.000'],
  ])('%i prints as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('keeps the unit on the same line', () => {
    expect(formatDong(1_440_000)).toBe('1.440.000\u00a0đ');
  });

  it.each([
    [80, '0,8'],
    [15, '0,15'],
    [100, '1,0'],
    [1200, '12,0'],
    [4600, '46,0'],
  ])('coefficient %i prints as %s', (hundredths, text) => {
    expect(formatCoefficient(hundredths)).toBe(text);
  });

  it('writes small counts with a zero', () => {
    expect([formatPaperCount(6), formatPaperCount(17)]).toEqual(['06', '17']);
  });
});

describe('reading what people type', () => {
  it.each([
    ['1.440.000', 1_440_000],
    ['1440000', 1_440_000],
    ['1.440.000 đ', 1_440_000],
    ['1.440.000đồng', 1_440_000],
    ['1,440,000', 1_440_000],
    ['4.500.000 VNĐ', 4_500_000],
  ])('amount %s', (text, value) => {
    expect(parseDong(text)).toBe(value);
  });

  it.each(['', 'abc', '1,5', '1.44', '1.440.00', '-5', '1.440,000', '99999999999999999999'])(
    'refuses amount "%s"',
    (text) => {
      expect(parseDong(text)).toBeNull();
    },
  );

  it.each([
    ['0,8', 80],
    ['0.8', 80],
    ['12', 1200],
    ['0,15', 15],
  ])('coefficient %s', (text, value) => {
    expect(parseCoefficient(text)).toBe(value);
  });

  it.each(['', '0,855', '-1', '0,', 'một'])('refuses coefficient "%s"', (text) => {
    expect(parseCoefficient(text)).toBeNull();
  });

  it('reads back whatever was printed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 99_999 }), (amount, coefficient) => {
        expect(parseDong(formatDong(amount))).toBe(amount);
        expect(parseCoefficient(formatCoefficient(coefficient).replaceAll('.', ''))).toBe(coefficient);
      }),
    );
  });
});
