import fc from 'fast-check';
import { getText as readByOtherLibrary } from 'number-to-text-vietnamese';
import { describe, expect, it } from 'vitest';
import { amountInWords } from '#core/money/words.ts';

describe('amounts in words', () => {
  it.each([
    [8_640_000, 'Tám triệu sáu trăm bốn mươi nghìn đồng'],
    [4_500_000, 'Bốn triệu năm trăm nghìn đồng'],
    [55_460_000, 'Năm mươi lăm triệu bốn trăm sáu mươi nghìn đồng'],
    [13_140_000, 'Mười ba triệu một trăm bốn mươi nghìn đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [105, 'Một trăm linh năm đồng'],
    [1_005, 'Một nghìn không trăm linh năm đồng'],
    [1_000_005_000, 'Một tỷ không trăm linh năm nghìn đồng'],
    [0, 'Không đồng'],
  ])('%i is "%s"', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('agrees with an independent library on random amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (thousands) => {
        const amount = thousands * 10;
        expect(comparable(amountInWords(amount))).toBe(comparable(readByOtherLibrary(amount)));
      }),
      { numRuns: 2000 },
    );
  });
});

/**
 * Both readings without unit, with the variants made equal that are a matter of region
 * (linh/lẻ, tư/bốn, nghìn/ngàn) or of taste: the other library leaves "không trăm
 * (linh)" out inside a number. Digits and their groups are what is compared.
 */
function comparable(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFC')
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && word !== 'đồng')
    .map((word) => ({ lẻ: 'linh', tư: 'bốn', tỉ: 'tỷ', ngàn: 'nghìn' })[word] ?? word)
    .join(' ')
    .replace(/không trăm (linh )?/gu, '');
}
