import { z } from 'zod';
import { formatDate } from '../../dates/isoDate.ts';
import { movedByYears } from '../../dates/movedByYears.ts';
import { leafAbout } from '../leaf.ts';
import { metIf, unknown } from '../verdict.ts';

/** Submitted not later than so many years after it was first applied. */
export const submittedWithin = leafAbout('INITIATIVE', {
  label: 'Nộp đơn trong thời hạn',
  schema: z.strictObject({ kind: z.literal('SUBMITTED_WITHIN'), years: z.int().min(1).max(20) }),
  start: { kind: 'SUBMITTED_WITHIN', years: 1 },
  fields: { years: { type: 'NUMBER', label: 'Trong', unit: 'năm kể từ ngày áp dụng lần đầu', min: 1, max: 20 } },
  inWords: ({ years }) => `Nộp đơn trong ${years} năm kể từ ngày áp dụng lần đầu`,
  check({ years }, { submittedOn, firstAppliedOn }) {
    if (submittedOn === null) return unknown('chưa ghi ngày nộp đơn');
    if (firstAppliedOn === null) return unknown('chưa ghi ngày áp dụng lần đầu');
    return metIf(
      submittedOn <= movedByYears(firstAppliedOn, years),
      `áp dụng lần đầu ${formatDate(firstAppliedOn)}, nộp đơn ${formatDate(submittedOn)}`,
    );
  },
});
