import { expect, it } from 'vitest';
import { roundInputSchema, USUAL_RULE, type RoundKind } from '#core/summits/round.ts';

const FIVE = [1, 2, 3, 4, 5].map((last) => ({ memberId: `00000000-0000-7000-8000-00000000000${last}` }));

const problemsOf = (kind: RoundKind, maxChoices: number | null, places: number | null) => {
  const candidates = FIVE;
  const round = { title: 'Vòng 1', kind, purpose: 'OTHER', rule: USUAL_RULE, maxChoices, places, candidates };
  return roundInputSchema.safeParse(round).error?.issues.map(({ path }) => path.join('.')) ?? [];
};

it.each<[RoundKind, number | null, number | null, string[]]>([
  ['ACCLAIM', 1, 1, []],
  ['ACCLAIM', 5, 1, ['maxChoices']],
  ['ACCLAIM', 1, null, ['places']],
  ['ACCLAIM', 1, 2, ['places']],
  ['ELECT', 2, 2, []],
  ['ELECT', 1, 2, []],
  ['ELECT', 5, 2, ['maxChoices']],
  ['ELECT', 1, null, ['places']],
  ['CHOOSE', 5, null, []],
  ['CHOOSE', 6, null, ['maxChoices']],
  ['APPROVE', null, 6, ['places']],
  ['CHOOSE', 0, null, ['maxChoices']],
  ['APPROVE', null, null, []],
])('a round of kind %s with %s choices and %s places has its problems at %j', (kind, maxChoices, places, problems) => {
  expect(problemsOf(kind, maxChoices, places)).toEqual(problems);
});

it.each<[RoundKind, string[]]>([
  ['HANDS', ['rule.absentByWriting', 'rule.excludesOwn']],
  ['DECISION', ['rule.absentByWriting', 'rule.excludesOwn']],
  ['APPROVE', []],
])('of kind %s a round that speaks of ballots has its problems at %j', (kind, problems) => {
  const rule = { ...USUAL_RULE, absentByWriting: true, excludesOwn: true };
  const round = { title: 'Vòng 1', kind, purpose: 'OTHER', rule, candidates: FIVE };
  const issues = roundInputSchema.safeParse(round).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join('.'))).toEqual(problems);
});

it.each([
  ['Vòng 6.', {}, ['title']],
  ['Vòng 6. Thông qua quy chế', {}, []],
  ['Vòng 1', { num: 1, den: 1 }, ['rule.num']],
  ['Vòng 1', { num: 1, den: 1, comparator: 'GE' }, []],
  ['Vòng 1', { num: 1, den: 0 }, ['rule.den', 'rule.num']],
])('%s with %j has its problems at %j', (title, rule, problems) => {
  const round = { title, kind: 'APPROVE', purpose: 'OTHER', rule: { ...USUAL_RULE, ...rule }, candidates: FIVE };
  const issues = roundInputSchema.safeParse(round).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join('.'))).toEqual(problems);
});
