import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVoteRule } from '#core/councils/chooseVoteRule.ts';
import { countSeats, hasQuorum, PRESENCES, type MeetingAttendee } from '#core/councils/council.ts';
import { quorumNeeded } from '#core/votes/quorum.ts';
import { councilRemarks } from '#core/councils/councilRemarks.ts';
import { electorateOf, isOwn } from '#core/councils/electorate.ts';
import { meetingChecklist } from '#core/councils/meetingChecklist.ts';
import { outcomeOf, voteProblems } from '#core/councils/voteOutcome.ts';
import type { VoteRuleRow } from '#core/councils/voteRule.ts';
import { prefilledTally, withImpliedNoes } from '#core/nominations/review.ts';
import { count, hall, rule } from './voteFixture.ts';

const majority = rule({ base: 'PRESENT', num: 1, den: 2, comparator: 'GT', tieRule: 'CHAIR' });

describe('the outcome', () => {
  it('passes at ten of eleven and fails at nine under 90%', () => {
    expect(outcomeOf(rule(), hall(11, 10), null)).toBe('PASS');
    expect(outcomeOf(rule(), hall(11, 9), null)).toBe('FAIL');
    expect(outcomeOf(rule(), hall(9, 8), null)).toBe('FAIL');
    expect(outcomeOf(rule({ num: 8 }), hall(9, 8), null)).toBe('PASS');
  });

  it('is reckoned on all members, the absent ones too', () => {
    const nineThere = count({ members: 11, present: 9, issued: 9, collected: 9, agree: 9 });
    expect(outcomeOf(rule(), nineThere, null)).toBe('FAIL');
    expect(outcomeOf(rule({ base: 'PRESENT' }), nineThere, null)).toBe('PASS');
    const tenthWrote = { ...nineThere, written: 1, issued: 10, collected: 10, agree: 10 };
    expect(outcomeOf(rule({ absentByWriting: true }), tenthWrote, null)).toBe('PASS');
  });

  it('at an exact half is what the tie rule says', () => {
    const even = hall(10, 5);
    expect(outcomeOf(majority, even, null)).toBe('TIE');
    expect(outcomeOf(majority, even, 'PASS')).toBe('PASS');
    expect(outcomeOf(majority, even, 'FAIL')).toBe('FAIL');
    expect(outcomeOf({ ...majority, tieRule: 'REVOTE' }, even, null)).toBe('TIE');
    expect(outcomeOf({ ...majority, tieRule: 'REVOTE' }, even, 'PASS')).toBe('TIE');
    expect(outcomeOf({ ...majority, tieRule: 'NONE' }, even, 'PASS')).toBe('FAIL');
  });

  it('off the half listens to nobody: the chair turns no defeat and no victory', () => {
    expect(outcomeOf(majority, hall(10, 4), 'PASS')).toBe('FAIL');
    expect(outcomeOf(majority, hall(10, 6), 'FAIL')).toBe('PASS');
    // A half reaches "ít nhất 1/2" and is far from 90%: no tie there.
    expect(outcomeOf({ ...majority, comparator: 'GE' }, hall(10, 5), null)).toBe('PASS');
    expect(outcomeOf(rule({ tieRule: 'CHAIR' }), hall(10, 5), 'PASS')).toBe('FAIL');
  });

  it('is none while a figure is missing or contradicts another', () => {
    expect(outcomeOf(rule(), { ...hall(11, 11), abstain: null }, null)).toBe('INCOMPLETE');
    expect(outcomeOf(rule(), { ...hall(11, 11), disagree: 1 }, null)).toBe('INCOMPLETE');
    expect(outcomeOf(rule(), { ...hall(11, 11), issued: 12 }, null)).toBe('INCOMPLETE');
  });
});

