import { z } from 'zod';
import { percentWords, WHOLE_PERCENT } from '../../votes/percent.ts';
import { leafAbout } from '../leaf.ts';
import { metIf } from '../verdict.ts';

/** The authors' shares make exactly 100 %. */
export const sharesWhole = leafAbout('INITIATIVE', {
  label: 'Tỷ lệ đóng góp đủ 100%',
  schema: z.strictObject({ kind: z.literal('SHARES_WHOLE') }),
  start: { kind: 'SHARES_WHOLE' },
  fields: {},
  inWords: () => 'Tổng tỷ lệ đóng góp của các tác giả đúng 100%',
  check(_, { shares }) {
    const total = shares.reduce((sum, share) => sum + share, 0);
    return metIf(total === WHOLE_PERCENT, `${shares.length} tác giả, tổng ${percentWords(total)}`);
  },
});
