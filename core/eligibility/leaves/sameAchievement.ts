import { z } from 'zod';
import { foldForSearch } from '../../text/fold.ts';
import { shortNames } from '../awardWords.ts';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed } from '../verdict.ts';

/** One achievement is not rewarded by several forms. */
export const sameAchievement = nomineeLeaf({
  label: 'Một thành tích không khen nhiều hình thức',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('SAME_ACHIEVEMENT') }),
  start: { kind: 'SAME_ACHIEVEMENT' },
  fields: {},
  inWords: () => 'Thành tích này chưa được khen bằng hình thức nào khác',
  check(_, { awards, achievement, awardCode, isForm, awardNames }) {
    if (!isForm) return met('danh hiệu thi đua');
    const key = foldForSearch(achievement);
    if (key === '') return met('không ghi thành tích riêng');
    const nameOf = shortNames(awardNames);
    const twice = awards
      .filter((held) => held.isForm && held.achievementKey === key)
      // Its own proposal.
      .filter((held) => !(held.isProposed && held.code === awardCode))
      .map((held) => `${nameOf(held.code)} (${held.isProposed ? 'đang đề nghị' : held.decision})`)
      .sort();
    return twice.length === 0 ? met('thành tích này chưa được khen') : missed(`đã có ${twice.join(', ')}`);
  },
});