describe('a count that contradicts itself', () => {
  it('has more ballots out than people who vote', () => {
    expect(voteProblems({ ...hall(9, 9), issued: 10 })).toEqual([
      'Phát ra 10 phiếu, nhiều hơn 9 người có mặt được biểu quyết.',
    ]);
    expect(voteProblems({ ...hall(9, 9), written: 1, issued: 11 })).toEqual([
      'Phát ra 11 phiếu, nhiều hơn 9 người có mặt được biểu quyết và 1 người gửi ý kiến bằng văn bản.',
    ]);
    expect(voteProblems({ ...hall(9, 9), written: 1, issued: 10 })).toEqual([]);
  });

  it('has more back than out, or more invalid than back', () => {
    expect(voteProblems({ ...hall(9, 9), issued: 8 })).toEqual(['Thu về 9 phiếu, nhiều hơn 8 phiếu phát ra.']);
    expect(voteProblems({ ...hall(9, 9), invalid: 10, agree: null, disagree: null })).toEqual([
      'Không hợp lệ 10 phiếu, nhiều hơn 9 phiếu thu về.',
    ]);
  });

  it('has yes, no and silence that are not the valid ballots', () => {
    expect(voteProblems({ ...hall(9, 8), abstain: 1 })).toEqual([
      'Đồng ý 8 + không đồng ý 1 + không ý kiến 1 = 10, nhiều hơn 9 phiếu hợp lệ.',
    ]);
    expect(voteProblems({ ...hall(9, 8), disagree: 0 })).toEqual([
      'Đồng ý 8 + không đồng ý 0 + không ý kiến 0 = 8, ít hơn 9 phiếu hợp lệ.',
    ]);
  });

  it('is not one where a figure is only not known yet', () => {
    const { members, present, written } = hall(9, 0);
    const open = { issued: null, collected: null, invalid: null, agree: null, disagree: null, abstain: null };
    expect(voteProblems({ members, present, written, ...open })).toEqual([]);
    expect(voteProblems({ ...hall(9, 8), disagree: null })).toEqual([]);
    expect(voteProblems({ ...hall(9, 10), disagree: null })).toHaveLength(1);
  });
});

type Seat = Pick<MeetingAttendee, 'canVote' | 'presence' | 'personId' | 'unitId' | 'name'>;
const seat = (changes: Partial<Seat> = {}): Seat => ({
  ...{ canVote: true, presence: 'PRESENT', personId: null, unitId: null, name: 'A' },
  ...changes,
});

describe('who votes on a nominee', () => {
  const own = rule({ excludesOwn: true });
  it('is not the nominee and nobody of his unit where the rule says so; they leave the base', () => {
    const seats = [
      seat({ name: 'Chính người được đề nghị', personId: 'p1', unitId: 'u9' }),
      seat({ name: 'Cùng đơn vị', personId: 'p2', unitId: 'u1' }),
      ...Array.from({ length: 9 }, (_, index) => seat({ personId: `q${index}`, unitId: 'u2' })),
    ];
    const found = electorateOf(own, seats, { personId: 'p1', unitId: 'u1' });
    expect(found).toMatchObject({ members: 9, present: 9, written: 0 });
    expect(found.aside.map(({ name }) => name)).toEqual(['Chính người được đề nghị', 'Cùng đơn vị']);
    expect(electorateOf(rule(), seats, { personId: 'p1', unitId: 'u1' })).toMatchObject({ members: 11, aside: [] });
  });

  it('is nobody unknown to the tree taken for another: two without a unit are not of one unit', () => {
    expect(isOwn(seat(), { personId: null, unitId: null })).toBe(false);
  });

  it('counts those who write only where the rule lets them, and never who has no vote', () => {
    const seats = [seat(), seat({ presence: 'WRITTEN' }), seat({ presence: 'ABSENT' }), seat({ canVote: false })];
    const nobody = { personId: null, unitId: null };
    expect(electorateOf(rule({ absentByWriting: true }), seats, nobody)).toMatchObject({
      ...{ members: 3, present: 1, written: 1 },
    });
    expect(electorateOf(rule(), seats, nobody)).toMatchObject({ members: 3, present: 1, written: 0 });
  });

  it('does not follow the order of the attendees', () => {
    const seats = fc.array(
      fc.record({
        canVote: fc.boolean(),
        presence: fc.constantFrom(...PRESENCES),
        personId: fc.constantFrom(null, 'p1', 'p2'),
        unitId: fc.constantFrom(null, 'u1', 'u2'),
        name: fc.string(),
      }),
      { maxLength: 20 },
    );
    const shuffled = seats.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), fc.boolean(), ([some, other], absentByWriting, excludesOwn) => {
        const asked = rule({ absentByWriting, excludesOwn });
        const nominee = { personId: 'p1', unitId: 'u1' };
        const [one, two] = [electorateOf(asked, some, nominee), electorateOf(asked, other, nominee)];
        expect({ ...two, aside: two.aside.length }).toEqual({ ...one, aside: one.aside.length });
        const vote = (seats: typeof one) => outcomeOf(asked, { ...hall(seats.present, 1), ...seats }, null);
        expect(vote(two)).toBe(vote(one));
        expect(hasQuorum(other, { quorumNum: 2, quorumDen: 3 })).toBe(hasQuorum(some, { quorumNum: 2, quorumDen: 3 }));
      }),
    );
  });
});

