import { z } from 'zod';
import { nomineeLeaf } from '../leaf.ts';
import { met, metIf } from '../verdict.ts';

/** Not more than so many proposals for one theme in a year. */
export const perThemeCap = nomineeLeaf({
  label: 'Số đề nghị cho một chuyên đề',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  asksNoRecord: true,
  schema: z.strictObject({ kind: z.literal('PER_THEME_CAP'), most: z.int().min(1).max(10_000) }),
  start: { kind: 'PER_THEME_CAP', most: 4 },
  fields: {
    most: { type: 'NUMBER', label: 'Nhiều nhất', unit: 'đề nghị mỗi chuyên đề, mỗi năm', min: 1, max: 10_000 },
  },
  inWords: ({ most }) => `Không quá ${most} đề nghị cho mỗi chuyên đề trong năm`,
  check({ most }, { theme, othersOfTheme, year }) {
    if (theme === '') return met('không ghi chuyên đề');
    const all = othersOfTheme + 1;
    return metIf(all <= most, `${all} đề nghị chuyên đề “${theme}” năm ${year}, nhiều nhất ${most}`);
  },
});
