import { describe, expect, it } from 'vitest';
import { scoreTemplateHeadSchema, scoreTemplateSchema } from '#core/clusters/scores/scoreTemplate.ts';
import { SHIPPED_SCORE_TEMPLATES } from '#db/catalogue/scoreTemplates.ts';
import { present } from '../../../support/present.ts';

describe('score templates that ship', () => {
  it.each(SHIPPED_SCORE_TEMPLATES.map((template) => [template.name, template] as const))(
    '%s is a whole template, as it would be saved',
    (_, template) => {
      expect(scoreTemplateSchema.parse(template.body)).toEqual(template.body);
      expect(scoreTemplateHeadSchema.parse({ ...head(template) })).toEqual(head(template));
      const groups = template.body.groups.flatMap(({ criteria }) => criteria.map(({ max }) => max));
      const bonuses = template.body.bonuses.map(({ max }) => max);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect([sum(groups), sum([...groups, ...bonuses])]).toContain(template.body.scale);
    },
  );

  it('have the maxima their papers state', () => {
    const maxima = (code: string) =>
      body(code).groups.map(({ criteria }) => criteria.reduce((total, { max }) => total + max / 100, 0));
    const body = (wanted: string) => present(SHIPPED_SCORE_TEMPLATES.find(({ code }) => code === wanted)).body;
    expect(maxima('CDCS_HCSN')).toEqual([40, 40, 15]);
    expect(maxima('PHUONG_HAI_KY')).toEqual([35, 35, 20]);
    expect(body('PHUONG_HAI_KY').halves).toEqual({ first: 1, second: 2 });
    expect(maxima('TO_CONG_DOAN')).toEqual([90, 10]);
    expect(present(body('TO_CONG_DOAN').groups[0]).criteria.map(({ max }) => max / 100)).toEqual([
      20, 15, 10, 15, 10, 10, 10,
    ]);
    expect(maxima('BON_TIEU_CHUAN')).toEqual([25, 25, 25, 25]);
    expect(body('CUM_KHOI_TINH').overPlan).toEqual({ perPercent: 1, itemCapPercent: 10, totalCap: 20_00 });
  });

  it('say so where figures are not from the paper', () => {
    const unverified = SHIPPED_SCORE_TEMPLATES.filter(({ verified }) => !verified);
    expect(unverified.map(({ code }) => code)).toEqual(['CUM_KHOI_TINH', 'TO_CONG_DOAN', 'BON_TIEU_CHUAN']);
    for (const { basis } of unverified) expect(basis).toMatch(/số tạm|suy/u);
  });
});

describe('a template', () => {
  const { body } = present(SHIPPED_SCORE_TEMPLATES[0]);

  it('refuses keys that stand twice, groups that are not there and bands out of order', () => {
    const problems = (changes: object) =>
      scoreTemplateSchema.safeParse({ ...body, ...changes }).error?.issues.map(({ message }) => message);
    expect(problems({ knockouts: [{ key: 'I.1', name: 'Trùng' }] })).toEqual(['Hai tiêu chí trùng mã']);
    expect(problems({ gradeScale: { ...body.gradeScale, noZeroIn: ['IV'] } })).toEqual([
      'Nhóm không được có tiêu chí 0 điểm không còn trong mẫu',
    ]);
    const bands = [
      { name: 'Khá', from: 70_00 },
      { name: 'Tốt', from: 70_00 },
    ];
    expect(problems({ gradeScale: { ...body.gradeScale, bands } })).toEqual([
      'Các mức xếp từ cao xuống thấp, điểm không trùng nhau',
    ]);
  });

  it.each([
    ['falling points', [5, 5_00], [30, 0], false],
    ['the same day twice', [5, 5_00], [5, 10_00], false],
    ['days out of order', [10, 5_00], [5, 5_00], false],
    ['rising days and points', [5, 5_00], [10, 10_00], true],
    ['rising days of equal points', [5, 5_00], [10, 5_00], true],
  ] as const)('takes steps of days late only where later is never cheaper: %s', (_, first, second, isTaken) => {
    const steps = [first, second].map(([from, points]) => ({ from, points }));
    const penalties = [{ key: 'late', name: 'Báo cáo chậm', rule: { type: 'DAYS_LATE', steps } }];
    expect(scoreTemplateSchema.safeParse({ ...body, penalties }).success).toBe(isTaken);
  });
});

function head({ name, basis, verified }: { name: string; basis: string; verified: boolean }) {
  return { name, basis, verified };
}
