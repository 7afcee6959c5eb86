import { z } from 'zod';
import { formatDong, formatNumber } from '../../money/format.ts';
import { leafAbout } from '../leaf.ts';
import { metIf } from '../verdict.ts';

/** Recipients and money told in a decision are those of its list. */
export const listFitsTotals = leafAbout('DECISION', {
  label: 'Số người, số tiền khớp danh sách',
  schema: z.strictObject({ kind: z.literal('LIST_FITS_TOTALS') }),
  start: { kind: 'LIST_FITS_TOTALS' },
  fields: {},
  inWords: () => 'Số tập thể, cá nhân và tổng tiền của quyết định khớp với danh sách kèm theo',
  check: (_, { told, listed }) =>
    metIf(
      told.recipients === listed.recipients && told.amount === listed.amount,
      `quyết định ghi ${formatNumber(told.recipients)} dòng, ${formatDong(told.amount)}; danh sách ${formatNumber(listed.recipients)} dòng, ${formatDong(listed.amount)}`,
    ),
});
