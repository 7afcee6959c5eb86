import { describe, expect, it } from 'vitest';
import { periodsOverlap } from '#core/dates/effectivePeriod.ts';
import { dateInWords, formatDate, isIsoDate, parseVietnameseDate } from '#core/dates/isoDate.ts';

describe('dates', () => {
  it.each(['2024-02-29', '2023-12-08', '1900-01-01'])('%s exists', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '08/12/2023', '', '0000-00-00', '2023-12-08T00:00'])(
    '"%s" does not',
    (date) => {
      expect(isIsoDate(date)).toBe(false);
    },
  );

  it.each([
    ['8/12/2023', '2023-12-08'],
    ['08-12-2023', '2023-12-08'],
    ['08.12.2023', '2023-12-08'],
    ['2023-12-08', '2023-12-08'],
    ['31/02/2023', null],
    ['8/12/23', null],
  ])('reads %s as %s', (text, date) => {
    expect(parseVietnameseDate(text)).toBe(date);
  });

  it.each([
    ['2023-11-09', 'ngày 09 tháng 11 năm 2023'],
    ['2022-01-18', 'ngày 18 tháng 01 năm 2022'],
    ['2023-12-14', 'ngày 14 tháng 12 năm 2023'],
    ['2024-03-05', 'ngày 05 tháng 3 năm 2024'],
  ])('%s in words is "%s"', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it('prints as offices write it', () => {
    expect(formatDate('2023-12-08')).toBe('08/12/2023');
  });

  it('knows when periods share a day', () => {
    const period = (effectiveFrom: string, effectiveTo: string | null) => ({ effectiveFrom, effectiveTo });
    expect(periodsOverlap(period('2023-01-01', '2023-06-30'), period('2023-06-30', null))).toBe(true);
    expect(periodsOverlap(period('2023-01-01', '2023-06-30'), period('2023-07-01', null))).toBe(false);
    expect(periodsOverlap(period('2023-01-01', null), period('2010-01-01', null))).toBe(true);
  });
});
