import { z } from 'zod';
import { shortNames } from '../awardWords.ts';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed } from '../verdict.ts';

/** At one level toàn diện and chuyên đề exclude each other in a year; đột xuất and by campaign do not. */
export const sameLevelKind = nomineeLeaf({
  label: 'Cùng cấp, cùng năm: không vừa toàn diện vừa chuyên đề',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('SAME_LEVEL_KIND') }),
  start: { kind: 'SAME_LEVEL_KIND' },
  fields: {},
  inWords: () => 'Trong năm, cùng một cấp không vừa được khen toàn diện vừa được khen chuyên đề',
  check(_, { awards, year, awardLevel, awardKind, awardNames }) {
    if (awardKind !== 'COMPREHENSIVE' && awardKind !== 'THEMATIC') return met('khen đột xuất hoặc theo đợt');
    const other = awardKind === 'COMPREHENSIVE' ? 'THEMATIC' : 'COMPREHENSIVE';
    const nameOf = shortNames(awardNames);
    const clashes = awards
      .filter((held) => held.year === year && held.level === awardLevel && held.kind === other)
      .map((held) => `${nameOf(held.code)} ${year} (${held.isProposed ? 'đang đề nghị' : held.decision})`)
      .sort();
    if (clashes.length === 0)
      return met(`không có khen ${other === 'THEMATIC' ? 'chuyên đề' : 'toàn diện'} cùng cấp ${year}`);
    return missed(`đã có ${clashes.join(', ')}`);
  },
});
