import { formatDate, yearOf, type IsoDate } from '../dates/isoDate.ts';
import type { DatedPeriod } from './unitHistory.ts';
import { unitFigureSchema } from './unitFigure.ts';

/**
 * Whether a unit can have figures of a year: one that has begun, in which it was there.
 *
 * @returns what speaks against it, or null
 */
export function figureYearProblem(year: number, { validFrom, validTo }: DatedPeriod, today: IsoDate): string | null {
  if (year > yearOf(today)) return `Năm ${year} chưa tới`;
  if (validFrom !== null && year < yearOf(validFrom)) return `Đơn vị có từ ${formatDate(validFrom)}`;
  if (validTo !== null && year > yearOf(validTo)) return `Đơn vị kết thúc ngày ${formatDate(validTo)}`;
  return null;
}

/** Figures of a year that the unit has none of yet. */
export function newFigureSchema(life: DatedPeriod, today: IsoDate) {
  return unitFigureSchema.superRefine(({ year }, ctx) => {
    const message = figureYearProblem(year, life, today);
    if (message !== null) ctx.addIssue({ code: 'custom', path: ['year'], message });
  });
}

/** The year looked at, or the nearest one, later ones first, that the unit can have figures of and has none of. */
export function freeFigureYear(
  taken: ReadonlySet<number>,
  { from, life, today }: { from: number; life: DatedPeriod; today: IsoDate },
): number {
  const isFree = (year: number) => !taken.has(year) && figureYearProblem(year, life, today) === null;
  const last = yearOf(today);
  for (let year = from; year <= last; year++) if (isFree(year)) return year;
  for (let year = Math.min(from, last); year >= FIRST_YEAR; year--) if (isFree(year)) return year;
  return from;
}

/** The oldest year the figures take. */
const FIRST_YEAR = 1900;
