import { describe, expect, it } from 'vitest';
import { hourWords, timeSchema } from '#core/dates/timeOfDay.ts';

describe('hours of a meeting', () => {
  it('are kept as 08:30, also when typed 8:30, and stay empty while unknown', () => {
    expect(timeSchema.parse('8:30')).toBe('08:30');
    expect(timeSchema.parse('16:05')).toBe('16:05');
    expect(timeSchema.parse(undefined)).toBe('');
    for (const typed of ['24:00', '8:60', '8h30', '08:30:00']) expect(timeSchema.safeParse(typed).success).toBe(false);
  });

  it('are read out in words, with room to write where nobody noted them', () => {
    expect(hourWords('08:30')).toBe('08 giờ 30 phút');
    expect(hourWords('08:00')).toBe('08 giờ');
    expect(hourWords('')).toBe('..... giờ .....');
  });
});
