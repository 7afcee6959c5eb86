import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { councilInputSchema } from '#core/councils/council.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listLines } from '#db/awards/lineStore.ts';
import { movesOf } from '#db/nominations/moveStore.ts';
import { findLine, updateFindings } from '#db/nominations/nominationStore.ts';
import { meetingsOfLines } from '#db/nominations/votedMeetings.ts';
import { votesOfLine, votesOfMeeting } from '#db/nominations/voteStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { revokeDecision, startReplacement } from '#service/awards/correctDecision.ts';
import { undoLastStep } from '#service/awards/undoStep.ts';
import { removeLines } from '#service/awards/editLines.ts';
import { discardDraft } from '#service/awards/discardDraft.ts';
import { issueDecision } from '#service/awards/issueDecision.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { closeMeeting } from '#service/councils/closeMeeting.ts';
import { removeMeeting, saveAttendance, saveMeeting } from '#service/councils/editMeeting.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import { readMinutes } from '#service/councils/exportMinutes.ts';
import { saveCouncil } from '#service/councils/editCouncil.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { draftDecisions, readDecidable } from '#service/nominations/review/draftDecisions.ts';
import {
  addToReview,
  removeFromReview,
  saveTallies,
  takeRulesAnew,
  voteAgain,
} from '#service/nominations/review/editReview.ts';
import { judge, readReview } from '#service/nominations/review/readReview.ts';
import { reviewChecks } from '#service/nominations/review/reviewChecks.ts';
import { recordResults } from '#service/nominations/review/recordResults.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { header, makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
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
import { createMeeting } from '#service/councils/editMeeting.ts';
import { addMember } from '#service/councils/editMembers.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { personInputSchema } from '#core/people/person.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';

