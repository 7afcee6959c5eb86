import { describe, expect, it } from 'vitest';
import type { Winner } from '#core/summits/outcome.ts';
import { proposalsOf, saidOutcomesSchema } from '#core/summits/proposals.ts';
import { proposalRemarks } from '#core/summits/remarks.ts';

const won = (memberId: string, purpose: Winner['purpose'], roundTitle: string = purpose): Winner => ({
  ...{ memberId, name: memberId, purpose, roundTitle, isVoted: true, words: `${roundTitle}: 8/8` },
});
const said = (memberId: string, awardCode: string | null, basis = '') => ({ memberId, awardCode, basis });
const FLAGS = { FLAG: 'CO_LDLD', LEADER: 'CO_TLD' };
/** `A CO_LDLD` */
const told = (winners: Winner[], outcomes: ReturnType<typeof said>[], flags = FLAGS) =>
  proposalsOf(winners, outcomes, flags).map(({ memberId, awardCode }) => `${memberId} ${awardCode}`);

describe('what a summit proposes', () => {
  it('is what was won and what was recorded beside it, also for who won nothing', () => {
    const winners = [won('A', 'FLAG'), won('B', 'FLAG'), won('A', 'LEADER'), won('A', 'NEXT_LEAD')];
    expect(told(winners, [said('A', 'BK_LDLD'), said('D', 'BK_LDLD')])).toEqual([
      ...['A CO_LDLD', 'A CO_TLD', 'A BK_LDLD', 'B CO_LDLD', 'D BK_LDLD'],
    ]);
  });

  it('is nothing for whom nothing is proposed', () => {
    expect(told([won('A', 'FLAG'), won('B', 'FLAG')], [said('A', null)])).toEqual(['B CO_LDLD']);
  });

  it('has a flag once: recorded for who won it, or won in two rounds', () => {
    expect(told([won('A', 'FLAG')], [said('A', 'CO_LDLD')])).toEqual(['A CO_LDLD']);
    const twice = proposalsOf([won('A', 'FLAG', 'Vòng 1'), won('A', 'FLAG', 'Vòng 2')], [], FLAGS);
    expect(twice.map(({ wins }) => wins.length)).toEqual([2]);
    const same = proposalsOf([won('A', 'FLAG'), won('A', 'LEADER')], [], { FLAG: 'CO_TLD', LEADER: 'CO_TLD' });
    expect(same.map(({ wins }) => wins.length)).toEqual([2]);
  });

  it('is worth a second look where a flag goes to who won none', () => {
    const members = ['A', 'D'].map((id) => ({ id, name: `Đơn vị ${id}` }));
    const outcomes = [said('A', 'CO_TLD'), said('D', 'CO_LDLD'), said('D', 'BK_LDLD')];
    expect(proposalRemarks(members, { winners: [won('A', 'FLAG')], outcomes, flags: FLAGS })).toEqual([
      'Đơn vị D được ghi đề nghị tặng Cờ nhưng không đạt ở vòng bình bầu, suy tôn nào.',
    ]);
  });

  it('cannot be said twice, nor together with nothing', () => {
    const isTaken = (...codes: (string | null)[]) =>
      saidOutcomesSchema.safeParse(codes.map((awardCode) => ({ awardCode }))).success;
    expect(isTaken('BK_LDLD', 'CO_LDLD')).toBe(true);
    expect(isTaken(null)).toBe(true);
    expect(isTaken('BK_LDLD', 'BK_LDLD')).toBe(false);
    expect(isTaken(null, 'BK_LDLD')).toBe(false);
  });
});
