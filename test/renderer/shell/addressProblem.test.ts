import { expect, it } from 'vitest';
import { addressProblem } from '../../../renderer/shell/addressProblem.ts';

const ID = '0193a8f0-7a3e-7c1b-9d2e-5f6a7b8c9d0e';

it('half a copied id names nothing', () => {
  expect(addressProblem({ batchId: 'abc' })).toBe(true);
  expect(addressProblem({ batchId: ID.slice(0, 20) })).toBe(true);
  expect(addressProblem({ councilId: ID, meetingId: 'x' })).toBe(true);
  expect(addressProblem({ id: '' })).toBe(true);
  expect(addressProblem({ ruleId: 'rule:' })).toBe(true);
  expect(addressProblem({ clusterId: ID, year: 'abc' })).toBe(true);
  expect(addressProblem({ clusterId: ID, year: '12' })).toBe(true);
});

it('an id, a year, what is about to be made, a shipped rule or template may be there', () => {
  expect(addressProblem({})).toBe(false);
  expect(addressProblem({ batchId: ID })).toBe(false);
  expect(addressProblem({ clusterId: ID, year: '2024' })).toBe(false);
  expect(addressProblem({ formId: 'new' })).toBe(false);
  expect(addressProblem({ ruleId: 'rule:C05:INDIVIDUAL:2004-05-26' })).toBe(false);
  expect(addressProblem({ templateId: 'score-template:CUM_HUYEN:2023' })).toBe(false);
  expect(addressProblem({ formId: 'initiative-form:CHUNG' })).toBe(false);
});
