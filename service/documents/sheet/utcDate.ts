import type { IsoDate } from '#core/dates/isoDate.ts';

/** exceljs writes dates by UTC: a local midnight in Vietnam would land on the day before. */
export function utcDate(iso: IsoDate): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
