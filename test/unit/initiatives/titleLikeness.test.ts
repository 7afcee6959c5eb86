import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIKE_TITLE, titleLikeness, titlePieces } from '#core/initiatives/titleLikeness.ts';
import { foldForSearch } from '#core/text/fold.ts';

const likeness = (one: string, other: string) =>
  titleLikeness(titlePieces(foldForSearch(one)), titlePieces(foldForSearch(other)));

describe('how alike titles are', () => {
  it('does not mind dấu, case and signs', () => {
    expect(likeness('Cải tiến quy trình: khám bệnh', 'CAI TIEN quy trinh khám, bệnh')).toBe(100);
  });

  it('finds the same title told a little otherwise', () => {
    expect(
      likeness(
        'Giải pháp nâng cao chất lượng dạy học môn Toán lớp 9',
        'Một số giải pháp nâng cao chất lượng dạy học môn Toán lớp 9',
      ),
    ).toBeGreaterThanOrEqual(LIKE_TITLE);
  });

  it('tells other titles apart', () => {
    expect(likeness('Máy bóc vỏ lạc', 'Hệ thống tưới nhỏ giọt cho vườn chè')).toBeLessThan(LIKE_TITLE);
    expect(likeness('', 'Máy bóc vỏ lạc')).toBe(0);
  });

  it('is the same both ways, between 0 and 100', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
        expect(likeness(one, other)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
