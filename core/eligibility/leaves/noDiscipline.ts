import { z } from 'zod';
import { formatDate } from '../../dates/isoDate.ts';
import { DISCIPLINE_FORMS, DISCIPLINE_LABELS } from '../../people/discipline.ts';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed } from '../verdict.ts';

/** Nobody disciplined from a form up in one year: the person, or anyone with a post in the collective. */
export const noDiscipline = nomineeLeaf({
  label: 'Không bị kỷ luật',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({
    kind: z.literal('NO_DISCIPLINE'),
    from: z.enum(DISCIPLINE_FORMS),
    yearsAgo: z.int().min(0).max(30),
  }),
  start: { kind: 'NO_DISCIPLINE', from: 'WARNING', yearsAgo: 0 },
  fields: {
    from: {
      type: 'CHOICE',
      label: 'Từ mức',
      options: DISCIPLINE_FORMS.map((value) => ({ value, label: DISCIPLINE_LABELS[value] })),
    },
    yearsAgo: { type: 'NUMBER', label: 'Trước năm xét', unit: 'năm', min: 0, max: 30 },
  },
  inWords: ({ from, yearsAgo }) =>
    `Không bị kỷ luật từ ${DISCIPLINE_LABELS[from].toLowerCase()} trở lên ${
      yearsAgo === 0 ? 'trong năm xét' : `${yearsAgo} năm trước năm xét`
    }`,
  check({ from, yearsAgo }, { disciplines, year }) {
    const wanted = String(year - yearsAgo);
    const heavy = disciplines
      .filter((row) => row.decidedOn.startsWith(wanted))
      .filter((row) => DISCIPLINE_FORMS.indexOf(row.form) >= DISCIPLINE_FORMS.indexOf(from))
      .map((row) => `${DISCIPLINE_LABELS[row.form].toLowerCase()} ngày ${formatDate(row.decidedOn)}`)
      .sort();
    if (heavy.length === 0) return met(`không có kỷ luật từ ${DISCIPLINE_LABELS[from].toLowerCase()} năm ${wanted}`);
    return missed(heavy.join(', '));
  },
});
