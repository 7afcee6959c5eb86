import { expect, it } from 'vitest';
import type { EligibilityRule } from '#core/eligibility/eligibilityRule.ts';
import { awardsToRun } from '../../../renderer/eligibility/run/awardsToRun.ts';
import { ruleRows, type RuleFilter } from '../../../renderer/eligibility/rules/ruleRows.ts';
import { RULES } from '../../unit/eligibility/shippedRules.ts';
import { SHIPPED_AWARD_TYPES } from '#db/catalogue/awardTypes.ts';

const TODAY = '2024-06-01';
const ALL: RuleFilter = { text: '', awardCode: null, showsAll: false };

const codesOf = (rules: readonly EligibilityRule[], filter = ALL) =>
  ruleRows(rules, filter, TODAY).flatMap(({ rows }) => rows.map(({ rule }) => rule.id));

it('shows the rules of today, and those of other times when asked', () => {
  expect(codesOf(RULES)).not.toContain('rule:C02:INDIVIDUAL:2014-12-24');
  expect(codesOf(RULES, { ...ALL, showsAll: true })).toContain('rule:C02:INDIVIDUAL:2014-12-24');
  expect(codesOf(RULES, { ...ALL, showsAll: true })).toHaveLength(RULES.length);
});

it('shows the own row in the place of the shipped one, which stays to be found', () => {
  const c05 = RULES.filter(({ code }) => code === 'C05');
  const own = c05.map((rule) => ({ ...rule, id: 'own', origin: 'OFFICE' as const }));
  const rules = [...RULES, ...own];
  expect(codesOf(rules)).toContain('own');
  expect(codesOf(rules)).not.toContain('rule:C05:INDIVIDUAL:2004-05-26');
  const all = ruleRows(rules, { ...ALL, showsAll: true }, TODAY).flatMap(({ rows }) => rows);
  expect(all.find(({ rule }) => rule.id === 'own')).toMatchObject({ hasOriginal: true, isReplaced: false });
  expect(all.find(({ rule }) => rule.id === 'rule:C05:INDIVIDUAL:2004-05-26')).toMatchObject({ isReplaced: true });
});

it('narrows to an award, those of every award included, and to words without dấu', () => {
  const ofFlag = codesOf(RULES, { ...ALL, awardCode: 'CO_TLD' }).map((id) => id.split(':')[1]);
  expect(new Set(ofFlag)).toContain('C22');
  expect(new Set(ofFlag)).toContain('C12');
  expect(new Set(ofFlag)).not.toContain('C05');
  expect(codesOf(RULES, { ...ALL, text: 'khong xet' })).toContain('rule:C25:COLLECTIVE:2004-05-26');
});

it('proposes to look for what has to be earned, not for what is only given once', () => {
  const types = SHIPPED_AWARD_TYPES.map((type) => ({ ...type, origin: 'SHIPPED' as const }));
  const codes = awardsToRun(types, RULES, TODAY).map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['CSTD_CS', 'CSTD_BT', 'CSTD_TQ', 'BK_TLD', 'TTLDXS', 'TTLDTT', 'LDTT']),
  );
  expect(codes).not.toContain('KNC_CD');
  expect(codes).not.toContain('GIAI');
});