describeOnEachEngine('review of nominations', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const reader = () => office.database.reader;
  const statusOf = async (lineId: string) => present(await findLine(reader(), lineId)).status;
  const outcomes = async (meetingId: string) =>
    (await readReview(reader(), meetingId)).map(({ line, outcome }) => [line.name, outcome]);

  const lastOutcome = async (lineId: string) => judge(present((await votesOfLine(reader(), lineId)).at(-1))).outcome;

  /** The last round of a line as a screen shows it. */
  const shownRound = async (lineId: string) => {
    const { meetingId, id, version } = present((await votesOfLine(reader(), lineId)).at(-1));
    return { meetingId, voteId: id, version };
  };
  const removeLast = async (lineId: string) => {
    const shown = await shownRound(lineId);
    return office.write((unit) => removeFromReview(unit, shown));
  };
  const moved = (id: string, to: 'SUBMITTED' | 'WITHDRAWN' | 'DRAFT' | 'AWARDED') =>
    office.write(async (unit) => {
      await moveLine(unit, await requireLine(unit.tx, id), to, 'Có lý do');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: id, summary: 'Chuyển bước' });
    });

  /** One line in a meeting of so many who vote. */
  async function inReview(members: number, awardCode = 'CSTD_BT') {
    const meetingId = await newMeeting(office, { members });
    const [lineId = ''] = await checkedLines(office, [nominee({ awardCode })]);
    await addLines(office, meetingId, [lineId]);
    return { meetingId, lineId };
  }

  it('lets ten of eleven pass 90% of all members in a secret ballot, nine of eleven not', async () => {
    const { meetingId, lineId } = await inReview(11);
    const [begun] = await votesOfMeeting(reader(), meetingId);
    expect(begun).toMatchObject({ members: 11, present: 11, written: 0, issued: 11, collected: 11, invalid: 0 });
    expect(begun?.rule).toMatchObject({ base: 'TOTAL_MEMBERS', num: 9, den: 10, isSecret: true, verified: true });
    expect(await lastOutcome(lineId)).toBe('INCOMPLETE');

    await tally(office, { meetingId, lineId, agree: 9, disagree: 2, abstain: 0 });
    expect(await lastOutcome(lineId)).toBe('FAIL');
    await expect(office.write((unit) => recordResults(unit, { meetingId }))).rejects.toMatchObject({
      code: 'VOTE_NOTHING_PASSED',
    });
    await tally(office, { meetingId, lineId, agree: 10, disagree: 1, abstain: 0 });
    expect(await office.write((unit) => recordResults(unit, { meetingId }))).toBe(1);
    expect(await statusOf(lineId)).toBe('REVIEWED');
    expect((await movesOf(reader(), lineId)).at(-1)).toMatchObject({
      toStatus: 'REVIEWED',
      reason: '“Họp xét khen thưởng năm 2023”: đồng ý 10/11 = 90,91% tổng số thành viên',
    });
  });

  it('keeps a line with an incomplete or contradicting vote where it is', async () => {
    const { meetingId, lineId } = await inReview(9);
    await tally(office, { meetingId, lineId, agree: 9, disagree: 1, abstain: 0 });
    const [line] = await readReview(reader(), meetingId);
    expect(line).toMatchObject({ outcome: 'INCOMPLETE' });
    expect(line?.rounds[0]?.problems).toEqual([
      'Đồng ý 9 + không đồng ý 1 + không ý kiến 0 = 10, nhiều hơn 9 phiếu hợp lệ.',
    ]);
    await expect(office.write((unit) => recordResults(unit, { meetingId }))).rejects.toMatchObject({
      code: 'VOTE_NOTHING_PASSED',
    });
    await expect(closeAsSeen(office, meetingId)).rejects.toThrow('Phiếu chưa đủ hoặc chưa khớp của Lò Văn Bình');
    await expect(
      office.write(async (unit) => moveLine(unit, await requireLine(unit.tx, lineId), 'REVIEWED', '')),
    ).rejects.toMatchObject({ code: 'NOMINATION_NOT_VOTED' });
  });

  it('follows the attendance: absent members who write may vote where the rule lets them', async () => {
    const { meetingId, lineId } = await inReview(11);
    const { attendees } = await readMeeting(reader(), meetingId);
    const attendance = attendees.slice(1, 3).map(({ id }, index) => ({
      ...{ id, reason: 'Đi công tác' },
      presence: index === 0 ? ('WRITTEN' as const) : ('ABSENT' as const),
    }));
    await office.write((unit) => saveAttendance(unit, { meetingId, version: 1, attendance }, TODAY));
    expect(await votesOfMeeting(reader(), meetingId)).toMatchObject([
      { members: 11, present: 9, written: 1, issued: 10, collected: 10 },
    ]);
    await tally(office, { meetingId, lineId, agree: 10, disagree: 0, abstain: 0 });
    expect(await lastOutcome(lineId)).toBe('PASS');

    // One who is there after all: what was counted stays, what it is counted against follows.
    const back = [{ ...present(attendance[1]), presence: 'PRESENT' as const, reason: '' }];
    await office.write((unit) => saveAttendance(unit, { meetingId, version: 2, attendance: back }, TODAY));
    expect(await votesOfMeeting(reader(), meetingId)).toMatchObject([{ present: 10, issued: 10, agree: 10 }]);
  });

  it('takes the rule of the day, the office’s own before the shipped, and again when asked', async () => {
    const { meetingId } = await inReview(9, 'CSTD_CS');
    const base = async () => (await votesOfMeeting(reader(), meetingId))[0]?.rule;
    expect(await base()).toMatchObject({ base: 'PRESENT', tieRule: 'CHAIR' });
    await addRule(office, { base: 'VALID', effectiveFrom: '2023-01-01' });
    expect(await base()).toMatchObject({ base: 'PRESENT' });
    await office.write((unit) => takeRulesAnew(unit, { meetingId }, TODAY));
    expect(await base()).toMatchObject({ base: 'VALID', tieRule: 'REVOTE', basis: 'Quy chế của cơ quan' });
    const earlier = meetingInput({ heldOn: '2022-12-31' });
    await office.write((unit) => saveMeeting(unit, { meetingId, version: 1, meeting: earlier }, TODAY));
    expect(await base()).toMatchObject({ base: 'PRESENT' });
    const before = meetingInput({ heldOn: '1999-12-31' });
    await expect(
      office.write((unit) => saveMeeting(unit, { meetingId, version: 2, meeting: before }, TODAY)),
    ).rejects.toMatchObject({ code: 'VOTE_RULE_MISSING' });
  });

  it('leaves a member out of the vote on his own unit, and out of the base', async () => {
    await addRule(office, {
      awardCode: 'TTLDTT',
      base: 'TOTAL_MEMBERS',
      num: 2,
      den: 3,
      comparator: 'GE',
      excludesOwn: true,
    });
    const unitId = await office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', parentId: null }),
    );
    const councilId = await newCouncil(office, { members: 6 });
    await office.write((unit) =>
      addMember(unit, { councilId, member: councilMember({ name: 'Người Trường A', unitId }) }),
    );
    const meetingId = await office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    const [own = '', other = ''] = await checkedLines(office, [
      nominee({ subject: 'COLLECTIVE', name: 'CĐCS Trường A', unitId, awardCode: 'TTLDTT' }),
      nominee({ subject: 'COLLECTIVE', name: 'CĐCS Trường B', awardCode: 'TTLDTT' }),
    ]);
    await addLines(office, meetingId, [own, other]);
    const [first, second] = await readReview(reader(), meetingId);
    expect(first).toMatchObject({ aside: ['Người Trường A'], rounds: [{ members: 6, present: 6, issued: 6 }] });
    expect(second).toMatchObject({ aside: [], rounds: [{ members: 7, present: 7, issued: 7 }] });
  });

  it('leaves a member out of the vote on himself under a record merged with his, and seats him once', async () => {
    await addRule(office, { awardCode: 'CSTD_BT', excludesOwn: true });
    const [keptId = '', mergedId = ''] = await Promise.all(
      ['Lò Văn Bình', 'Lò V. Bình'].map((fullName) =>
        office.write((unit) =>
          createPerson(unit, { person: personInputSchema.parse({ fullName }), posts: [], gradings: [] }),
        ),
      ),
    );
    const councilId = await newCouncil(office, { members: 2 });
    const own = councilMember({ name: 'Lò Văn Bình', personId: mergedId });
    await office.write((unit) => addMember(unit, { councilId, member: own }));
    const meetingId = await office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    await office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'Một người' }));
    const [lineId = ''] = await checkedLines(office, [nominee({ awardCode: 'CSTD_BT', personId: keptId })]);
    await addLines(office, meetingId, [lineId]);
    const [reviewed] = await readReview(reader(), meetingId);
    expect(reviewed).toMatchObject({ aside: ['Lò Văn Bình'], rounds: [{ members: 2 }] });
    const twice = office.write((unit) => addMember(unit, { councilId, member: { ...own, personId: keptId } }));
    await expect(twice).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  describe('at an even vote', () => {
    it('asks the chair, whose word is kept', async () => {
      const { meetingId, lineId } = await inReview(10, 'CSTD_CS');
      await tally(office, { meetingId, lineId, agree: 5, disagree: 5, abstain: 0 });
      expect(await lastOutcome(lineId)).toBe('TIE');
      await expect(closeAsSeen(office, meetingId)).rejects.toThrow('ngang nhau chưa xử lý của Lò Văn Bình');
      await expect(office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY))).rejects.toMatchObject({
        code: 'VOTE_NO_SECOND_ROUND',
      });
      await tally(office, { meetingId, lineId, chairDecision: 'PASS' });
      await office.write((unit) => recordResults(unit, { meetingId }));
      expect((await movesOf(reader(), lineId)).at(-1)?.reason).toContain('theo ý kiến của chủ tọa');
    });

    it('votes again where the rule says so; the last round counts and can be taken back', async () => {
      await addRule(office);
      const { meetingId, lineId } = await inReview(10, 'CSTD_CS');
      await tally(office, { meetingId, lineId, agree: 5, disagree: 5, abstain: 0, chairDecision: 'PASS' });
      expect(await lastOutcome(lineId)).toBe('TIE');
      await office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
      expect(await outcomes(meetingId)).toEqual([['Lò Văn Bình', 'INCOMPLETE']]);
      await expect(office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY))).rejects.toMatchObject({
        code: 'VOTE_NO_SECOND_ROUND',
      });
      await tally(office, { meetingId, lineId, agree: 6, disagree: 4, abstain: 0 });
      expect(await outcomes(meetingId)).toEqual([['Lò Văn Bình', 'PASS']]);
      await removeLast(lineId);
      expect(await outcomes(meetingId)).toEqual([['Lò Văn Bình', 'TIE']]);
      await removeLast(lineId);
      expect(await outcomes(meetingId)).toEqual([]);
    });
  });

  it('refuses lines that are not checked, that another open meeting has, and those of an initiative council', async () => {
    const { meetingId, lineId } = await inReview(5);
    const second = await newMeeting(office, { members: 5, title: 'Phiên khác' });
    await expect(addLines(office, second, [lineId])).rejects.toMatchObject({ code: 'VOTE_LINE_ELSEWHERE' });
    await expect(office.write((unit) => removeMeeting(unit, { meetingId, version: 1 }))).rejects.toMatchObject({
      code: 'MEETING_IN_USE',
    });
    await tally(office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await office.write((unit) => recordResults(unit, { meetingId }));
    await expect(tally(office, { meetingId, lineId, agree: 4, disagree: 1 })).rejects.toMatchObject({
      code: 'VOTE_LINE_NOT_READY',
    });
    await expect(removeLast(lineId)).rejects.toMatchObject({
      code: 'VOTE_LINE_NOT_READY',
    });
    await expect(addLines(office, second, [lineId])).rejects.toMatchObject({ code: 'VOTE_LINE_NOT_READY' });

    const councilId = await newCouncil(office, { members: 3, kind: 'INITIATIVE' });
    const ofInitiatives = await office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    await expect(addLines(office, ofInitiatives, [lineId])).rejects.toMatchObject({ code: 'VOTE_NOT_FOR_COUNCIL' });
  });

  it('asks for another round where a line was checked anew after it had passed', async () => {
    const { meetingId, lineId } = await inReview(5);
    await tally(office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await expect(office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY))).rejects.toMatchObject({
      code: 'VOTE_NO_SECOND_ROUND',
    });
    await office.write((unit) => recordResults(unit, { meetingId }));
    await office.write(async (unit) => {
      await moveLine(unit, await requireLine(unit.tx, lineId), 'CHECKED', 'Có đơn khiếu nại');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Bình xét lại' });
    });
    expect(await readReview(reader(), meetingId)).toMatchObject([{ outcome: 'PASS', isOutdated: true }]);
    await expect(office.write((unit) => recordResults(unit, { meetingId }))).rejects.toMatchObject({
      code: 'VOTE_NOTHING_PASSED',
    });
    await expect(closeAsSeen(office, meetingId)).rejects.toThrow('Lò Văn Bình');
    await office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
    await tally(office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    expect(await office.write((unit) => recordResults(unit, { meetingId }))).toBe(1);
  });

  it('takes one round away only once, however often it is pressed, and none that was written since', async () => {
    await addRule(office);
    const { meetingId, lineId } = await inReview(10, 'CSTD_CS');
    await tally(office, { meetingId, lineId, agree: 5, disagree: 5, abstain: 0 });
    const first = await shownRound(lineId);
    await office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
    const second = await shownRound(lineId);
    const remove = (shown: typeof first) => office.write((unit) => removeFromReview(unit, shown));
    await expect(remove(first)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await tally(office, { meetingId, lineId, agree: 6, disagree: 4, abstain: 0 });
    await expect(remove(second)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const written = await shownRound(lineId);
    await remove(written);
    await expect(remove(written)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await votesOfLine(reader(), lineId)).toMatchObject([{ round: 1 }]);
  });

  it('votes again by the rule of what the line asks for now', async () => {
    const { meetingId, lineId } = await inReview(11, 'CSTD_BT');
    await moved(lineId, 'DRAFT');
    await office.write(async (unit) => {
      await unit.tx('nomination_line').where({ id: lineId }).update({ award_code: 'CSTD_CS' });
      await moveLine(unit, await requireLine(unit.tx, lineId), 'CHECKED', '');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Kiểm tra lại' });
    });
    await office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
    const rounds = await votesOfLine(reader(), lineId);
    expect(rounds.map(({ rule }) => rule.base)).toEqual(['TOTAL_MEMBERS', 'PRESENT']);
  });

  it('a line withdrawn meanwhile keeps no meeting open, and can be taken out', async () => {
    const { meetingId, lineId } = await inReview(5);
    const texts = async () => (await reviewChecks(reader(), meetingId)).map(({ state, text }) => [state, text]);
    expect(await texts()).toEqual([['MISSING', 'Phiếu chưa đủ hoặc chưa khớp của Lò Văn Bình']]);
    await moved(lineId, 'WITHDRAWN');
    expect(await texts()).toEqual([['DONE', 'Phiếu của 1 đề nghị']]);
    await removeLast(lineId);
    expect(await outcomes(meetingId)).toEqual([]);
  });

  it('takes lines of its own year only', async () => {
    const meetingId = await newMeeting(office, { members: 5, year: 2022 });
    const lineIds = await checkedLines(office, [nominee()]);
    await expect(addLines(office, meetingId, lineIds)).rejects.toThrow('là của năm 2023, phiên họp xét năm 2022');
  });

  it('refuses a tally somebody wrote over, and any vote of a closed meeting', async () => {
    const { meetingId, lineId } = await inReview(5);
    const vote = present((await votesOfMeeting(reader(), meetingId))[0]);
    const { issued, collected, invalid, chairDecision, note } = vote;
    const said = { issued, collected, invalid, agree: 5, disagree: 0, abstain: 0, chairDecision, note };
    const save = () =>
      office.write((unit) => saveTallies(unit, { meetingId, tallies: [{ voteId: vote.id, version: 1, tally: said }] }));
    await save();
    await expect(save()).rejects.toMatchObject({ code: 'STALE_VERSION' });

    await closeAsSeen(office, meetingId);
    await expect(save()).rejects.toMatchObject({ code: 'MEETING_CLOSED' });
    await expect(
      office.write((unit) => addToReview(unit, { meetingId, lineIds: [lineId] }, TODAY)),
    ).rejects.toMatchObject({
      code: 'MEETING_CLOSED',
    });
    await expect(
      office.database.transaction((tx) => tx('nomination_vote').where('id', vote.id).update({ agree: 0 })),
    ).rejects.toThrow(/FROZEN/u);
    await expect(
      office.database.transaction((tx) => tx('nomination_vote').where('id', vote.id).delete()),
    ).rejects.toThrow(/FROZEN/u);
    // What was passed there can still be recorded: the meeting itself does not change.
    expect(await office.write((unit) => recordResults(unit, { meetingId }))).toBe(1);
  });

  it('tells the meetings of lines by their day, one without a day last', async () => {
    const lineIds = await checkedLines(office, [nominee(), nominee({ name: 'Vàng A Sình' })]);
    const undated = await newMeeting(office, { members: 3 });
    await office.database.transaction((tx) => tx('council_meeting').where({ id: undated }).update({ held_on: null }));
    const dated = await newMeeting(office, { members: 3 });
    await addLines(office, undated, lineIds.slice(0, 1));
    await addLines(office, dated, lineIds.slice(1));
    expect((await meetingsOfLines(reader(), lineIds)).map(({ id }) => id)).toEqual([dated, undated]);
  });

  it('closes only as it was seen: a tally, another round or another rule since then is told', async () => {
    await addRule(office, { base: 'VALID' });
    const { meetingId, lineId } = await inReview(4, 'CSTD_CS');
    await tally(office, { meetingId, lineId, agree: 4, disagree: 0, abstain: 0 });
    const closeAs = (seen: { version: number; mattersVersion: number }) =>
      office.write((unit) => closeMeeting(unit, { meetingId, ...seen }));
    const seen = await readMeeting(reader(), meetingId);
    await tally(office, { meetingId, lineId, agree: 0, disagree: 4 });
    await expect(closeAs(seen)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const again = await readMeeting(reader(), meetingId);
    await office.write((unit) => takeRulesAnew(unit, { meetingId }, TODAY));
    await expect(closeAs(again)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    // Figures that save themselves do not get in the way of whoever writes the minutes meanwhile.
    const { version } = await readMeeting(reader(), meetingId);
    expect(version).toBe(seen.version);
    await closeAs(await readMeeting(reader(), meetingId));
    expect(await readMeeting(reader(), meetingId)).toMatchObject({ closedAt: expect.any(String) as string });
  });

  it('tells of a closed meeting what it was closed with, whatever is corrected later', async () => {
    await addRule(office, { awardCode: 'CSTD_CS', excludesOwn: true });
    const unitId = await office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', parentId: null }),
    );
    const councilId = await newCouncil(office, { members: 3, name: 'Hội đồng cũ', foundingDocument: 'QĐ số 1' });
    await office.write((unit) => addMember(unit, { councilId, member: councilMember({ name: 'Của đơn vị', unitId }) }));
    const meetingId = await office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    const [lineId = ''] = await checkedLines(office, [nominee({ unitId, unitName: 'CĐCS Trường A' })]);
    await addLines(office, meetingId, [lineId]);
    await tally(office, { meetingId, lineId, agree: 3, disagree: 0, abstain: 0 });
    await closeAsSeen(office, meetingId);
    const closed = { review: await readReview(reader(), meetingId), paper: await readMinutes(reader(), meetingId) };
    expect(closed.review).toMatchObject([{ aside: ['Của đơn vị'], line: { name: 'Lò Văn Bình' } }]);
    expect(closed.paper.paper.issuer.name).toBe('Hội đồng cũ');

    const council = councilInputSchema.parse({
      ...{ kind: 'AWARD', name: 'Hội đồng mới', foundingDocument: 'QĐ số 2', foundedOn: '2023-01-01' },
      ...{ quorumNum: 1, quorumDen: 2 },
    });
    await office.write((unit) => saveCouncil(unit, { id: councilId, version: 1, council }));
    const other = { name: 'Tên khác', unit_name: 'Đơn vị khác', unit_id: null, award_code: 'BK_LDLD' };
    await office.database.transaction((tx) => tx('nomination_line').where('id', lineId).update(other));
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
      await office.write((unit) => saveAttendance(unit, { meetingId, version, attendance }, TODAY));
      return present((await votesOfMeeting(reader(), meetingId))[0]);
    };
    await tally(office, { meetingId, lineId, note: 'Đếm lại', chairDecision: 'FAIL' });
    expect(await away(1)).toMatchObject({ issued: 10, collected: 10, note: 'Đếm lại', chairDecision: 'FAIL' });
    await tally(office, { meetingId, lineId, collected: 9, invalid: 1 });
    const typed = { present: 9, issued: 10, collected: 9, invalid: 1, note: 'Đếm lại', chairDecision: 'FAIL' };
    expect(await away(2)).toMatchObject(typed);
  });

  describe('drafts of decisions', () => {
    /** Lines all the way to submitted, past a council that agreed. */
    async function submitted(nominees: Parameters<typeof checkedLines>[1]) {
      const lineIds = await checkedLines(office, nominees, { number: '12/TTr-CĐ', submittedOn: '2023-11-01' });
      const meetingId = await newMeeting(office, { members: 5 });
      await addLines(office, meetingId, lineIds);
      for (const lineId of lineIds) await tally(office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
      await office.write((unit) => recordResults(unit, { meetingId }));
      for (const id of lineIds) {
        await office.write(async (unit) => {
          await moveLine(unit, await requireLine(unit.tx, id), 'SUBMITTED', '');
          await unit.audit({ action: 'test', entity: 'nomination', entityId: id, summary: 'Trình' });
        });
      }
      return lineIds;
    }

    const seen = async () =>
      (await readDecidable(reader(), 2023)).groups.flatMap(({ lines }) =>
        lines.map(({ id, version }) => ({ id, version })),
      );
    const draft = async () => {
      const asked = { year: 2023, seen: await seen() };
      return (await office.write((unit) => draftDecisions(unit, asked))).map(({ id }) => id);
    };

    async function issue(id: string, number = '30/QĐ-LĐLĐ'): Promise<void> {
      await office.write((unit) =>
        saveHeader(unit, { id, version: 1, header: header({ rounding: 'UP_10K', number }) }),
      );
      const { decision, totals } = present(await findDecision(reader(), id));
      const { contentVersion } = decision;
      await office.write((unit) =>
        issueDecision(unit, { id, contentVersion, expected: { amount: totals.amount } }, '2023-12-31'),
      );
    }

    const PEOPLE = [
      nominee({ subject: 'COLLECTIVE', name: 'CĐCS Trường A', awardCode: 'BK_LDLD', reason: 'Phong trào thi đua' }),
      nominee({ name: 'Lò Văn Bình', awardCode: 'BK_LDLD', position: 'Chủ tịch', unitName: 'CĐCS Trường A' }),
      nominee({ name: 'Vàng A Sình', awardCode: 'BK_LDLD' }),
      nominee({ name: 'Giàng Thị Mai', awardCode: 'CSTD_CS', honorific: 'Bà' }),
    ];

    it('are made by award and kind of recipient in one step, with the lists filled', async () => {
      await submitted(PEOPLE);
      const ids = await draft();
      const drafts = await Promise.all(
        ids.map(async (id) => ({
          title: present(await findDecision(reader(), id)).decision.title,
          summary: present(await findDecision(reader(), id)).decision.summary,
          bases: present(await findDecision(reader(), id)).decision.bases.map(({ text }) => text),
          lines: (await listLines(reader(), id, { offset: 0, limit: 10 })).map(({ name, awardName }) => [
            name,
            awardName,
          ]),
        })),
      );
      const award = 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành';
      expect(drafts.map(({ title, lines }) => [title, lines])).toEqual([
        [`${award} năm 2023, tập thể`, [['CĐCS Trường A', award]]],
        [
          `${award} năm 2023, cá nhân`,
          [
            ['Lò Văn Bình', award],
            ['Vàng A Sình', award],
          ],
        ],
        ['Chiến sĩ thi đua cơ sở năm 2023, cá nhân', [['Giàng Thị Mai', 'Chiến sĩ thi đua cơ sở']]],
      ]);
      expect(drafts.slice(1).map(({ summary }) => summary)).toEqual([
        `Về việc tặng ${award} năm 2023`,
        'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2023',
      ]);
      expect(drafts[0]?.bases.slice(-2)).toEqual([
        'Biên bản họp ngày 20/11/2023 của Hội đồng TĐKT LĐLĐ tỉnh',
        'Tờ trình số 12/TTr-CĐ ngày 01/11/2023 của LĐLĐ huyện',
      ]);
      expect(await listAudit(reader(), { limit: 1 })).toMatchObject([
        { action: 'councils.review.draftDecisions', summary: 'Lập 3 dự thảo quyết định từ 4 đề nghị đã trình' },
      ]);
      expect(await readDecidable(reader(), 2023)).toEqual({ groups: [], left: [] });
      await expect(draft()).rejects.toMatchObject({ code: 'NOTHING_TO_DECIDE' });
    });

    it('decide their proposals when they are issued, those still in the list', async () => {
      const lineIds = await submitted(PEOPLE);
      const [, persons = ''] = await draft();
      const [, second] = await listLines(reader(), persons, { offset: 0, limit: 10 });
      await office.write((unit) => removeLines(unit, { id: persons, lineIds: [present(second).id] }));
      expect(await statusOf(lineIds[1] ?? '')).toBe('SUBMITTED');
      await issue(persons);
      expect(await statusOf(lineIds[1] ?? '')).toBe('DECIDED');
      expect((await movesOf(reader(), lineIds[1] ?? '')).at(-1)?.reason).toBe('Quyết định 30/QĐ-LĐLĐ');
      expect(await statusOf(lineIds[2] ?? '')).toBe('SUBMITTED');
      const { groups } = await readDecidable(reader(), 2023);
      expect(groups.map(({ lines }) => lines.map(({ name }) => name))).toEqual([['Vàng A Sình']]);
    });

    /** One proposal decided by an issued decision of two recipients, and that decision. */
    async function decided() {
      const lineIds = await submitted(PEOPLE.slice(1, 3));
      const [decisionId = ''] = await draft();
      await issue(decisionId);
      return { lineIds, decisionId };
    }
    const stands = async (lineId: string | undefined) => {
      const { status, decisionId, decisionLineId } = present(await findLine(reader(), lineId ?? ''));
      return { status, decisionId, decisionLineId };
    };

    it('are free for another draft once taken out of the list, until that is undone', async () => {
      const lineIds = await submitted(PEOPLE.slice(1, 3));
      const [id = ''] = await draft();
      const [, second] = await listLines(reader(), id, { offset: 0, limit: 10 });
      await office.write((unit) => removeLines(unit, { id, lineIds: [present(second).id] }));
      expect((await seen()).map((line) => line.id)).toEqual([lineIds[1]]);
      const { contentVersion } = present(await findDecision(reader(), id)).decision;
      await office.write((unit) => undoLastStep(unit, { id, contentVersion }));
      expect(await seen()).toEqual([]);
      await expect(moved(lineIds[1] ?? '', 'WITHDRAWN')).rejects.toMatchObject({ code: 'NOMINATION_IN_DRAFT' });
    });

    it('leave out what a rule stops since it was submitted', async () => {
      const [lineId = ''] = await submitted(PEOPLE.slice(3));
      const asked = { year: 2023, seen: await seen() };
      const findings = [
        {
          ...{ ruleId: 'C05', code: 'C05', name: 'C05', severity: 'BLOCK' as const, outcome: 'MISSED' as const },
          ...{ lookedAt: '', message: 'Thiếu.', basis: '', verified: true },
        },
      ];
      await office.write(async (unit) => {
        const { version } = await requireLine(unit.tx, lineId);
        await updateFindings(unit.tx, { id: lineId, version, findings, keepsOverride: false, now: unit.now });
        await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Kiểm tra lại' });
      });
      expect(await readDecidable(reader(), 2023)).toMatchObject({ groups: [], left: [{ why: 'BLOCKED' }] });
      await expect(office.write((unit) => draftDecisions(unit, asked))).rejects.toMatchObject({
        code: 'NOTHING_TO_DECIDE',
      });
    });

    it('give their proposals back when the decision is withdrawn, handed over or not', async () => {
      const { lineIds, decisionId } = await decided();
      await moved(lineIds[0] ?? '', 'AWARDED');
      const revocation = { revokedOn: '2023-12-20', documentNumber: '9/QĐ', reason: 'Sai đối tượng' };
      await office.write((unit) => revokeDecision(unit, { id: decisionId, revocation }));
      for (const lineId of lineIds) {
        expect(await stands(lineId)).toEqual({ status: 'SUBMITTED', decisionId: null, decisionLineId: null });
        expect((await movesOf(reader(), lineId)).at(-1)?.reason).toBe('Thu hồi quyết định 30/QĐ-LĐLĐ: Sai đối tượng');
      }
      expect(await draft()).toHaveLength(1);
    });

    it('carry their proposals into the decision that replaces it, those still in the list', async () => {
      const { lineIds, decisionId } = await decided();
      const replacement = await office.write((unit) => startReplacement(unit, { id: decisionId, reason: 'Sai tên' }));
      expect(await stands(lineIds[0])).toMatchObject({ status: 'DECIDED', decisionId });
      const [first, second] = await listLines(reader(), replacement, { offset: 0, limit: 10 });
      await office.write((unit) => removeLines(unit, { id: replacement, lineIds: [present(second).id] }));
      await issue(replacement, '31/QĐ-LĐLĐ');
      expect(await stands(lineIds[0])).toEqual({
        ...{ status: 'DECIDED', decisionId: replacement, decisionLineId: present(first).id },
      });
      expect(await stands(lineIds[1])).toEqual({ status: 'SUBMITTED', decisionId: null, decisionLineId: null });
      await moved(lineIds[0] ?? '', 'AWARDED');
      const { groups } = await readDecidable(reader(), 2023);
      expect(groups.map(({ lines }) => lines.map(({ name }) => name))).toEqual([['Vàng A Sình']]);
    });

    it('set their proposals free when they are thrown away', async () => {
      const [lineId = ''] = await submitted(PEOPLE.slice(3));
      const [id = ''] = await draft();
      const { contentVersion } = present(await findDecision(reader(), id)).decision;
      await office.write((unit) => discardDraft(unit, { id, contentVersion }));
      expect(present(await findLine(reader(), lineId))).toMatchObject({ status: 'SUBMITTED', decisionId: null });
      expect(await draft()).toHaveLength(1);
    });

    it('are never made of what a higher body decides, and say so', async () => {
      await submitted([nominee({ awardCode: 'CSTD_BT', name: 'Giàng Thị Mai' })]);
      expect(await readDecidable(reader(), 2023)).toMatchObject({
        ...{ groups: [], left: [{ name: 'Giàng Thị Mai', why: 'DECIDED_ABOVE' }] },
      });
      const [left] = (await readDecidable(reader(), 2023)).left;
      const asked = { year: 2023, seen: [{ id: left?.id ?? '', version: left?.version ?? 0 }] };
      await expect(office.write((unit) => draftDecisions(unit, asked))).rejects.toMatchObject({
        code: 'NOTHING_TO_DECIDE',
      });
    });

    it('leave out what waits for an answer from above', async () => {
      await submitted([
        nominee({ awardCode: 'CO_TLD', fallbackAwardCode: 'CO_LDLD', subject: 'COLLECTIVE', name: 'LĐLĐ huyện A' }),
      ]);
      expect(await readDecidable(reader(), 2023)).toMatchObject({ groups: [], left: [{ why: 'DECIDED_ABOVE' }] });
      await submitted([
        nominee({ awardCode: 'CO_LDLD', fallbackAwardCode: 'BK_LDLD', subject: 'COLLECTIVE', name: 'LĐLĐ huyện B' }),
      ]);
      expect((await readDecidable(reader(), 2023)).left.map(({ why }) => why)).toEqual([
        'DECIDED_ABOVE',
        'WAITS_FOR_ANSWER',
      ]);
    });

    it('refuse lines that changed since the screen showed them', async () => {
      await submitted(PEOPLE.slice(3));
      const stale = (await seen()).map(({ id, version }) => ({ id, version: version - 1 }));
      await expect(office.write((unit) => draftDecisions(unit, { year: 2023, seen: stale }))).rejects.toMatchObject({
        code: 'STALE_VERSION',
      });
    });
  });
});
