import { z } from 'zod';
import { formatDate, type IsoDate } from '../../dates/isoDate.ts';
import { nomineeLeaf } from '../leaf.ts';
import { metIf, unknown } from '../verdict.ts';

/** In service for so many whole months at the end of the year. */
export const monthsOfService = nomineeLeaf({
  label: 'Thời gian công tác',
  abouts: ['INDIVIDUAL'],
  schema: z.strictObject({ kind: z.literal('MONTHS_OF_SERVICE'), atLeast: z.int().min(1).max(720) }),
  start: { kind: 'MONTHS_OF_SERVICE', atLeast: 10 },
  fields: { atLeast: { type: 'NUMBER', label: 'Ít nhất', unit: 'tháng, tính đến hết năm xét', min: 1, max: 720 } },
  inWords: ({ atLeast }) => `Công tác ít nhất ${atLeast} tháng tính đến hết năm xét`,
  check({ atLeast }, { servingSince, year }) {
    if (servingSince === null) return unknown('chưa ghi ngày bắt đầu công tác');
    const months = Math.max(0, wholeMonths(servingSince, year));
    return metIf(months >= atLeast, `công tác từ ${formatDate(servingSince)}, ${months} tháng đến hết năm ${year}`);
  },
});

/** Whole months from a day to the end of a year; from the first of March to the end of December they are ten. */
function wholeMonths(from: IsoDate, year: number): number {
  const [fromYear = 0, month = 1, day = 1] = from.split('-').map(Number);
  return (year - fromYear) * 12 + (12 - month) + (day === 1 ? 1 : 0);
}
