import { z } from 'zod';
import { requiredText } from '../../text/cleanText.ts';
import { nomineeLeaf } from '../leaf.ts';
import { themeKey } from '../themeKey.ts';
import { metIf, unknown } from '../verdict.ts';

const LONGEST = 100;

/** The proposal is for a theme that bears these words; with “not” it keeps a rule to the others. */
export const themeIs = nomineeLeaf({
  label: 'Chuyên đề',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  asksNoRecord: true,
  schema: z.strictObject({ kind: z.literal('THEME_IS'), theme: requiredText(LONGEST, 'Cần tên chuyên đề') }),
  start: { kind: 'THEME_IS', theme: 'Xanh – Sạch – Đẹp' },
  fields: { theme: { type: 'TEXT', label: 'Tên chuyên đề', maxLength: LONGEST } },
  inWords: ({ theme }) => `Khen chuyên đề “${theme}”`,
  check(wanted, { theme }) {
    if (theme === '') return unknown('không ghi chuyên đề');
    const bears = ` ${themeKey(theme)} `.includes(` ${themeKey(wanted.theme)} `);
    return metIf(bears, `chuyên đề “${theme}”`);
  },
});
