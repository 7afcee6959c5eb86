import { expect, it } from 'vitest';
import { figureYearProblem, freeFigureYear } from '#core/units/figureYear.ts';
import { unitFigureSchema } from '#core/units/unitFigure.ts';

const TODAY = '2026-11-23';
const LIFE = { validFrom: '2023-10-01', validTo: null };
const ALWAYS = { validFrom: null, validTo: null };

it('figures are of a year in which the unit was there, and that has begun', () => {
  expect(figureYearProblem(2022, LIFE, TODAY)).toBe('Đơn vị có từ 01/10/2023');
  expect(figureYearProblem(2023, LIFE, TODAY)).toBeNull();
  expect(figureYearProblem(2026, LIFE, TODAY)).toBeNull();
  expect(figureYearProblem(2027, LIFE, TODAY)).toBe('Năm 2027 chưa tới');
  const ended = { ...ALWAYS, validTo: '2025-05-31' };
  expect(figureYearProblem(2025, ended, TODAY)).toBeNull();
  expect(figureYearProblem(2026, ended, TODAY)).toBe('Đơn vị kết thúc ngày 31/05/2025');
  expect(figureYearProblem(1950, ALWAYS, TODAY)).toBeNull();
});

it('a year is proposed that the unit can have figures of and has none of', () => {
  const free = (taken: readonly number[], from: number, life = ALWAYS) =>
    freeFigureYear(new Set(taken), { from, life, today: TODAY });
  expect(free([2024], 2024)).toBe(2025);
  expect(free([2025, 2026], 2025)).toBe(2024);
  expect(free([], 2031)).toBe(2026);
  expect(freeFigureYear(new Set([2023, 2024, 2025, 2026]), { from: 2024, life: LIFE, today: TODAY })).toBe(2024);
});

it('a year says something: a count, a grading or a note', () => {
  expect(unitFigureSchema.safeParse({ year: 2024 }).error?.issues[0]?.message).toMatch(/^Ghi ít nhất/u);
  for (const told of [{ members: 0 }, { grading: 'HTTNV' }, { note: 'chưa báo cáo' }]) {
    expect(unitFigureSchema.safeParse({ year: 2024, ...told }).success).toBe(true);
  }
});
