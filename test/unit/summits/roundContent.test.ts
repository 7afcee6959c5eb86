import { describe, expect, it } from 'vitest';
import { roundContent, type LockedContent } from '#core/summits/roundContent.ts';
import { COUNTED_BY, round, tally } from './roundFixture.ts';

const content: LockedContent = {
  ...round(2, [2, 1]),
  ...COUNTED_BY,
  ...{ summitId: 's', roundId: 'r', title: 'Vòng 1', purpose: 'FLAG' },
  ...{ previousId: null, correctsId: null, correction: null, correctionReason: '', absence: '' },
  attendees: [{ delegateId: 'd', words: 'LĐLĐ huyện Gia Bình' }],
  lockedWith: {
    tellers: [{ role: 'HEAD', name: 'Nguyễn Khắc Tuyển', position: '' }],
    quorumNum: 2,
    quorumDen: 3,
    quorumReason: '',
    tally: tally(2, [2, 1]),
  },
  ...{ lockedAt: '2023-11-29T03:00:00.000Z', lockedBy: 'Đỗ Thị Kim Thoa' },
  entries: [
    {
      ...{ mode: 'BALLOTS', enteredBy: 'Vũ Thị Hà', isFinished: false },
      ballots: [
        { marks: '11', invalid: null },
        { marks: '12', invalid: null },
      ],
    },
    { mode: 'TALLY', enteredBy: 'Lê Văn Nam', isFinished: true, tally: tally(2, [2, 1]) },
  ],
};

describe('the text a lock vouches for', () => {
  it('of a round from before it was noted who had been called up is what it was', () => {
    const text = roundContent({ ...content, expected: null });
    expect(text).toMatch(/^\["codau\.round\.1",/u);
    expect(text).toContain('[2,2,0,"",2],[["d",');
    expect(roundContent(content)).toContain('[2,2,0,"",2,0],[["d",');
  });

  it('is the same for the same round, however its pile lay', () => {
    const [first, second] = content.entries;
    const turned = first?.mode === 'BALLOTS' ? { ...first, ballots: [...first.ballots].reverse() } : first;
    expect(roundContent({ ...content, entries: [turned, second].filter((entry) => entry !== undefined) })).toBe(
      roundContent(content),
    );
  });

  it.each<[string, Partial<LockedContent>]>([
    ['a ballot', { entries: content.entries.slice(1) }],
    ['the account it was typed from', { entries: content.entries.map((one) => ({ ...one, enteredBy: 'Người khác' })) }],
    ['a figure', { issued: 3 }],
    ['who was in the room', { present: 3 }],
    ['who was not called up', { expected: 1 }],
    ['the share', { rule: { ...content.rule, num: 2, den: 3 } }],
    ['the order of the candidates', { candidates: [...content.candidates].reverse() }],
    ['what the chair decided', { ruling: { memberIds: [], words: 'Chủ trì', among: [] } }],
    ['who counted', { secondTeller: 'Đỗ Thị Kim Thoa' }],
    ['whether units vote on themselves', { rule: { ...content.rule, excludesOwn: true } }],
    ['how it was cast', { casting: 'SCREEN' }],
    ['the title', { title: 'Vòng 2' }],
    ['the places', { places: 1 }],
    ['who was away', { absence: 'LĐLĐ huyện Gia Bình (vắng mặt)' }],
    ['who was there', { attendees: [] }],
    ['the quorum', { lockedWith: { ...content.lockedWith, quorumNum: 1 } }],
    ['why the quorum was put right', { lockedWith: { ...content.lockedWith, quorumReason: 'Gõ nhầm' } }],
    ['a teller', { lockedWith: { ...content.lockedWith, tellers: [] } }],
    ['the sums that are kept', { lockedWith: { ...content.lockedWith, tally: tally(2, [2, 2]) } }],
    ['how it puts another right', { correction: 'RECOUNT' }],
    ['when it was locked', { lockedAt: '2023-11-29T03:00:01.000Z' }],
    ['who locked it', { lockedBy: 'Người khác' }],
  ])('is another once %s is another', (_, changes) => {
    expect(roundContent({ ...content, ...changes })).not.toBe(roundContent(content));
  });
});
