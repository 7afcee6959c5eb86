import { describe, expect, it } from 'vitest';
import { computeScore, refusedProblems } from '#core/clusters/scores/computeScore.ts';
import type { GradeScale, Penalty, ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { SHIPPED_SCORE_TEMPLATES } from '#db/catalogue/scoreTemplates.ts';
import { present } from '../../../support/present.ts';
import { criterion, entry, pointsFor, templateOf, UNGRADED } from './templateFixture.ts';

const QUARTERS = [[25], [25], [25], [25]];
/** The seven teams of a school union in Đà Lạt, 06/4/2011. */
const TEAMS = [
  [24, 22, 24, 20],
  [25, 24, 24, 24],
  [25, 24, 23, 23],
  [24, 22, 23, 21],
  [23, 23, 23, 21],
  [24, 22, 24, 20],
  [24, 23, 22, 21],
];
const scored = (template: ScoreTemplate, points: number[]) => computeScore(template, pointsFor(...points), 'SELF');

describe('four standards of 25 points (Đà Lạt, 2011)', () => {
  it('come to the totals and grades of the minutes', () => {
    const template = present(SHIPPED_SCORE_TEMPLATES.find(({ code }) => code === 'BON_TIEU_CHUAN')).body;
    const results = TEAMS.map((points) =>
      computeScore(
        template,
        points.map((value, index) => entry(`TC${index + 1}.1`, { points: value * 100 })),
        'SELF',
      ),
    );
    expect(results.map(({ total }) => total)).toEqual([90_00, 97_00, 95_00, 90_00, 90_00, 90_00, 90_00]);
    expect(results.map(({ name }) => name)).toEqual([
      'Vững mạnh',
      'Vững mạnh xuất sắc',
      'Vững mạnh xuất sắc',
      'Vững mạnh',
      'Vững mạnh',
      'Vững mạnh',
      'Vững mạnh',
    ]);
  });

  it('on the scale of Cửa Lò only 97 is vững mạnh xuất sắc, and no criterion of standard 1 may be 0', () => {
    const gradeScale: GradeScale = {
      bands: [
        { name: 'Vững mạnh xuất sắc', from: 96_00 },
        { name: 'Vững mạnh', from: 90_00 },
      ],
      groupMinPercent: null,
      noZeroIn: ['g1'],
      heldAt: 1,
    };
    const template = templateOf(QUARTERS, { gradeScale });
    const best = TEAMS.filter((points) => scored(template, points).name === 'Vững mạnh xuất sắc');
    expect(best).toEqual([[25, 24, 24, 24]]);

    const withZero = templateOf([[25, 0.01], [25], [25], [25]], { gradeScale });
    const held = scored(withZero, [25, 24, 24, 24]);
    expect(held).toMatchObject({ total: 97_00, isHeld: true, name: 'Vững mạnh' });
    expect(held.reasons).toEqual(['Nhóm “Tiêu chuẩn 1” có tiêu chí 0 điểm nên xếp cao nhất là Vững mạnh.']);
  });
});

describe('a quantitative item of 20 points (Hưng Yên)', () => {
  const overPlan = { perPercent: 1, itemCapPercent: 10, totalCap: 20_00 };
  const item = (inverse: boolean, changes: Partial<ScoreTemplate> = {}) =>
    templateOf([[]], {
      allowOverScale: true,
      overPlan,
      groups: [
        {
          key: 'g',
          name: 'Chỉ tiêu',
          criteria: [criterion({ measure: { type: 'QUANTITY', unit: '%', inverse } })],
        },
      ],
      ...changes,
    });
  const result = (template: ScoreTemplate, plan: number, actual: number) => {
    const {
      standard,
      overPlan: above,
      total,
    } = computeScore(template, [entry('c', { plan: plan * 100, actual: actual * 100 })], 'SELF');
    return [standard, above, total];
  };

  it('takes actual over plan, and 1 % of its points for each percent above, at most 10 %', () => {
    expect(result(item(false), 100, 90)).toEqual([18_00, 0, 18_00]);
    expect(result(item(false), 100, 108)).toEqual([20_00, 1_60, 21_60]);
    expect(result(item(false), 100, 125)).toEqual([20_00, 2_00, 22_00]);
  });

  it('turns the quotient round where less is better', () => {
    expect(result(item(true), 5, 4)).toEqual([20_00, 2_00, 22_00]);
    expect(result(item(true), 4, 5)).toEqual([16_00, 0, 16_00]);
    expect(result(item(true), 5, 0)).toEqual([20_00, 2_00, 22_00]);
    expect(result(item(true), 0, 0)).toEqual([20_00, 0, 20_00]);
    expect(result(item(true), 0, 3)).toEqual([0, 0, 0]);
  });

  it('counts full percents only and cuts all items together at their cap', () => {
    expect(result(item(false), 100, 101.99)).toEqual([20_00, 20, 20_20]);
    const capped = item(false, { overPlan: { ...overPlan, totalCap: 1_00 } });
    const { total, reasons } = computeScore(capped, [entry('c', { plan: 100_00, actual: 125_00 })], 'SELF');
    expect(total).toBe(21_00);
    expect(reasons).toEqual(['Thưởng vượt kế hoạch 2 điểm, lấy tối đa 1.']);
  });

  it('rounds a quotient to hundredths, halves up, whatever the size of the figures', () => {
    expect(result(item(false), 3, 1)).toEqual([6_67, 0, 6_67]);
    expect(result(item(false), 160, 1)).toEqual([13, 0, 13]);
    const [standard] = result(item(false), 99_999_999_999_99, 33_333_333_333_33);
    expect(standard).toBe(6_67);
  });
});

describe('penalties', () => {
  const late: Penalty = {
    key: 'late',
    name: 'Báo cáo chậm',
    rule: {
      type: 'DAYS_LATE',
      steps: [
        { from: 10, points: 10_00 },
        { from: 15, points: 20_00 },
        { from: 5, points: 5_00 },
      ],
    },
    bars: false,
    appraisedOnly: false,
  };

  it.each([
    [4, 0],
    [7, 5_00],
    [12, 10_00],
    [15, 20_00],
  ])('a report %i days late costs %i hundredths', (count, points) => {
    const { penalty } = computeScore(templateOf([[100]], { penalties: [late] }), [entry('late', { count })], 'SELF');
    expect(penalty).toBe(points);
  });

  it('are taken as often as they were borne, never below nothing', () => {
    const each: Penalty = { ...late, rule: { type: 'EACH', points: 5_00 } };
    const template = templateOf([[100]], { penalties: [each] });
    const result = (count: number) =>
      computeScore(template, [...pointsFor(12), entry('late', { count })], 'SELF').total;
    expect([0, 1, 2, 3].map(result)).toEqual([12_00, 7_00, 2_00, 0]);
  });

  it('can bar a unit, whatever its points; points of nothing bar as well', () => {
    const barring: Penalty = { ...late, rule: { type: 'EACH', points: 0 }, bars: true };
    const template = templateOf([[100]], {
      penalties: [barring],
      gradeScale: { ...UNGRADED, bands: [{ name: 'Yếu', from: 0 }] },
    });
    const result = computeScore(template, [...pointsFor(100), entry('late', { count: 1 })], 'APPRAISED');
    expect(result).toMatchObject({ total: 100_00, isBarred: true, band: null, name: 'Không xét' });
    expect(result.reasons).toEqual(['Không được xét vì: Báo cáo chậm.']);
  });

  it.each([
    [29, false],
    [30, true],
    [60, true],
  ])('late by %i days bars from the first step on, also one that takes nothing: %s', (count, isBarred) => {
    const barring: Penalty = {
      ...late,
      rule: { type: 'DAYS_LATE', steps: [{ from: 30, points: 0 }] },
      bars: true,
    };
    const template = templateOf([[100]], { penalties: [barring] });
    const entries = [...pointsFor(100), entry('late', { count })];
    expect(computeScore(template, entries, 'APPRAISED')).toMatchObject({ total: 100_00, isBarred });
  });
});

describe('grades', () => {
  /** Older handbook: vững mạnh ≥ 85, khá 70, trung bình 50, yếu; a standard under half its points keeps it at khá. */
  const handbook: GradeScale = {
    bands: [
      { name: 'Vững mạnh', from: 85_00 },
      { name: 'Khá', from: 70_00 },
      { name: 'Trung bình', from: 50_00 },
      { name: 'Yếu', from: 0 },
    ],
    groupMinPercent: 50,
    noZeroIn: [],
    heldAt: 1,
  };
  const template = (changes: Partial<ScoreTemplate> = {}) =>
    templateOf([[60], [40]], { gradeScale: handbook, bonuses: [bonus(10_00)], ...changes });
  const bonus = (max: number) => ({ key: 'b', name: 'Thưởng', max, appraisedOnly: false });

  it('86 points with 19 of 40 in one group are only khá', () => {
    const result = computeScore(template(), [...pointsFor(60, 19), entry('b', { points: 7_00 })], 'APPRAISED');
    expect(result).toMatchObject({ total: 86_00, isHeld: true, name: 'Khá', band: 1 });
    expect(result.reasons).toEqual([
      'Nhóm “Tiêu chuẩn 2” được 19/40 điểm (47,5 %), dưới 50 % nên xếp cao nhất là Khá.',
    ]);
    const half = computeScore(template(), [...pointsFor(60, 20), entry('b', { points: 6_00 })], 'APPRAISED');
    expect(half).toMatchObject({ total: 86_00, isHeld: false, name: 'Vững mạnh' });
  });

  it('never lift a sheet that is held', () => {
    expect(computeScore(template(), pointsFor(40, 19), 'SELF')).toMatchObject({ isHeld: true, name: 'Trung bình' });
  });

  it('a knock-out takes the lowest grade, or “Không xét” where the scale does not reach down', () => {
    const knockouts = [{ key: 'k', name: 'Có tai nạn lao động chết người' }];
    const all = [...pointsFor(60, 40), entry('k', { count: 1 })];
    const lowest = computeScore(template({ knockouts }), all, 'APPRAISED');
    expect(lowest).toMatchObject({ isKnockedOut: true, total: 100_00, name: 'Yếu', band: 3 });
    expect(lowest.reasons).toContain('Điểm liệt: Có tai nạn lao động chết người.');
    const short = { ...handbook, bands: handbook.bands.slice(0, 2) };
    expect(computeScore(template({ knockouts, gradeScale: short }), all, 'APPRAISED')).toMatchObject({
      name: 'Không xét',
      band: null,
    });
    expect(computeScore(template({ knockouts }), [...pointsFor(60, 40), entry('k', { count: 0 })], 'SELF').name).toBe(
      'Vững mạnh',
    );
  });

  it('97 and a bonus of 10 are 107 where the scale may be passed, else 100, and it is said', () => {
    const entries = [...pointsFor(60, 37), entry('b', { points: 10_00 })];
    expect(computeScore(template({ allowOverScale: true }), entries, 'SELF')).toMatchObject({
      total: 107_00,
      isCut: false,
      reasons: [],
    });
    expect(computeScore(template(), entries, 'SELF')).toMatchObject({
      total: 100_00,
      isCut: true,
      reasons: ['Cộng được 107 điểm, vượt thang nên lấy 100.'],
    });
  });

  it('a qualitative grade is worth its part of the maximum', () => {
    const grades = [
      { name: 'A', percent: 100 },
      { name: 'B', percent: 75 },
    ];
    const graded = templateOf([[]], {
      groups: [{ key: 'g', name: 'Nhóm', criteria: [criterion({ max: 15_00, measure: { type: 'GRADES', grades } })] }],
    });
    expect(computeScore(graded, [entry('c', { grade: 'B' })], 'SELF').total).toBe(11_25);
    const unknown = computeScore(graded, [entry('c', { grade: 'E' })], 'SELF');
    expect(unknown.total).toBe(0);
    expect(refusedProblems(unknown).map(({ kind }) => kind)).toEqual(['UNKNOWN_GRADE']);
  });
});

describe('what was put in', () => {
  it('is told where it is missing, above its maximum or not of the template', () => {
    const template = templateOf([[25], [25]]);
    const result = computeScore(template, [entry('g1.1', { points: 30_00 }), entry('zz', { points: 1 })], 'SELF');
    expect(result.total).toBe(25_00);
    expect(result.problems).toEqual([
      { key: 'g1.1', kind: 'ABOVE_MAX', message: '“Tiêu chí” chỉ được tối đa 25 điểm.' },
      { key: 'g2.1', kind: 'MISSING', message: 'Chưa chấm “Tiêu chí”.' },
      { key: 'zz', kind: 'NOT_IN_TEMPLATE', message: 'Mẫu chấm điểm không có tiêu chí mã “zz”.' },
    ]);
    expect(refusedProblems(result).map(({ key }) => key)).toEqual(['g1.1', 'zz']);
  });

  it('counts in the appraisal alone where only the appraising body scores', () => {
    const template = templateOf([[50]], {
      groups: [
        { key: 'a', name: 'A', criteria: [criterion({ key: 'a1', max: 50_00 })] },
        { key: 'b', name: 'B', criteria: [criterion({ key: 'b1', max: 50_00, appraisedOnly: true })] },
      ],
    });
    const entries = [entry('a1', { points: 40_00 }), entry('b1', { points: 30_00 })];
    const self = computeScore(template, entries, 'SELF');
    expect(self.total).toBe(40_00);
    expect(self.groups.map(({ max }) => max)).toEqual([50_00, 0]);
    expect(self.problems.map(({ kind }) => kind)).toEqual(['NOT_IN_PART']);
    expect(computeScore(template, entries, 'APPRAISED')).toMatchObject({ total: 70_00, problems: [] });
  });
});
