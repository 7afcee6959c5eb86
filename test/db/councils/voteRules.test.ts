import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVoteRule } from '#core/councils/chooseVoteRule.ts';
import { voteRuleInputSchema, type VoteRuleRow } from '#core/councils/voteRule.ts';
import { votesNeeded } from '#core/votes/voteCount.ts';
import { periodsOverlap } from '#core/dates/effectivePeriod.ts';
import { SHIPPED_AWARD_TYPES } from '#db/catalogue/awardTypes.ts';
import { SHIPPED_VOTE_RULES, shippedVoteRules } from '#db/catalogue/voteRules.ts';
import { present } from '../../support/present.ts';

const ROWS = SHIPPED_VOTE_RULES.map(({ from, to, ...rule }, index): VoteRuleRow => {
  return { ...rule, id: `${index}`, effectiveFrom: from, effectiveTo: to, origin: 'SHIPPED', version: 1 };
});
const CODES = SHIPPED_AWARD_TYPES.map(({ code }) => code);

describe('the rules of voting that ship', () => {
  it('are of what councils vote on: initiatives pass by points', () => {
    expect(shippedVoteRules().filter(({ id }) => String(id).includes('INITIATIVE'))).toEqual([]);
    expect(SHIPPED_VOTE_RULES.filter(({ awardCode }) => awardCode === null)).toHaveLength(1);
  });

  it('are such as an office could write itself, for awards there are', () => {
    for (const { from: effectiveFrom, to: effectiveTo, ...shipped } of SHIPPED_VOTE_RULES) {
      const rule = { ...shipped, effectiveFrom, effectiveTo };
      expect(voteRuleInputSchema.safeParse(rule).error?.issues).toBeUndefined();
      if (rule.awardCode !== null) expect(CODES).toContain(rule.awardCode);
    }
    const ids = shippedVoteRules().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never say two things for one award and day', () => {
    for (const one of ROWS)
      for (const other of ROWS)
        if (one.id < other.id && one.awardCode === other.awardCode)
          expect(periodsOverlap(one, other), `${one.awardCode ?? 'ALL'} ${one.effectiveFrom}`).toBe(false);
  });

  it('say something for every award on every day of the offices’ work', () => {
    const days = fc
      .date({ min: new Date('2004-05-26T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(...CODES), (on, awardCode) => {
        expect(chooseVoteRule(ROWS, { awardCode, on })).toBeDefined();
      }),
    );
  });

  it('ask ten of eleven and all of nine for chiến sĩ thi đua cấp bộ, read in the text until the end of 2023 only', () => {
    const on = (day: string) => present(chooseVoteRule(ROWS, { awardCode: 'CSTD_BT', on: day }));
    expect([11, 9].map((members) => votesNeeded(on('2023-12-31'), members))).toEqual([10, 9]);
    expect(on('2023-12-31')).toMatchObject({ base: 'TOTAL_MEMBERS', isSecret: true, absentByWriting: true });
    expect(['2023-12-31', '2024-01-01', '2025-07-01'].map((day) => on(day).verified)).toEqual([true, false, false]);
  });
});
