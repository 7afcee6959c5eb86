import { expect, it } from 'vitest';
import { councilInputSchema } from '#core/councils/council.ts';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import { meetingsOfLines } from '#db/nominations/votedMeetings.ts';
import { votesOfLine, votesOfMeeting } from '#db/nominations/voteStore.ts';
import { closeMeeting } from '#service/meetings/closeMeeting.ts';
import { removeMeeting, saveAttendance } from '#service/meetings/editMeeting.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import { readMinutes } from '#service/meetings/exportMinutes.ts';
import { saveCouncil } from '#service/councils/editCouncil.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { takeRulesAnew } from '#service/nominations/review/takeRulesAnew.ts';
import { addToReview, removeFromReview, voteAgain } from '#service/nominations/review/reviewRounds.ts';
import { saveTallies } from '#service/nominations/review/saveTallies.ts';
import { readReview } from '#service/nominations/review/readReview.ts';
import { reviewChecks } from '#service/nominations/review/reviewChecks.ts';
import { recordResults } from '#service/nominations/review/recordResults.ts';
import { createMeeting } from '#service/meetings/editMeeting.ts';
import { addMember } from '#service/councils/editMembers.ts';
import { createUnit } from '#service/units/createUnit.ts';
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
  newMeeting,
  nominee,
  tally,
  TODAY,
} from './councilFixture.ts';
import { reviewOffice } from './reviewFixture.ts';

/** What a rule said that stops a line. */
const BLOCKED: RuleFinding = {
  ...{ ruleId: 'r1', code: 'C01', name: 'Đủ điều kiện', severity: 'BLOCK', outcome: 'MISSED' },
  ...{ lookedAt: '', message: 'Chưa đủ', basis: '', verified: true },
};