describe('the quorum', () => {
  const half = { quorumNum: 2, quorumDen: 3 };
  it('is eight of eleven for two thirds; opinions in writing and people without a vote do not make it', () => {
    expect(quorumNeeded(11, half)).toBe(8);
    const seats = (present: number) => [
      ...Array.from({ length: present }, () => seat()),
      ...Array.from({ length: 11 - present }, () => seat({ presence: 'WRITTEN' })),
      seat({ canVote: false }),
    ];
    expect(hasQuorum(seats(8), half)).toBe(true);
    expect(hasQuorum(seats(7), half)).toBe(false);
    expect(hasQuorum([], half)).toBe(false);
    expect(countSeats(seats(7))).toEqual({ voters: 11, present: 7, written: 4 });
  });

  it('needs as many as exact arithmetic says', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (voters, some, quorumDen) => {
        const quorumNum = Math.min(some, quorumDen);
        const needed = BigInt(quorumNeeded(voters, { quorumNum, quorumDen }));
        const [share, whole] = [BigInt(quorumNum) * BigInt(voters), BigInt(quorumDen)];
        expect(needed * whole >= share).toBe(true);
        expect((needed - 1n) * whole < share).toBe(true);
      }),
    );
  });
});

describe('what is worth a look in a council', () => {
  const member = (role: 'CHAIR' | 'MEMBER' | 'SECRETARY', canVote = true) => ({ role, canVote, name: 'Nguyễn Văn An' });
  it('is an even number of votes, a secretary who votes and more than nine members of a union council', () => {
    const nine = [member('CHAIR'), ...Array.from({ length: 8 }, () => member('MEMBER'))];
    expect(councilRemarks('AWARD', nine)).toEqual([]);
    expect(councilRemarks('AWARD', [...nine, member('SECRETARY', false)])).toHaveLength(1);
    const ten = councilRemarks('AWARD', [...nine, member('SECRETARY')]);
    expect(ten[0]).toContain('10 thành viên biểu quyết, số chẵn');
    expect(ten[1]).toContain('Thư ký Nguyễn Văn An đang được biểu quyết');
    expect(ten[2]).toContain('QĐ 2106/QĐ-TLĐ năm 2017 (Điều 35)');
    expect(councilRemarks('INITIATIVE', [...nine, member('SECRETARY', false)])).toEqual([]);
  });

  it('is that nobody chairs it', () => {
    expect(councilRemarks('AWARD', [member('MEMBER')])).toEqual(['Hội đồng chưa có Chủ tịch.']);
    expect(councilRemarks('AWARD', [])).toEqual([]);
  });
});

