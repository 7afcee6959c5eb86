import { describe, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import type { Ballot } from '#core/summits/ballot.ts';
import { callChecks, hallChecks, lockChecks, mayLock } from '#core/summits/lockChecks.ts';
import type { CountedBy } from '#core/summits/round.ts';
import type { Teller } from '#core/summits/summit.ts';
import { COUNTED_BY, round } from './roundFixture.ts';

const tellers: Teller[] = [
  { role: 'HEAD', name: 'Đỗ Thị Kim Thoa', position: '' },
  { role: 'SECRETARY', name: 'Nguyễn Khắc Tuyển', position: '' },
  { role: 'MEMBER', name: 'Ngô Gia Bách', position: '' },
];
const summit = { tellers, quorumNum: 2, quorumDen: 3 };
const pile: Ballot[] = ['11', '12', '11'].map((marks) => ({ marks, invalid: null }));
const entry = { mode: 'BALLOTS' as const, ballots: pile, enteredBy: LOCAL_ACTOR.name, isFinished: false };
const counted = round(3, [3, 2]);

const checksOf = (by: Partial<CountedBy>, entries = [entry, entry]) =>
  lockChecks({ ...counted, ...COUNTED_BY, ...by }, entries, summit);
const counters = (by: Partial<CountedBy>) => checksOf(by).find(({ id }) => id === 'COUNTERS');

describe('who counts', () => {
  it('are two tellers, named', () => {
    expect(mayLock(checksOf({}))).toBe(true);
    expect(counters({})?.text).toBe('Lần nhập 1: Nguyễn Khắc Tuyển; lần nhập 2: Ngô Gia Bách.');
  });

  it.each<[string, Partial<CountedBy>, string]>([
    ['nobody', { firstTeller: '', secondTeller: '' }, 'Chưa ghi người kiểm phiếu của lần nhập 1 và lần nhập 2.'],
    ['one', { secondTeller: '' }, 'Chưa ghi người kiểm phiếu của lần nhập 2.'],
    [
      'one twice',
      { secondTeller: 'Nguyễn Khắc Tuyển' },
      'Cả hai lần nhập do Nguyễn Khắc Tuyển kiểm; phải là hai người khác nhau.',
    ],
    ['a stranger', { secondTeller: 'Trần Lạ' }, 'Trần Lạ không có trong Ban Kiểm phiếu.'],
  ])('keep the lock open when they are %s', (_, by, text) => {
    expect(counters(by)?.text).toBe(text);
    expect(mayLock(checksOf(by))).toBe(false);
  });

  it('are nobody at a show of hands', () => {
    const hands = { ...round(3, [3, 2], { kind: 'HANDS' }), ...COUNTED_BY, firstTeller: '', secondTeller: '' };
    expect(mayLock(lockChecks(hands, [entry], summit))).toBe(true);
  });
});

describe('which accounts the counts came from', () => {
  const from = (first: string, second: string) => [
    { ...entry, enteredBy: first },
    { ...entry, enteredBy: second },
  ];
  const accounts = (first: string, second: string) =>
    checksOf({}, from(first, second)).find(({ id }) => id === 'ACCOUNTS');

  it('is worth a second look where one person’s account typed both, and keeps no lock open', () => {
    expect(accounts('Vũ Thị Hà', 'Vũ Thị Hà')).toMatchObject({ state: 'NOTE' });
    expect(accounts('Vũ Thị Hà', 'Vũ Thị Hà')?.text).toContain('đều từ tài khoản Vũ Thị Hà');
    expect(mayLock(checksOf({}, from('Vũ Thị Hà', 'Vũ Thị Hà')))).toBe(true);
  });

  it('says nothing where there are two, or where the machine has but one', () => {
    expect(accounts('Vũ Thị Hà', 'Lê Văn Nam')).toBeUndefined();
    expect(accounts(LOCAL_ACTOR.name, LOCAL_ACTOR.name)).toBeUndefined();
  });
});

describe('ballots cast on screen', () => {
  const onScreen = { casting: 'SCREEN' as const, firstTeller: '', secondTeller: '' };

  it('tell no figure of the count while they are cast', () => {
    const checks = checksOf(onScreen, [entry]);
    expect(checks.map(({ id }) => id)).toEqual(['QUORUM', 'TELLERS', 'K1', 'ENTRIES']);
    expect(mayLock(checks)).toBe(false);
  });

  it('are counted once, and checked as any other pile when it is over', () => {
    const checks = checksOf({ ...onScreen, isCastEnded: true }, [entry]);
    expect(checks.map(({ id }) => id)).toEqual(['QUORUM', 'TELLERS', 'K1', 'K2', 'K3', 'K5', 'K6', 'K7']);
    expect(mayLock(checks)).toBe(true);
  });
});

describe('the board beside the hall of a round', () => {
  const then = { kind: 'APPROVE', issued: 7, summoned: 8, present: 7, written: 0 } as const;
  const now = { summoned: 8, present: 7, written: 0, expected: 0 };
  const told = (expected: number | null) => hallChecks({ ...then, expected }, now).map(({ text }) => text);

  it('is the same where as many were there, and were called up', () => {
    expect(told(0)).toEqual([]);
  });

  it('is told where somebody not called up then is marked away now', () => {
    expect(told(1)).toEqual(['Điểm danh nay có mặt 7/8; lúc phát phiếu có mặt 7/8, chưa điểm danh 1.']);
  });

  it('is held against figures that were noted only', () => {
    expect(told(null)).toEqual([]);
    expect(hallChecks({ ...then, expected: null }, { ...now, expected: 1 })).toEqual([]);
  });
});

it('whom nobody called up is told before the lock, and keeps no lock open', () => {
  const checks = callChecks(counted, { expected: 2 });
  expect(checks).toEqual([{ id: 'CALL', state: 'NOTE', text: 'Còn 2 phiếu của đại biểu chưa điểm danh.' }]);
  expect(mayLock(checks)).toBe(true);
  expect(callChecks(counted, { expected: 0 })).toEqual([]);
  expect(callChecks({ kind: 'DECISION' }, { expected: 2 })).toEqual([]);
});
