import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, conditionInWords, conditionSchema, leavesIn } from '#core/eligibility/condition.ts';
import { evaluate } from '#core/eligibility/evaluate.ts';
import type { NomineeFacts } from '#core/eligibility/facts.ts';
import { LEAF_KINDS, LEAVES } from '#core/eligibility/leaves.ts';
import type { Outcome } from '#core/eligibility/rule.ts';
import { graded, held, holders, initiative, person, unit } from './nomineeFacts.ts';
import { RULES } from './shippedRules.ts';

/** One condition of each outcome about the same person. */
const SUBJECT = person({ gradings: graded('HTXSNV', 2024), awards: [held('LDTT', 2024), held('CSTD_CS', 2022)] });
const OF: Record<Outcome, Condition> = {
  MET: { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 },
  MISSED: { kind: 'HOLDS_TITLE', awards: ['CSTD_BT'], yearsAgo: 0 },
  UNKNOWN: { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 1 },
};
const leaf = fc.constantFrom(...Object.values(OF));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant('NOT' as const), of: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('ALL' as const, 'ANY' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }),
    }),
  ),
}));
const outcomeOf = (tree: Condition) => evaluate(tree, SUBJECT).outcome;
const all = (...of: Condition[]): Condition => ({ kind: 'ALL', of });
const any = (...of: Condition[]): Condition => ({ kind: 'ANY', of });
const not = (of: Condition): Condition => ({ kind: 'NOT', of });

