import { expect, it } from 'vitest';
import { meetingInputSchema } from '#core/councils/council.ts';
import { personInputSchema, postInputSchema } from '#core/people/person.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { findBatch } from '#db/nominations/batchStore.ts';
import { insertMove } from '#db/nominations/moveStore.ts';
import { findLine, linesInDecision, linesOfBatch } from '#db/nominations/nominationReader.ts';
import { submittedLines } from '#db/nominations/decidableLines.ts';
import { createMeeting, saveAttendance } from '#service/meetings/editMeeting.ts';
import { addMember } from '#service/councils/editMembers.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import { saveBatch } from '#service/nominations/editBatch.ts';
import { moveLine } from '#service/nominations/moveLine.ts';
import { requireLine } from '#service/nominations/requireNomination.ts';
import { draftDecisions, readDecidable } from '#service/awards/draftDecisions.ts';
import { readReview } from '#service/nominations/review/readReview.ts';
import { recordResults } from '#service/nominations/review/recordResults.ts';
import { createPerson } from '#service/people/editPerson.ts';
import { mergePeople } from '#service/people/mergePeople.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import {
  addLines,
  addRule,
  checkedLines,
  closeAsSeen,
  councilMember,
  newCouncil,
  newMeeting,
  nominee,
  tally,
  TODAY,
} from './councilFixture.ts';
import { reviewOffice } from './reviewFixture.ts';

