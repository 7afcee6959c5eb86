import type { IsoDate } from './isoDate.ts';
import { movedByDays } from './movedByDays.ts';

/** The day before; periods are closed, so what changes on a day was last so on this one. */
export const dayBefore = (date: IsoDate): IsoDate => movedByDays(date, -1);

/** The day after. */
export const dayAfter = (date: IsoDate): IsoDate => movedByDays(date, 1);
