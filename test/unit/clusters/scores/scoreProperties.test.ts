import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeScore } from '#core/clusters/scores/computeScore.ts';
import { crossRotation } from '#core/clusters/scores/crossRotation.ts';
import { rankScores, type Contender } from '#core/clusters/scores/ranking.ts';
import { SCORE_PARTS, type ScoreEntries } from '#core/clusters/scores/scoreEntries.ts';
import { scoreTemplateSchema, type Criterion, type ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import { yearPoints, yearScore } from '#core/clusters/scores/yearScore.ts';
import { criterion, entry, pointsFor, templateOf } from './templateFixture.ts';

const measure = fc.oneof(
  fc.constant<Criterion['measure']>({ type: 'POINTS' }),
  fc.boolean().map((inverse): Criterion['measure'] => ({ type: 'QUANTITY', unit: '%', inverse })),
  fc.constant<Criterion['measure']>({
    type: 'GRADES',
    grades: [
      { name: 'A', percent: 100 },
      { name: 'B', percent: 66 },
    ],
  }),
);
const criteria = fc.array(fc.record({ max: fc.nat(50_00), measure, appraisedOnly: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});

const templates: fc.Arbitrary<ScoreTemplate> = fc
  .record({
    groups: fc.array(criteria, { minLength: 1, maxLength: 4 }),
    scale: fc.nat(200_00),
    allowOverScale: fc.boolean(),
    bonus: fc.nat(20_00),
    penalty: fc.nat(20_00),
    bars: fc.boolean(),
    overPlan: fc.option(fc.record({ perPercent: fc.nat(100), itemCapPercent: fc.nat(100), totalCap: fc.nat(30_00) })),
    groupMinPercent: fc.option(fc.nat(100)),
  })
  .map(({ groups, scale, allowOverScale, bonus, penalty, bars, overPlan, groupMinPercent }) =>
    templateOf([], {
      scale,
      allowOverScale,
      overPlan,
      groups: groups.map((list, index) => ({
        key: `g${index}`,
        name: `Nhóm ${index}`,
        criteria: list.map((changes, place) => criterion({ key: `g${index}.${place}`, ...changes })),
      })),
      bonuses: [{ key: 'b', name: 'Thưởng', max: bonus, appraisedOnly: false }],
      penalties: [{ key: 'p', name: 'Trừ', rule: { type: 'EACH', points: penalty }, bars, appraisedOnly: false }],
      knockouts: [{ key: 'k', name: 'Liệt' }],
      gradeScale: {
        bands: [
          { name: 'Tốt', from: 80_00 },
          { name: 'Khá', from: 50_00 },
          { name: 'Yếu', from: 0 },
        ],
        groupMinPercent,
        noZeroIn: [],
        heldAt: 1,
      },
    }),
  );

const quantity = fc.oneof(fc.nat(300_00), fc.nat(100_000_000_000_00));
const filled = (template: ScoreTemplate): fc.Arbitrary<ScoreEntries> => {
  const keys = [...template.groups.flatMap((group) => group.criteria.map(({ key }) => key)), 'b', 'p'];
  return fc.tuple(
    ...keys.map((key) =>
      fc
        .record({
          points: fc.option(fc.nat(80_00)),
          plan: fc.option(quantity),
          actual: fc.option(quantity),
          grade: fc.constantFrom('', 'A', 'B', 'E'),
          count: fc.option(fc.nat(20)),
        })
        .map((changes) => entry(key, changes)),
    ),
  );
};
const sheets = templates.chain((template) =>
  fc.record({ template: fc.constant(template), entries: filled(template), part: fc.constantFrom(...SCORE_PARTS) }),
);

describe('a score', () => {
  it('keeps within every maximum, and its parts add up', () => {
    fc.assert(
      fc.property(sheets, ({ template, entries, part }) => {
        expect(scoreTemplateSchema.safeParse(template).success).toBe(true);
        const result = computeScore(template, entries, part);
        for (const group of result.groups) {
          for (const { points, max, overPlan } of group.criteria) {
            expect(points ?? 0).toBeLessThanOrEqual(max);
            expect(points ?? 0).toBeGreaterThanOrEqual(0);
            expect(overPlan * 100).toBeLessThanOrEqual(max * (template.overPlan?.itemCapPercent ?? 0));
          }
          expect(group.points).toBeLessThanOrEqual(group.max);
        }
        expect(result.overPlan).toBeLessThanOrEqual(template.overPlan?.totalCap ?? 0);
        expect(result.total).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(result.total)).toBe(true);
        const uncut = Math.max(0, result.standard + result.bonus - result.penalty);
        if (template.allowOverScale) expect(result.total).toBe(uncut);
        else expect(result.total).toBe(Math.min(uncut, template.scale));
        expect(result.isCut).toBe(uncut > result.total);
      }),
    );
  });

  it('whose knock-out holds never has a grade but the lowest, and keeps its points', () => {
    fc.assert(
      fc.property(sheets, ({ template, entries, part }) => {
        const plain = computeScore(template, entries, part);
        const out = computeScore(template, [...entries, entry('k', { count: 1 })], part);
        expect(out.isKnockedOut).toBe(true);
        expect(out.name).toBe(out.isBarred ? 'Không xét' : 'Yếu');
        expect(out.total).toBe(plain.total);
        const [ranked] = rankScores([{ memberId: 'a', name: 'A', final: out.total, isOut: out.isKnockedOut }]);
        expect(ranked?.rank).toBeNull();
      }),
    );
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(sheets, ({ template, entries, part }) => {
        const told = (list: ScoreEntries) => {
          const { problems, ...result } = computeScore(template, list, part);
          return { ...result, problems: problems.map(({ key, kind }) => `${key} ${kind}`).toSorted() };
        };
        expect(told(entries.toReversed())).toEqual(told(entries));
      }),
    );
  });
});

