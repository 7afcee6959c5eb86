import { describe, expect, it } from 'vitest';
import { hourWords, timeSchema } from '#core/dates/timeOfDay.ts';

describe('hours of a meeting', () => {
  it.each([
    ['8:30', '08:30'],
    ['16:05', '16:05'],
    ['8.30', '08:30'],
    ['8h30', '08:30'],
    ['8h00', '08:00'],
    ['11H30', '11:30'],
    ['8g', '08:00'],
    [' 8 giờ 30 phút ', '08:30'],
    ['1130', '11:30'],
    ['730', '07:30'],
    ['', ''],
    [undefined, ''],
  ])('typed as %j are kept as %j', (typed, kept) => {
    expect(timeSchema.parse(typed)).toBe(kept);
  });

  it.each(['24:00', '8:60', '24h', '8h6', '8h60', '2460', '8', '8:', '113000', '08:30:00', 'sáng'])(
    'are refused when typed as %j',
    (typed) => {
      const [problem] = timeSchema.safeParse(typed).error?.issues ?? [];
      expect(problem?.message).toBe('Giờ có dạng 08:30 hoặc 8h30');
    },
  );

  it('are read out in words, with room to write where nobody noted them', () => {
    expect(hourWords('08:30')).toBe('08 giờ 30 phút');
    expect(hourWords('08:00')).toBe('08 giờ');
    expect(hourWords('')).toBe('..... giờ .....');
  });
});
