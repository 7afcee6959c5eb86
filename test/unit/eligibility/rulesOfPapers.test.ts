import { describe, expect, it } from 'vitest';
import type { ClusterFacts, DecisionFacts, InitiativeFacts } from '#core/eligibility/facts.ts';
import { say } from './shippedRules.ts';

describe('C15: amounts by coefficient and base salary of the day', () => {
  const decision: DecisionFacts = {
    about: 'DECISION',
    issuedOn: '2023-07-01',
    otherAmounts: [],
    withoutAmount: [],
    told: { recipients: 2, amount: 3_600_000 },
    listed: { recipients: 2, amount: 3_600_000 },
  };

  it('shows the difference and keeps the amount of the office', () => {
    const other = { name: 'Lò Thị Hằng', amount: 1_490_000, byTable: 1_800_000 };
    expect(say('C15', { ...decision, otherAmounts: [other] })).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'Lò Thị Hằng: 1.490.000\u00a0đ, theo bảng 1.800.000\u00a0đ',
    });
  });

  it('names three of many, and lines without an amount', () => {
    const others = ['D', 'B', 'A', 'C'].map((name) => ({ name, amount: 1, byTable: 2 }));
    expect(say('C15', { ...decision, otherAmounts: others }).lookedAt).toMatch(
      /^A: .*; B: .*; C: .*; và 1 dòng khác$/u,
    );
    expect(say('C15', { ...decision, withoutAmount: ['Thào A Páo'] }).outcome).toBe('MISSED');
  });

  it('is met where all fit, and cannot say before the day is known', () => {
    expect(say('C15', decision).lookedAt).toBe('mọi dòng đúng mức ngày 01/07/2023');
    expect(say('C15', { ...decision, issuedOn: null }).outcome).toBe('UNKNOWN');
  });
});

describe('C19: recipients and totals of the list', () => {
  const decision = (recipients: number, amount: number): DecisionFacts => ({
    about: 'DECISION',
    issuedOn: '2023-12-08',
    otherAmounts: [],
    withoutAmount: [],
    told: { recipients: 45, amount: 64_800_000 },
    listed: { recipients, amount },
  });

  it('is missed by one recipient or one đồng', () => {
    expect(say('C19', decision(44, 64_800_000)).outcome).toBe('MISSED');
    expect(say('C19', decision(45, 64_800_001)).outcome).toBe('MISSED');
  });

  it('is met by the same figures', () => {
    expect(say('C19', decision(45, 64_800_000)).outcome).toBe('MET');
  });
});

describe('C16 and C17: an initiative', () => {
  const initiative = (changes: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
    about: 'INITIATIVE',
    title: 'Số hóa sổ đoàn viên',
    shares: [3334, 3333, 3333],
    submittedOn: '2023-05-10',
    firstAppliedOn: '2022-05-10',
    ...changes,
  });

  it('C16 takes exactly 100 %, nothing less or more', () => {
    expect(say('C16', initiative())).toMatchObject({ outcome: 'MET', lookedAt: '3 tác giả, tổng 100%' });
    expect(say('C16', initiative({ shares: [3333, 3333, 3333] })).lookedAt).toBe('3 tác giả, tổng 99,99%');
    expect(say('C16', initiative({ shares: [5000, 5001] })).outcome).toBe('MISSED');
    expect(say('C16', initiative({ shares: [] })).outcome).toBe('MISSED');
  });

  it('C17 takes the last day of the year after, and not the day after that', () => {
    expect(say('C17', initiative()).outcome).toBe('MET');
    expect(say('C17', initiative({ submittedOn: '2023-05-11' })).outcome).toBe('MISSED');
    expect(say('C17', initiative({ firstAppliedOn: '2020-02-29', submittedOn: '2021-02-28' })).outcome).toBe('MET');
  });

  it('C17 cannot say without both days', () => {
    expect(say('C17', initiative({ submittedOn: null })).outcome).toBe('UNKNOWN');
    expect(say('C17', initiative({ firstAppliedOn: null })).outcome).toBe('UNKNOWN');
  });
});

describe('C18 and C23: a cluster at the end of the year', () => {
  const cluster = (changes: Partial<ClusterFacts> = {}): ClusterFacts => ({
    about: 'CLUSTER',
    year: 2024,
    acclaimed: ['LĐLĐ tỉnh Lai Châu'],
    flagged: ['LĐLĐ tỉnh Lai Châu', 'LĐLĐ tỉnh Điện Biên'],
    nextLeaders: [{ name: 'LĐLĐ tỉnh Sơn La', isConsidered: true, barredReason: '' }],
    ...changes,
  });

  it('C18 is missed by a leader outside those voted for the flag', () => {
    expect(say('C18', cluster()).outcome).toBe('MET');
    expect(say('C18', cluster({ flagged: ['LĐLĐ tỉnh Điện Biên'] }))).toMatchObject({
      outcome: 'MISSED',
      lookedAt: 'LĐLĐ tỉnh Lai Châu không nằm trong 1 đơn vị được bầu cờ',
    });
    expect(say('C18', cluster({ acclaimed: [] })).outcome).toBe('UNKNOWN');
  });

  it('C23 is missed by a next leader who was not considered, or was barred', () => {
    expect(say('C23', cluster()).outcome).toBe('MET');
    const left = { name: 'LĐLĐ tỉnh Sơn La', isConsidered: false, barredReason: '' };
    expect(say('C23', cluster({ nextLeaders: [left] })).lookedAt).toBe('không được xét năm 2024: LĐLĐ tỉnh Sơn La');
    const barred = { name: 'LĐLĐ tỉnh Sơn La', isConsidered: true, barredReason: 'lãnh đạo bị cảnh cáo' };
    expect(say('C23', cluster({ nextLeaders: [barred] })).outcome).toBe('MISSED');
    expect(say('C23', cluster({ nextLeaders: [] })).outcome).toBe('UNKNOWN');
  });
});