describe('a year of two halves', () => {
  it('is (first + 2 × second) / 3 in Long Biên', () => {
    const weights = { first: 1, second: 2 };
    expect(yearPoints({ first: 90_00, second: 96_00 }, weights)).toBe(94_00);
    expect(yearPoints({ first: 88_00, second: 91_00 }, weights)).toBe(90_00);
  });

  it('lies between its halves', () => {
    const weight = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(fc.nat(1_000_00), fc.nat(1_000_00), weight, weight, (first, second, a, b) => {
        const year = yearPoints({ first, second }, { first: a, second: b });
        expect(year).toBeGreaterThanOrEqual(Math.min(first, second));
        expect(year).toBeLessThanOrEqual(Math.max(first, second));
      }),
    );
  });

  it('waits for both, and what stands against one half stands against the year', () => {
    const template = templateOf([[100]], {
      halves: { first: 1, second: 2 },
      knockouts: [{ key: 'k', name: 'Liệt' }],
    });
    const first = computeScore(template, [...pointsFor(90), entry('k', { count: 1 })], 'APPRAISED');
    const second = computeScore(template, pointsFor(96), 'APPRAISED');
    expect(yearScore(template, { FIRST_HALF: first })).toBeNull();
    expect(yearScore(template, { FIRST_HALF: first, SECOND_HALF: second })).toMatchObject({
      total: 94_00,
      isKnockedOut: true,
      name: 'Không xét',
    });
    expect(yearScore({ ...template, halves: null }, { YEAR: second })).toMatchObject({ total: 96_00 });
  });
});

describe('a ranking', () => {
  const contenders = fc.uniqueArray(
    fc.record({
      memberId: fc.uuid(),
      name: fc.constantFrom('Ninh Bình', 'Đắk Lắk', 'An Giang', 'Ý Yên'),
      final: fc.option(fc.integer({ min: 0, max: 5 })),
      isOut: fc.boolean(),
    }),
    { selector: ({ memberId }) => memberId, maxLength: 12 },
  );

  it('shares a rank among equals and counts on behind them', () => {
    const row = (name: string, final: number | null, isOut = false): Contender => ({
      memberId: name,
      name,
      final,
      isOut,
    });
    const ranked = rankScores([
      row('Nậm Nhùn', null),
      row('Tân Uyên', 90_00),
      row('Phong Thổ', 97_00),
      row('Sìn Hồ', 99_00, true),
      row('Đồng Văn', 90_00),
      row('Mường Tè', 80_00),
    ]);
    expect(ranked.map(({ name, rank, tied }) => [name, rank, tied])).toEqual([
      ['Phong Thổ', 1, false],
      ['Đồng Văn', 2, true],
      ['Tân Uyên', 2, true],
      ['Mường Tè', 4, false],
      ['Sìn Hồ', null, false],
      ['Nậm Nhùn', null, false],
    ]);
  });

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        contenders.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(rankScores(shuffled)).toEqual(rankScores(rows));
        },
      ),
    );
  });
});

describe('scoring each other in turn', () => {
  it('has everybody score one other and be scored by one other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 15 }),
        fc.integer({ min: 1, max: 40 }),
        (ids, shift) => {
          const scorers = crossRotation(ids, shift);
          expect([...scorers.keys()]).toEqual(ids);
          expect(new Set(scorers.values()).size).toBe(ids.length);
          for (const [scored, scorer] of scorers) expect(scorer).not.toBe(scored);
        },
      ),
    );
    expect(crossRotation(['alone'], 1).size).toBe(0);
  });
});