describe('evaluating a tree', () => {
  it('follows three-valued logic', () => {
    expect(Object.values(OF).map(outcomeOf)).toEqual(['MET', 'MISSED', 'UNKNOWN']);
    expect(outcomeOf(all(OF.MET, OF.UNKNOWN))).toBe('UNKNOWN');
    expect(outcomeOf(all(OF.MISSED, OF.UNKNOWN))).toBe('MISSED');
    expect(outcomeOf(any(OF.MET, OF.UNKNOWN))).toBe('MET');
    expect(outcomeOf(any(OF.MISSED, OF.UNKNOWN))).toBe('UNKNOWN');
    expect(outcomeOf(not(OF.UNKNOWN))).toBe('UNKNOWN');
  });

  it('keeps the laws of NOT, ALL and ANY', () => {
    fc.assert(
      fc.property(condition, condition, condition, (one, two, three) => {
        expect(outcomeOf(not(not(one)))).toBe(outcomeOf(one));
        expect(outcomeOf(not(all(one, two)))).toBe(outcomeOf(any(not(one), not(two))));
        expect(outcomeOf(not(any(one, two)))).toBe(outcomeOf(all(not(one), not(two))));
        expect(outcomeOf(all(one, two))).toBe(outcomeOf(all(two, one)));
        expect(outcomeOf(any(one, any(two, three)))).toBe(outcomeOf(any(any(one, two), three)));
        expect(outcomeOf(all(one, any(two, three)))).toBe(outcomeOf(any(all(one, two), all(one, three))));
        expect(outcomeOf(all(one))).toBe(outcomeOf(one));
      }),
    );
  });

  it('lacks nothing exactly where it is met', () => {
    fc.assert(
      fc.property(condition, (tree) => {
        const { outcome, lacking } = evaluate(tree, SUBJECT);
        expect(lacking === 0).toBe(outcome === 'MET');
        expect(lacking).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('counts what is missing together, and of alternatives the nearest', () => {
    const five: Condition = {
      kind: 'CONSECUTIVE_YEARS',
      awards: ['CSTD_CS'],
      grades: [],
      years: 5,
      ending: 'THIS_YEAR',
    };
    expect(evaluate(all(five, OF.MISSED), SUBJECT).lacking).toBe(5);
    expect(evaluate(any(five, OF.MISSED), SUBJECT).lacking).toBe(1);
  });
});

describe('the order of rows', () => {
  const years = fc.integer({ min: 2015, max: 2024 });
  const awards = fc.array(
    fc.record({
      code: fc.constantFrom('LDTT', 'CSTD_CS', 'CSTD_BT', 'BK_LDLD', 'BK_TLD_CD'),
      year: years,
      isProposed: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const rich = fc.record({
    awards: awards.map((rows) =>
      rows.map(({ code, year, isProposed }) => held(code, year, { isProposed, isForm: code.startsWith('BK') })),
    ),
    gradings: fc
      .uniqueArray(years, { maxLength: 8 })
      .map((each) => each.flatMap((year) => graded(year % 3 === 0 ? 'HTTNV' : 'HTXSNV', year))),
    initiatives: fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), years, fc.constantFrom('CS' as const, 'BT' as const, 'NN' as const)),
      { maxLength: 8 },
    ),
    disciplines: fc.array(
      fc.record({
        form: fc.constantFrom('REPRIMAND' as const, 'WARNING' as const),
        decidedOn: fc.constantFrom('2024-02-01', '2024-09-30', '2023-01-01'),
      }),
      { maxLength: 4 },
    ),
    registrations: fc.array(fc.record({ year: years, awardCode: fc.constantFrom('LDTT', 'CSTD_CS', null) }), {
      maxLength: 5,
    }),
  });

  it('changes nothing any rule says', () => {
    fc.assert(
      fc.property(rich, fc.integer(), (told, seed) => {
        const facts = person({
          ...told,
          initiatives: told.initiatives.map(([id, year, level]) => initiative(id, year, level)),
        });
        const mixed = person({
          ...facts,
          awards: mix(facts.awards, seed),
          gradings: mix(facts.gradings, seed),
          initiatives: mix(facts.initiatives, seed),
          disciplines: mix(facts.disciplines, seed),
          registrations: mix(facts.registrations, seed),
        } satisfies Partial<NomineeFacts>);
        for (const { about, condition: tree } of RULES) {
          if (about === 'INDIVIDUAL') expect(evaluate(tree, mixed)).toEqual(evaluate(tree, facts));
        }
      }),
    );
  });
});

/** The same rows in another order, by a number. */
function mix<Row>(rows: readonly Row[], seed: number): Row[] {
  const places = rows.map((row, index) => ({ row, key: ((index + 1) * 7919 + seed) % 101 }));
  return places.sort((one, other) => one.key - other.key).map(({ row }) => row);
}

describe('conditions as data', () => {
  it('ship in a form the schema takes, each fitting what its rule is about', () => {
    for (const { code, condition: tree, about } of RULES) {
      expect(conditionSchema.safeParse(tree).success, code).toBe(true);
      for (const { kind } of leavesIn(tree)) expect(LEAVES[kind].abouts, `${code} ${kind}`).toContain(about);
    }
  });

  it('take trees of four groups within groups and refuse a fifth', () => {
    const nested = (depth: number): Condition => (depth === 0 ? OF.MET : all(nested(depth - 1)));
    expect(conditionSchema.safeParse(nested(4)).success).toBe(true);
    expect(conditionSchema.safeParse(nested(5)).success).toBe(false);
    expect(conditionSchema.safeParse({ kind: 'ALL', of: [] }).success).toBe(false);
    expect(conditionSchema.safeParse({ kind: 'UNHEARD' }).success).toBe(false);
  });

  it('may be of every kind there is', () => {
    // What a new one lacks may be missing still; a kind unheard of is refused as such.
    const refusedKinds = (condition: unknown) =>
      conditionSchema.safeParse(condition).error?.issues.filter(({ path }) => path.join('.') === 'kind') ?? [];
    expect(refusedKinds({ kind: 'UNHEARD' })).toHaveLength(1);
    for (const kind of LEAF_KINDS) expect(refusedKinds(LEAVES[kind].start), kind).toEqual([]);
  });

  it('tell every kind in words and answer about facts that are not theirs', () => {
    for (const kind of LEAF_KINDS) {
      const start = LEAVES[kind].start as Condition;
      expect(
        conditionInWords(start, (code) => code),
        kind,
      ).toMatch(/\p{L}/u);
      expect(['MET', 'MISSED', 'UNKNOWN'], kind).toContain(evaluate(start, SUBJECT).outcome);
    }
  });

  it('read as one sentence', () => {
    const tree = all(OF.MET, any({ kind: 'HOLDS_TITLE', awards: ['CSTD_CS'], yearsAgo: 1 }, not(OF.UNKNOWN)));
    expect(conditionInWords(tree, () => 'CSTĐCS')).toBe(
      'Xếp loại HTXSNV năm xét; và (có CSTĐCS 1 năm trước năm xét; hoặc không phải: xếp loại HTXSNV 1 năm trước năm xét)',
    );
  });
});

describe('people of a unit', () => {
  it('count once, whatever they hold', () => {
    const both = unit({ holders: holders({ LDTT: 10, CSTD_CS: { apartFrom: 8, count: 4 } }) });
    expect(both.holders.count(['LDTT', 'CSTD_CS'])).toBe(12);
    expect(both.holders.count(['CSTD_CS', 'LDTT'])).toBe(12);
    expect(both.holders.count(['BK_LDLD'])).toBe(0);
  });
});