describeOnEachEngine('lines of a meeting and their rounds', (makeTarget) => {
  const at = reviewOffice(makeTarget);
  const { reader, outcomes, shownRound, removeLast, moved, inReview } = at;

  it('refuses lines that are not checked, that another open meeting has, and those of an initiative council', async () => {
    const { meetingId, lineId } = await inReview(5);
    const second = await newMeeting(at.office, { members: 5, title: 'Phiên khác' });
    await expect(addLines(at.office, second, [lineId])).rejects.toMatchObject({ code: 'VOTE_LINE_ELSEWHERE' });
    await expect(at.office.write((unit) => removeMeeting(unit, { meetingId, version: 1 }))).rejects.toMatchObject({
      code: 'MEETING_IN_USE',
    });
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await at.office.write((unit) => recordResults(unit, { meetingId }));
    await expect(tally(at.office, { meetingId, lineId, agree: 4, disagree: 1 })).rejects.toMatchObject({
      code: 'VOTE_LINE_NOT_READY',
    });
    await expect(removeLast(lineId)).rejects.toMatchObject({
      code: 'VOTE_LINE_NOT_READY',
    });
    await expect(addLines(at.office, second, [lineId])).rejects.toMatchObject({ code: 'VOTE_LINE_NOT_READY' });

    const councilId = await newCouncil(at.office, { members: 3, kind: 'INITIATIVE' });
    const ofInitiatives = await at.office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    await expect(addLines(at.office, ofInitiatives, [lineId])).rejects.toMatchObject({ code: 'VOTE_NOT_FOR_COUNCIL' });
  });

  it('asks for another round where a line was checked anew after it had passed', async () => {
    const { meetingId, lineId } = await inReview(5);
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await expect(at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY))).rejects.toMatchObject({
      code: 'VOTE_NO_SECOND_ROUND',
    });
    await at.office.write((unit) => recordResults(unit, { meetingId }));
    await at.office.write(async (unit) => {
      await moveLine(unit, await requireLine(unit.tx, lineId), 'CHECKED', 'Có đơn khiếu nại');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Bình xét lại' });
    });
    expect(await readReview(reader(), meetingId)).toMatchObject([{ outcome: 'PASS', isOutdated: true }]);
    await expect(at.office.write((unit) => recordResults(unit, { meetingId }))).rejects.toMatchObject({
      code: 'VOTE_NOTHING_PASSED',
    });
    await expect(closeAsSeen(at.office, meetingId)).rejects.toThrow('Lò Văn Bình');
    await at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    expect(await at.office.write((unit) => recordResults(unit, { meetingId }))).toBe(1);
  });

  it('takes one round away only once, however often it is pressed, and none that was written since', async () => {
    await addRule(at.office);
    const { meetingId, lineId } = await inReview(10, 'CSTD_CS');
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 5, abstain: 0 });
    const first = await shownRound(lineId);
    await at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
    const second = await shownRound(lineId);
    const remove = (shown: typeof first) => at.office.write((unit) => removeFromReview(unit, shown));
    await expect(remove(first)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await tally(at.office, { meetingId, lineId, agree: 6, disagree: 4, abstain: 0 });
    await expect(remove(second)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const written = await shownRound(lineId);
    await remove(written);
    await expect(remove(written)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await votesOfLine(reader(), lineId)).toMatchObject([{ round: 1 }]);
  });

  it('votes again by the rule of what the line asks for now', async () => {
    const { meetingId, lineId } = await inReview(11, 'CSTD_BT');
    await moved(lineId, 'DRAFT');
    await at.office.write(async (unit) => {
      await unit.tx('nomination_line').where({ id: lineId }).update({ award_code: 'CSTD_CS' });
      await moveLine(unit, await requireLine(unit.tx, lineId), 'CHECKED', '');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Kiểm tra lại' });
    });
    await at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
    const rounds = await votesOfLine(reader(), lineId);
    expect(rounds.map(({ rule }) => rule.base)).toEqual(['TOTAL_MEMBERS', 'PRESENT']);
  });

  it('a line withdrawn meanwhile keeps no meeting open, and can be taken out', async () => {
    const { meetingId, lineId } = await inReview(5);
    const texts = async () => (await reviewChecks(reader(), meetingId)).map(({ state, text }) => [state, text]);
    expect(await texts()).toEqual([['MISSING', 'Phiếu chưa đủ hoặc chưa khớp của Lò Văn Bình']]);
    await moved(lineId, 'WITHDRAWN');
    expect(await texts()).toEqual([['REVIEW', 'Đề nghị đưa vào phiên họp đều đã rút hoặc trả về']]);
    await removeLast(lineId);
    expect(await outcomes(meetingId)).toEqual([]);
  });

  it('takes lines of its own year only', async () => {
    const meetingId = await newMeeting(at.office, { members: 5, year: 2022 });
    const lineIds = await checkedLines(at.office, [nominee()]);
    await expect(addLines(at.office, meetingId, lineIds)).rejects.toThrow('là của năm 2023, phiên họp xét năm 2022');
  });

  it('refuses a tally somebody wrote over, and any vote of a closed meeting', async () => {
    const { meetingId, lineId } = await inReview(5);
    const vote = present((await votesOfMeeting(reader(), meetingId))[0]);
    const { issued, collected, invalid, chairDecision, note } = vote;
    const said = { issued, collected, invalid, agree: 5, disagree: 0, abstain: 0, chairDecision, note };
    const save = () =>
      at.office.write((unit) =>
        saveTallies(unit, { meetingId, tallies: [{ voteId: vote.id, version: 1, tally: said }] }),
      );
    await save();
    await expect(save()).rejects.toMatchObject({ code: 'STALE_VERSION' });

    await closeAsSeen(at.office, meetingId);
    await expect(save()).rejects.toMatchObject({ code: 'MEETING_CLOSED' });
    await expect(
      at.office.write((unit) => addToReview(unit, { meetingId, lineIds: [lineId] }, TODAY)),
    ).rejects.toMatchObject({
      code: 'MEETING_CLOSED',
    });
    await expect(
      at.office.database.transaction((tx) => tx('nomination_vote').where('id', vote.id).update({ agree: 0 })),
    ).rejects.toThrow(/FROZEN/u);
    await expect(
      at.office.database.transaction((tx) => tx('nomination_vote').where('id', vote.id).delete()),
    ).rejects.toThrow(/FROZEN/u);
    // What was passed there can still be recorded: the meeting itself does not change.
    expect(await at.office.write((unit) => recordResults(unit, { meetingId }))).toBe(1);
  });

  it('tells the meetings of lines by their day, one without a day last', async () => {
    const lineIds = await checkedLines(at.office, [nominee(), nominee({ name: 'Vàng A Sình' })]);
    const undated = await newMeeting(at.office, { members: 3 });
    await at.office.database.transaction((tx) =>
      tx('council_meeting').where({ id: undated }).update({ held_on: null }),
    );
    const dated = await newMeeting(at.office, { members: 3 });
    await addLines(at.office, undated, lineIds.slice(0, 1));
    await addLines(at.office, dated, lineIds.slice(1));
    expect((await meetingsOfLines(reader(), lineIds)).map(({ id }) => id)).toEqual([dated, undated]);
  });

  it('closes only as it was seen: a tally, another round or another rule since then is told', async () => {
    await addRule(at.office, { base: 'VALID' });
    const { meetingId, lineId } = await inReview(4, 'CSTD_CS');
    await tally(at.office, { meetingId, lineId, agree: 4, disagree: 0, abstain: 0 });
    const closeAs = (seen: { version: number; mattersVersion: number }) =>
      at.office.write((unit) => closeMeeting(unit, { meetingId, ...seen }));
    const seen = await readMeeting(reader(), meetingId);
    await tally(at.office, { meetingId, lineId, agree: 0, disagree: 4 });
    await expect(closeAs(seen)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const again = await readMeeting(reader(), meetingId);
    await at.office.write((unit) => takeRulesAnew(unit, { meetingId }, TODAY));
    await expect(closeAs(again)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    // Figures that save themselves do not get in the way of whoever writes the minutes meanwhile.
    const { version } = await readMeeting(reader(), meetingId);
    expect(version).toBe(seen.version);
    await closeAs(await readMeeting(reader(), meetingId));
    expect(await readMeeting(reader(), meetingId)).toMatchObject({ closedAt: expect.any(String) as string });
  });

  it('tells of a closed meeting what it was closed with, whatever is corrected later', async () => {
    await addRule(at.office, { awardCode: 'CSTD_CS', excludesOwn: true });
    const unitId = await at.office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', parentId: null }),
    );
    const councilId = await newCouncil(at.office, { members: 3, name: 'Hội đồng cũ', foundingDocument: 'QĐ số 1' });
    await at.office.write((unit) =>
      addMember(unit, { councilId, member: councilMember({ name: 'Của đơn vị', unitId }) }),
    );
    const meetingId = await at.office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    const [lineId = ''] = await checkedLines(at.office, [nominee({ unitId, unitName: 'CĐCS Trường A' })]);
    const stopped = { blocked: 1, findings: JSON.stringify([BLOCKED]), override_reason: 'Có thành tích đột xuất;' };
    await at.office.database.transaction((tx) => tx('nomination_line').where('id', lineId).update(stopped));
    await addLines(at.office, meetingId, [lineId]);
    await tally(at.office, { meetingId, lineId, agree: 3, disagree: 0, abstain: 0 });
    await closeAsSeen(at.office, meetingId);
    const closed = { review: await readReview(reader(), meetingId), paper: await readMinutes(reader(), meetingId) };
    expect(closed.review).toMatchObject([
      { aside: ['Của đơn vị'], exception: 'Có thành tích đột xuất', line: { name: 'Lò Văn Bình' } },
    ]);
    expect(closed.paper.paper.issuer.name).toBe('Hội đồng cũ');

    const council = councilInputSchema.parse({
      ...{ kind: 'AWARD', name: 'Hội đồng mới', foundingDocument: 'QĐ số 2', foundedOn: '2023-01-01' },
      ...{ quorumNum: 1, quorumDen: 2 },
    });
    await at.office.write((unit) => saveCouncil(unit, { id: councilId, version: 1, council }));
    const other = {
      ...{ name: 'Tên khác', unit_name: 'Đơn vị khác', unit_id: null, award_code: 'BK_LDLD' },
      // The rules were asked anew since: nothing stops it any more.
      ...{ findings: '[]', blocked: 0, override_reason: '' },
    };
    await at.office.database.transaction((tx) => tx('nomination_line').where('id', lineId).update(other));
    expect(await readReview(reader(), meetingId)).toEqual(closed.review);
    expect(await readMinutes(reader(), meetingId)).toEqual(closed.paper);
    expect(await readMeeting(reader(), meetingId)).toMatchObject({ foundedOn: null, quorumNum: 2, quorumDen: 3 });
  });

  it('lets no attendance wipe figures, a note or the chair’s word that somebody typed', async () => {
    const { meetingId, lineId } = await inReview(11);
    const { attendees } = await readMeeting(reader(), meetingId);
    const away = async (place: number) => {
      const { version } = await readMeeting(reader(), meetingId);
      const attendance = [{ id: present(attendees[place]).id, presence: 'ABSENT' as const, reason: 'Ốm' }];
      await at.office.write((unit) => saveAttendance(unit, { meetingId, version, attendance }, TODAY));
      return present((await votesOfMeeting(reader(), meetingId))[0]);
    };
    await tally(at.office, { meetingId, lineId, note: 'Đếm lại', chairDecision: 'FAIL' });
    expect(await away(1)).toMatchObject({ issued: 10, collected: 10, note: 'Đếm lại', chairDecision: 'FAIL' });
    await tally(at.office, { meetingId, lineId, collected: 9, invalid: 1 });
    const typed = { present: 9, issued: 10, collected: 9, invalid: 1, note: 'Đếm lại', chairDecision: 'FAIL' };
    expect(await away(2)).toMatchObject(typed);
  });
});
