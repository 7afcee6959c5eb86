import { expect, it } from 'vitest';
import { flagRemarks, type FlagLine } from '#core/summits/nominatedFlags.ts';
import { USUAL_FLAGS } from '#core/summits/proposals.ts';
import type { OutcomeRound } from '#core/summits/outcome.ts';
import type { RoundPurpose } from '#core/summits/round.ts';
import { candidates, round } from './roundFixture.ts';

function voted(purpose: RoundPurpose, agreed: readonly number[]): OutcomeRound {
  const ids = { id: purpose, title: `Vòng ${purpose}`, purpose, previousId: null, correctsId: null };
  return { ...round(4, agreed), ...ids, isLocked: true };
}

const [a, b, c] = candidates(3).map(({ memberId, name }) => ({ id: memberId, name }));
if (!a || !b || !c) throw new Error('three units');
const members = [a, b, c];
const line = ({ id }: { id: string }, awardCode: string): FlagLine => ({
  ...{ id: `${awardCode} of ${id}`, memberId: id, awardCode, fallbackAwardCode: null, batchTitle: 'Tờ trình' },
});
const textsOf = (
  lines: FlagLine[],
  rounds: OutcomeRound[],
  outcomes: { memberId: string; awardCode: string | null }[] = [],
) =>
  flagRemarks(lines, {
    ...{ rounds, members, flags: USUAL_FLAGS },
    outcomes: outcomes.map((outcome) => ({ ...outcome, basis: '' })),
  }).map(({ text }) => text);

/** A and B won, C did not; A leads. */
const flags = voted('FLAG', [4, 3, 1]);
const leader = voted('LEADER', [4, 0, 0]);

it('says nothing while nobody is nominated, and nothing where both say the same', () => {
  expect(textsOf([], [flags])).toEqual([]);
  expect(textsOf([line(a, 'CO_TLD'), line(b, 'CO_LDLD')], [flags, leader])).toEqual([]);
  expect(textsOf([line(a, 'CO_LDLD')], [voted('OTHER', [4])])).toEqual([]);
});

it('names who is nominated without having won, and who won and is nominated nowhere', () => {
  expect(textsOf([line(a, 'CO_LDLD'), line(c, 'CO_LDLD')], [flags])).toEqual([
    `${b.name} được bình bầu, suy tôn nhưng chưa có trong tờ trình nào.`,
    `${c.name} còn trong tờ trình “Tờ trình” nhưng hội nghị không đề nghị.`,
  ]);
});

it('keeps to what was recorded beside the vote: a flag for who won none, nothing for who won', () => {
  const said = [
    { memberId: b.id, awardCode: null },
    { memberId: c.id, awardCode: 'CO_LDLD' },
  ];
  expect(textsOf([line(a, 'CO_LDLD'), line(c, 'CO_LDLD')], [flags], said)).toEqual([]);
});

it('names who is still nominated for the flag of the leader', () => {
  expect(textsOf([line(a, 'CO_TLD'), line(b, 'CO_TLD'), line(b, 'CO_LDLD')], [flags, leader])).toEqual([
    `${b.name} còn trong tờ trình “Tờ trình” với Cờ của đơn vị dẫn đầu nhưng không được suy tôn.`,
  ]);
});
