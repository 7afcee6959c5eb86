import type { IsoDate } from './isoDate.ts';

/** The day before; periods are closed, so what changes on a day was last so on this one. */
export const dayBefore = (date: IsoDate): IsoDate => shifted(date, -1);

/** The day after. */
export const dayAfter = (date: IsoDate): IsoDate => shifted(date, 1);

function shifted(date: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}
