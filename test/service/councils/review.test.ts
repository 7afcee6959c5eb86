import { describe, expect, it } from 'vitest';
import { movesOf } from '#db/nominations/moveStore.ts';
import { votesOfMeeting } from '#db/nominations/voteStore.ts';
import { saveAttendance, saveMeeting } from '#service/meetings/editMeeting.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { takeRulesAnew } from '#service/nominations/review/takeRulesAnew.ts';
import { voteAgain } from '#service/nominations/review/reviewRounds.ts';
import { readReview } from '#service/nominations/review/readReview.ts';
import { recordResults } from '#service/nominations/review/recordResults.ts';
import { createMeeting } from '#service/meetings/editMeeting.ts';
import { addMember } from '#service/councils/editMembers.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { personInputSchema } from '#core/people/person.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import {
  addLines,
  addRule,
  checkedLines,
  closeAsSeen,
  councilMember,
  meetingInput,
  newCouncil,
  nominee,
  tally,
  TODAY,
} from './councilFixture.ts';
import { reviewOffice } from './reviewFixture.ts';

describeOnEachEngine('a vote on a nomination', (makeTarget) => {
  const at = reviewOffice(makeTarget);
  const { reader, statusOf, outcomes, lastOutcome, removeLast, inReview } = at;

  it('lets ten of eleven pass 90% of all members in a secret ballot, nine of eleven not', async () => {
    const { meetingId, lineId } = await inReview(11);
    const [begun] = await votesOfMeeting(reader(), meetingId);
    expect(begun).toMatchObject({ members: 11, present: 11, written: 0, issued: 11, collected: 11, invalid: 0 });
    expect(begun?.rule).toMatchObject({ base: 'TOTAL_MEMBERS', num: 9, den: 10, isSecret: true, verified: true });
    expect(await lastOutcome(lineId)).toBe('INCOMPLETE');

    await tally(at.office, { meetingId, lineId, agree: 9, disagree: 2, abstain: 0 });
    expect(await lastOutcome(lineId)).toBe('FAIL');
    await expect(at.office.write((unit) => recordResults(unit, { meetingId }))).rejects.toMatchObject({
      code: 'VOTE_NOTHING_PASSED',
    });
    await tally(at.office, { meetingId, lineId, agree: 10, disagree: 1, abstain: 0 });
    expect(await at.office.write((unit) => recordResults(unit, { meetingId }))).toBe(1);
    expect(await statusOf(lineId)).toBe('REVIEWED');
    expect((await movesOf(reader(), lineId)).at(-1)).toMatchObject({
      toStatus: 'REVIEWED',
      reason: '“Họp xét khen thưởng năm 2023”: đồng ý 10/11 = 90,91% tổng số thành viên',
    });
  });

  it('keeps a line with an incomplete or contradicting vote where it is', async () => {
    const { meetingId, lineId } = await inReview(9);
    await tally(at.office, { meetingId, lineId, agree: 9, disagree: 1, abstain: 0 });
    const [line] = await readReview(reader(), meetingId);
    expect(line).toMatchObject({ outcome: 'INCOMPLETE' });
    expect(line?.rounds[0]?.problems).toEqual([
      'Đồng ý 9 + không đồng ý 1 + không ý kiến 0 = 10, nhiều hơn 9 phiếu hợp lệ.',
    ]);
    await expect(at.office.write((unit) => recordResults(unit, { meetingId }))).rejects.toMatchObject({
      code: 'VOTE_NOTHING_PASSED',
    });
    await expect(closeAsSeen(at.office, meetingId)).rejects.toThrow('Phiếu chưa đủ hoặc chưa khớp của Lò Văn Bình');
    await expect(
      at.office.write(async (unit) => moveLine(unit, await requireLine(unit.tx, lineId), 'REVIEWED', '')),
    ).rejects.toMatchObject({ code: 'NOMINATION_NOT_VOTED' });
  });

  it('follows the attendance: absent members who write may vote where the rule lets them', async () => {
    const { meetingId, lineId } = await inReview(11);
    const { attendees } = await readMeeting(reader(), meetingId);
    const attendance = attendees.slice(1, 3).map(({ id }, index) => ({
      ...{ id, reason: 'Đi công tác' },
      presence: index === 0 ? ('WRITTEN' as const) : ('ABSENT' as const),
    }));
    await at.office.write((unit) => saveAttendance(unit, { meetingId, version: 1, attendance }, TODAY));
    expect(await votesOfMeeting(reader(), meetingId)).toMatchObject([
      { members: 11, present: 9, written: 1, issued: 10, collected: 10 },
    ]);
    await tally(at.office, { meetingId, lineId, agree: 10, disagree: 0, abstain: 0 });
    expect(await lastOutcome(lineId)).toBe('PASS');

    // One who is there after all: what was counted stays, what it is counted against follows.
    const back = [{ ...present(attendance[1]), presence: 'PRESENT' as const, reason: '' }];
    await at.office.write((unit) => saveAttendance(unit, { meetingId, version: 2, attendance: back }, TODAY));
    expect(await votesOfMeeting(reader(), meetingId)).toMatchObject([{ present: 10, issued: 10, agree: 10 }]);
  });

  it('takes the rule of the day, the at.office’s own before the shipped, and again when asked', async () => {
    const { meetingId } = await inReview(9, 'CSTD_CS');
    const base = async () => (await votesOfMeeting(reader(), meetingId))[0]?.rule;
    expect(await base()).toMatchObject({ base: 'PRESENT', tieRule: 'CHAIR' });
    await addRule(at.office, { base: 'VALID', effectiveFrom: '2023-01-01' });
    expect(await base()).toMatchObject({ base: 'PRESENT' });
    await at.office.write((unit) => takeRulesAnew(unit, { meetingId }, TODAY));
    expect(await base()).toMatchObject({ base: 'VALID', tieRule: 'REVOTE', basis: 'Quy chế của cơ quan' });
    const earlier = meetingInput({ heldOn: '2022-12-31' });
    await at.office.write((unit) => saveMeeting(unit, { meetingId, version: 1, meeting: earlier }, TODAY));
    expect(await base()).toMatchObject({ base: 'PRESENT' });
    const before = meetingInput({ heldOn: '1999-12-31' });
    await expect(
      at.office.write((unit) => saveMeeting(unit, { meetingId, version: 2, meeting: before }, TODAY)),
    ).rejects.toMatchObject({ code: 'VOTE_RULE_MISSING' });
  });

  it('leaves a member out of the vote on his own unit, and out of the base', async () => {
    await addRule(at.office, {
      awardCode: 'TTLDTT',
      base: 'TOTAL_MEMBERS',
      num: 2,
      den: 3,
      comparator: 'GE',
      excludesOwn: true,
    });
    const unitId = await at.office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', parentId: null }),
    );
    const councilId = await newCouncil(at.office, { members: 6 });
    await at.office.write((unit) =>
      addMember(unit, { councilId, member: councilMember({ name: 'Người Trường A', unitId }) }),
    );
    const meetingId = await at.office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    const [own = '', other = ''] = await checkedLines(at.office, [
      nominee({ subject: 'COLLECTIVE', name: 'CĐCS Trường A', unitId, awardCode: 'TTLDTT' }),
      nominee({ subject: 'COLLECTIVE', name: 'CĐCS Trường B', awardCode: 'TTLDTT' }),
    ]);
    await addLines(at.office, meetingId, [own, other]);
    const [first, second] = await readReview(reader(), meetingId);
    expect(first).toMatchObject({ aside: ['Người Trường A'], rounds: [{ members: 6, present: 6, issued: 6 }] });
    expect(second).toMatchObject({ aside: [], rounds: [{ members: 7, present: 7, issued: 7 }] });
  });

  it('leaves a member out of the vote on himself under a record merged with his, and seats him once', async () => {
    await addRule(at.office, { awardCode: 'CSTD_BT', excludesOwn: true });
    const [keptId = '', mergedId = ''] = await Promise.all(
      ['Lò Văn Bình', 'Lò V. Bình'].map((fullName) =>
        at.office.write((unit) =>
          createPerson(unit, { person: personInputSchema.parse({ fullName }), posts: [], gradings: [] }),
        ),
      ),
    );
    const councilId = await newCouncil(at.office, { members: 2 });
    const own = councilMember({ name: 'Lò Văn Bình', personId: mergedId });
    await at.office.write((unit) => addMember(unit, { councilId, member: own }));
    const meetingId = await at.office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    await at.office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'Một người' }));
    const [lineId = ''] = await checkedLines(at.office, [nominee({ awardCode: 'CSTD_BT', personId: keptId })]);
    await addLines(at.office, meetingId, [lineId]);
    const [reviewed] = await readReview(reader(), meetingId);
    expect(reviewed).toMatchObject({ aside: ['Lò Văn Bình'], rounds: [{ members: 2 }] });
    const twice = at.office.write((unit) => addMember(unit, { councilId, member: { ...own, personId: keptId } }));
    await expect(twice).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  describe('at an even vote', () => {
    it('asks the chair, whose word is kept', async () => {
      const { meetingId, lineId } = await inReview(10, 'CSTD_CS');
      await tally(at.office, { meetingId, lineId, agree: 5, disagree: 5, abstain: 0 });
      expect(await lastOutcome(lineId)).toBe('TIE');
      await expect(closeAsSeen(at.office, meetingId)).rejects.toThrow('ngang nhau chưa xử lý của Lò Văn Bình');
      await expect(at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY))).rejects.toMatchObject({
        code: 'VOTE_NO_SECOND_ROUND',
      });
      await tally(at.office, { meetingId, lineId, chairDecision: 'PASS' });
      await at.office.write((unit) => recordResults(unit, { meetingId }));
      expect((await movesOf(reader(), lineId)).at(-1)?.reason).toContain('theo ý kiến của chủ trì');
    });

    it('votes again where the rule says so; the last round counts and can be taken back', async () => {
      await addRule(at.office);
      const { meetingId, lineId } = await inReview(10, 'CSTD_CS');
      await tally(at.office, { meetingId, lineId, agree: 5, disagree: 5, abstain: 0, chairDecision: 'PASS' });
      expect(await lastOutcome(lineId)).toBe('TIE');
      await at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
      expect(await outcomes(meetingId)).toEqual([['Lò Văn Bình', 'INCOMPLETE']]);
      await expect(at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY))).rejects.toMatchObject({
        code: 'VOTE_NO_SECOND_ROUND',
      });
      await tally(at.office, { meetingId, lineId, agree: 6, disagree: 4, abstain: 0 });
      expect(await outcomes(meetingId)).toEqual([['Lò Văn Bình', 'PASS']]);
      await removeLast(lineId);
      expect(await outcomes(meetingId)).toEqual([['Lò Văn Bình', 'TIE']]);
      await removeLast(lineId);
      expect(await outcomes(meetingId)).toEqual([]);
    });
  });
});