describe('closing a meeting', () => {
  const seats = [seat({ name: 'B' }), seat({ presence: 'ABSENT', name: 'C' }), seat({ name: 'D' })].map(
    (one, index) => ({
      ...one,
      ...{ id: `${index}`, memberId: `${index}`, ordinal: index, position: '', reason: '' },
      role: index === 0 ? ('CHAIR' as const) : ('MEMBER' as const),
    }),
  );
  const meeting = {
    ...{ year: 2024, heldOn: null, startsAt: '08:00', endsAt: '', place: '', attendees: seats },
    ...{ foundedOn: '2023-06-15', quorumNum: 2, quorumDen: 3 },
  };
  it('tells what is missing first, then what is worth a look', () => {
    const checks = meetingChecklist(meeting, [{ id: 'votes', state: 'MISSING', text: 'Phiếu của An' }]);
    expect(checks.map(({ id, state }) => [id, state])).toEqual([
      ['date', 'MISSING'],
      ['votes', 'MISSING'],
      ['reasons', 'REVIEW'],
      ['hours', 'REVIEW'],
      ['quorum', 'DONE'],
      ['leader', 'DONE'],
      ['chair', 'DONE'],
    ]);
    expect(checks.find(({ id }) => id === 'quorum')?.text).toContain('2/3 người biểu quyết, cần 2');
  });

  it('needs somebody who leads it', () => {
    const as = (role: 'MEMBER' | 'VICE_CHAIR') =>
      meetingChecklist({ ...meeting, attendees: seats.map((one) => ({ ...one, role })) }, []);
    expect(as('MEMBER').find(({ id }) => id === 'leader')?.state).toBe('MISSING');
    expect(as('VICE_CHAIR').find(({ id }) => id === 'leader')?.state).toBe('DONE');
  });

  it('is not held before the council was founded, and a look is worth where it lies in no year of its work', () => {
    const on = (heldOn: string) => meetingChecklist({ ...meeting, heldOn }, []).find(({ id }) => id === 'date');
    expect(on('2023-06-14')).toMatchObject({
      state: 'MISSING',
      text: expect.stringContaining('15/06/2023') as unknown,
    });
    expect(on('2023-12-31')?.state).toBe('REVIEW');
    expect(on('2024-01-01')?.state).toBe('DONE');
    expect(on('2025-12-31')?.state).toBe('DONE');
    expect(on('2026-01-01')?.state).toBe('REVIEW');
  });

  it('needs the quorum', () => {
    const alone = seats.map((one, index) => ({
      ...one,
      presence: index === 0 ? ('PRESENT' as const) : ('ABSENT' as const),
    }));
    const checks = meetingChecklist({ ...meeting, attendees: alone }, []);
    expect(checks.find(({ id }) => id === 'quorum')?.state).toBe('MISSING');
  });
});

describe('the rule of a day', () => {
  const row = (changes: Partial<VoteRuleRow>): VoteRuleRow => ({
    ...rule(),
    ...{ id: '', awardCode: null, effectiveFrom: '2017-10-01', effectiveTo: null },
    ...{ basis: '', verified: false, origin: 'SHIPPED', version: 1 },
    ...changes,
  });
  const general = row({ id: 'general' });
  const title = row({ id: 'title', awardCode: 'CSTD_BT', effectiveTo: '2023-12-31' });
  const younger = row({ id: 'younger', awardCode: 'CSTD_BT', effectiveFrom: '2024-01-01' });
  const own = row({ id: 'own', awardCode: 'CSTD_BT', origin: 'OFFICE', effectiveFrom: '2025-01-01' });
  const ownGeneral = row({ id: 'ownGeneral', origin: 'OFFICE' });
  const rows = [general, ownGeneral, title, younger, own];
  const chosen = (awardCode: string, on: string) => chooseVoteRule(rows, { awardCode, on })?.id;

  it('is that of the award before that of all awards, the own one before the shipped', () => {
    expect(chosen('CSTD_BT', '2023-12-31')).toBe('title');
    expect(chosen('CSTD_BT', '2024-01-01')).toBe('younger');
    expect(chosen('CSTD_BT', '2025-01-01')).toBe('own');
    expect(chosen('LDTT', '2024-01-01')).toBe('ownGeneral');
    expect(chosen('LDTT', '2017-09-30')).toBeUndefined();
  });

  it('does not follow the order of the rows', () => {
    const days = fc.constantFrom('2017-10-01', '2023-12-31', '2024-01-01', '2026-01-01');
    const orders = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
    fc.assert(
      fc.property(orders, days, fc.constantFrom('CSTD_BT', 'LDTT'), (shuffled, on, awardCode) => {
        expect(chooseVoteRule(shuffled, { awardCode, on })?.id).toBe(chosen(awardCode, on));
      }),
    );
  });
});

describe('a tally', () => {
  it('begins with a ballot for everybody who votes, and the rest of the valid ones are noes once the ayes are typed', () => {
    const begun = prefilledTally({ present: 10, written: 1 });
    expect(begun).toMatchObject({ issued: 11, collected: 11, invalid: 0, agree: null, disagree: null });
    expect(withImpliedNoes({ ...begun, agree: 10 })).toMatchObject({ agree: 10, disagree: 1, abstain: 0 });
    expect(withImpliedNoes({ ...begun, agree: 9, abstain: 1 })).toMatchObject({ disagree: 1, abstain: 1 });
    expect(withImpliedNoes({ ...begun, agree: 12 })).toMatchObject({ disagree: null });
    expect(withImpliedNoes({ ...begun, agree: 9, disagree: 0 })).toMatchObject({ disagree: 0, abstain: null });
  });
});