describeOnEachEngine('what a council has passed', (makeTarget) => {
  const at = reviewOffice(makeTarget);
  const { reader, statusOf, moved, inReview } = at;

  /** Lets so many of the first members be there, the others not. */
  const letCome = async (meetingId: string, count: number) => {
    const { attendees, version } = await readMeeting(reader(), meetingId);
    const attendance = attendees.map(({ id }, index) => ({
      ...{ id, reason: '' },
      presence: index < count ? ('PRESENT' as const) : ('ABSENT' as const),
    }));
    await at.office.write((unit) => saveAttendance(unit, { meetingId, version, attendance }, TODAY));
  };
  const record = (meetingId: string) => at.office.write((unit) => recordResults(unit, { meetingId }));
  const byHand = (lineId: string, to: 'REVIEWED') =>
    at.office.write(async (unit) => {
      await moveLine(unit, await requireLine(unit.tx, lineId), to, '');
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Chuyển bước' });
    });
  const asSimplified = async (lineId: string) => {
    const { batchId } = await requireLine(reader(), lineId);
    const { id, version, year, title, unitName } = present(await findBatch(reader(), batchId));
    const { number, submittedOn, addressee, bases, signer, note, unitId } = present(await findBatch(reader(), batchId));
    const said = { year, title, unitId, unitName, number, submittedOn, addressee, bases, signer, note };
    return at.office.write((unit) =>
      saveBatch(unit, { id, version, batch: { ...said, procedure: 'DON_GIAN' as const } }),
    );
  };

  it('needs the quorum, by the hall or by hand, and still when it is submitted', async () => {
    const { meetingId, lineId } = await inReview(9, 'CSTD_CS');
    await letCome(meetingId, 4);
    await tally(at.office, { meetingId, lineId, agree: 3, disagree: 1, abstain: 0 });
    await expect(record(meetingId)).rejects.toMatchObject({ code: 'VOTE_NO_QUORUM' });
    await expect(record(meetingId)).rejects.toThrow('có mặt 4/9 người biểu quyết, cần 6');
    await expect(byHand(lineId, 'REVIEWED')).rejects.toMatchObject({ code: 'VOTE_NO_QUORUM' });
    expect(await statusOf(lineId)).toBe('CHECKED');

    await letCome(meetingId, 6);
    await tally(at.office, { meetingId, lineId, issued: 6, collected: 6, agree: 5, disagree: 1, abstain: 0 });
    expect(await record(meetingId)).toBe(1);
    await letCome(meetingId, 4);
    await expect(moved(lineId, 'SUBMITTED')).rejects.toMatchObject({ code: 'VOTE_NO_QUORUM' });
    await letCome(meetingId, 6);
    await moved(lineId, 'SUBMITTED');
    expect(await statusOf(lineId)).toBe('SUBMITTED');
  });

  it('is not gone round by the procedure that asks no council', async () => {
    const { meetingId, lineId } = await inReview(9, 'CSTD_CS');
    await tally(at.office, { meetingId, lineId, agree: 1, disagree: 8, abstain: 0 });
    await expect(asSimplified(lineId)).rejects.toMatchObject({ code: 'NOMINATION_PROCEDURE_VOTED' });
    await closeAsSeen(at.office, meetingId);
    await expect(asSimplified(lineId)).rejects.toMatchObject({ code: 'NOMINATION_PROCEDURE_VOTED' });
    const [other = ''] = await checkedLines(at.office, [nominee({ name: 'Vàng A Sử' })]);
    await asSimplified(other);
    expect((await requireLine(reader(), other)).procedure).toBe('DON_GIAN');
  });

  it('says nothing of a line checked anew since, whatever the clock said then', async () => {
    const { meetingId, lineId } = await inReview(5);
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await moved(lineId, 'DRAFT');
    await at.office.write(async (unit) => {
      await unit.tx('nomination_line').where({ id: lineId }).update({ status: 'CHECKED', award_code: 'CSTD_TQ' });
      const early = { id: '01000000-0000-7000-8000-000000000000', at: '2020-01-01T00:00:00.000Z' };
      const move = { lineId, fromStatus: 'DRAFT' as const, toStatus: 'CHECKED' as const, reason: '', actorName: 'A' };
      await insertMove(unit.tx, { ...early, ...move });
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Đồng hồ lùi' });
    });
    expect(await readReview(reader(), meetingId)).toMatchObject([{ outcome: 'PASS', isOutdated: true }]);
    await expect(record(meetingId)).rejects.toMatchObject({ code: 'VOTE_NOTHING_PASSED' });
    await expect(byHand(lineId, 'REVIEWED')).rejects.toMatchObject({ code: 'NOMINATION_NOT_VOTED' });
  });

  it('leaves out a member whose unit the nominee works in, though his line names none', async () => {
    await addRule(at.office, { awardCode: 'CSTD_CS', excludesOwn: true });
    const unitId = await at.office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường A', shortName: '', parentId: null }),
    );
    const person = personInputSchema.parse({ fullName: 'Lò Văn Bình' });
    const post = postInputSchema.parse({ unitId, unitName: '', position: 'Giáo viên', validFrom: '2015-09-01' });
    const personId = await at.office.write((unit) => createPerson(unit, { person, posts: [post], gradings: [] }));
    const councilId = await newCouncil(at.office, { members: 6 });
    await at.office.write((unit) =>
      addMember(unit, { councilId, member: councilMember({ name: 'Người Trường A', unitId }) }),
    );
    const meeting = meetingInputSchema.parse({ year: 2023, title: 'Họp', heldOn: TODAY });
    const meetingId = await at.office.write((unit) => createMeeting(unit, { councilId, meeting }));
    const lineIds = await checkedLines(at.office, [nominee({ personId, unitId: null })]);
    await addLines(at.office, meetingId, lineIds);
    const aside = { aside: ['Người Trường A'], rounds: [{ members: 6, present: 6, issued: 6 }] };
    expect(await readReview(reader(), meetingId)).toMatchObject([aside]);
    await letCome(meetingId, 7);
    expect(await readReview(reader(), meetingId)).toMatchObject([aside]);
  });

  it('is decided only after the minutes of the meeting that passed it, which the decision tells, of no other', async () => {
    const [lineId = ''] = await checkedLines(at.office, [nominee()]);
    const failed = await newMeeting(at.office, { members: 5, title: 'Lần một', heldOn: '2023-11-01' });
    await addLines(at.office, failed, [lineId]);
    await tally(at.office, { meetingId: failed, lineId, agree: 1, disagree: 4, abstain: 0 });
    await closeAsSeen(at.office, failed);
    const passed = await newMeeting(at.office, { members: 5, title: 'Lần hai' });
    await addLines(at.office, passed, [lineId]);
    await tally(at.office, { meetingId: passed, lineId, agree: 5, disagree: 0, abstain: 0 });
    await record(passed);
    await moved(lineId, 'SUBMITTED');
    const draft = async () => {
      const { id, version } = present(await findLine(reader(), lineId));
      const [made] = await at.office.write((unit) => draftDecisions(unit, { year: 2023, seen: [{ id, version }] }));
      return present(await findDecision(reader(), present(made).id)).decision.bases.map(({ text }) => text);
    };
    // Attendance may still be corrected: nobody would have noticed that the quorum is gone.
    await letCome(passed, 1);
    expect(await readDecidable(reader(), 2023)).toMatchObject({ groups: [], left: [{ why: 'MEETING_OPEN' }] });
    await expect(draft()).rejects.toMatchObject({ code: 'NOTHING_TO_DECIDE' });
    await letCome(passed, 5);
    await closeAsSeen(at.office, passed);
    expect((await draft()).filter((text) => text.startsWith('Biên bản'))).toEqual([
      'Biên bản họp ngày 20/11/2023 của Hội đồng TĐKT LĐLĐ tỉnh',
    ]);
  });

  it('is of the record a person stands under now, in a batch, among the submitted and in a decision', async () => {
    const [keptId = '', mergedId = ''] = await Promise.all(
      ['Lò Văn Bình', 'Lò V. Bình'].map((fullName) =>
        at.office.write((unit) =>
          createPerson(unit, { person: personInputSchema.parse({ fullName }), posts: [], gradings: [] }),
        ),
      ),
    );
    const [lineId = ''] = await checkedLines(at.office, [nominee({ personId: mergedId })], { procedure: 'DON_GIAN' });
    await at.office.write((unit) => mergePeople(unit, { keptId, mergedId, reason: 'Một người' }));
    await byHand(lineId, 'REVIEWED');
    await moved(lineId, 'SUBMITTED');
    const { batchId, version } = await requireLine(reader(), lineId);
    expect(await linesOfBatch(reader(), batchId)).toMatchObject([{ personId: keptId }]);
    expect(await submittedLines(reader(), 2023)).toMatchObject([{ personId: keptId }]);
    const [draft] = await at.office.write((unit) =>
      draftDecisions(unit, { year: 2023, seen: [{ id: lineId, version }] }),
    );
    expect(await linesInDecision(reader(), present(draft).id)).toMatchObject([{ personId: keptId }]);
  });
});
