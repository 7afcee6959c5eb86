import { z } from 'zod';
import { GRADES } from '../../people/person.ts';
import { nomineeLeaf } from '../leaf.ts';
import { metIf, unknown } from '../verdict.ts';

/** Graded so in one year. */
export const grading = nomineeLeaf({
  label: 'Xếp loại trong một năm',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  schema: z.strictObject({
    kind: z.literal('GRADING'),
    grades: z.array(z.enum(GRADES)).min(1, 'Chọn ít nhất một mức xếp loại').max(GRADES.length),
    yearsAgo: z.int().min(0).max(30),
  }),
  start: { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 },
  fields: {
    grades: { type: 'CHOICES', label: 'Xếp loại', options: GRADES.map((value) => ({ value, label: value })) },
    yearsAgo: { type: 'NUMBER', label: 'Trước năm xét', unit: 'năm', min: 0, max: 30 },
  },
  inWords: ({ grades, yearsAgo }) =>
    `Xếp loại ${grades.join(' hoặc ')} ${yearsAgo === 0 ? 'năm xét' : `${yearsAgo} năm trước năm xét`}`,
  check({ grades, yearsAgo }, facts) {
    const year = facts.year - yearsAgo;
    const given = GRADES.find((grade) => facts.gradings.some((row) => row.year === year && row.grade === grade));
    if (given === undefined) return unknown(`chưa có xếp loại ${year}`);
    return metIf(grades.includes(given), `xếp loại ${given} ${year}`);
  },
});
