import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseVoteRule } from '#core/councils/chooseVoteRule.ts';
import { personInputSchema } from '#core/people/person.ts';
import { attendeesOf } from '#db/councils/meetingStore.ts';
import { membersOfCouncil } from '#db/councils/memberStore.ts';
import { deleteVoteRule, listVoteRules, updateVoteRule } from '#db/councils/voteRuleStore.ts';
import { closeMeeting, meetingChecks } from '#service/meetings/closeMeeting.ts';
import { removeCouncil, saveCouncil } from '#service/councils/editCouncil.ts';
import {
  createMeeting,
  refreshAttendees,
  removeMeeting,
  saveAttendance,
  saveMeeting,
} from '#service/meetings/editMeeting.ts';
import { addMember, orderMembers, removeMember, saveMember } from '#service/councils/editMembers.ts';
import { removeVoteRule, saveVoteRule } from '#service/councils/editVoteRules.ts';
import { listCouncils } from '#service/councils/listCouncils.ts';
import { readCouncil } from '#service/councils/readCouncil.ts';
import { createPerson, removePerson } from '#service/people/editPerson.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import { meetingInputSchema } from '#core/councils/council.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import {
  addRule,
  closeAsSeen,
  councilMember,
  meetingInput,
  newCouncil,
  newMeeting,
  ruleInput,
  TODAY,
} from './councilFixture.ts';

describeOnEachEngine('councils', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const reader = () => office.database.reader;
  const meeting = (id: string) => readMeeting(reader(), id);

  it('are told with who votes, and with what is worth a look', async () => {
    const id = await newCouncil(office, { members: 10 });
    const page = await readCouncil(reader(), { id, today: TODAY });
    expect(page.members).toHaveLength(11);
    expect(page.remarks).toEqual([
      'Có 10 thành viên biểu quyết, số chẵn nên kết quả có thể ngang nhau.',
      expect.stringContaining('11 thành viên; ở LĐLĐ tỉnh'),
    ]);
    expect(await listCouncils(reader(), { kind: 'AWARD', today: TODAY })).toMatchObject([
      { id, members: 11, voters: 10, chairName: 'Thành viên 1', meetings: 0, lastMeeting: null },
    ]);
    expect(await listCouncils(reader(), { kind: 'INITIATIVE', today: TODAY })).toEqual([]);
  });

  it('refuse what somebody saved over meanwhile', async () => {
    const id = await newCouncil(office, { members: 3 });
    const { council, members } = await readCouncil(reader(), { id, today: TODAY });
    const save = (version: number) => {
      const { kind, name, foundingDocument, foundedOn, endedOn, quorumNum, quorumDen } = council;
      const input = { kind, name, foundingDocument, foundedOn, endedOn, quorumNum, quorumDen, note: 'Mới' };
      return office.write((unit) => saveCouncil(unit, { id, version, council: input }));
    };
    await save(1);
    await expect(save(1)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const first = present(members[0]);
    const change = () =>
      office.write((unit) =>
        saveMember(unit, { id: first.id, version: 1, member: councilMember({ name: 'Khác' }), removedOn: null }),
      );
    await change();
    await expect(change()).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const seen = members.map((member) => member.id);
    const ids = [...seen].reverse();
    const order = (wanted: { seen: string[]; ids: string[] }) =>
      office.write((unit) => orderMembers(unit, { councilId: id, ...wanted }));
    await order({ seen, ids });
    expect((await membersOfCouncil(reader(), id)).map((member) => member.id)).toEqual(ids);
    // Made from the order before: it would undo the one just written.
    await expect(order({ seen, ids: seen })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(order({ seen: ids, ids: ids.slice(1) })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await membersOfCouncil(reader(), id)).map((member) => member.id)).toEqual(ids);
  });

  it('go only while they never met, and members only while they never sat', async () => {
    const id = await newCouncil(office, { members: 3 });
    await office.write((unit) => createMeeting(unit, { councilId: id, meeting: meetingInput() }));
    await expect(office.write((unit) => removeCouncil(unit, { id, version: 1 }))).rejects.toMatchObject({
      code: 'COUNCIL_IN_USE',
    });
    const sat = present((await membersOfCouncil(reader(), id))[0]);
    await expect(office.write((unit) => removeMember(unit, { id: sat.id, version: 1 }))).rejects.toMatchObject({
      code: 'COUNCIL_IN_USE',
    });
    const mistaken = await office.write((unit) => addMember(unit, { councilId: id, member: councilMember() }));
    await office.write((unit) => removeMember(unit, { id: mistaken, version: 1 }));
    const other = await newCouncil(office, { members: 1 });
    await office.write((unit) => removeCouncil(unit, { id: other, version: 1 }));
    expect((await listCouncils(reader(), { kind: null, today: TODAY })).map((row) => row.id)).toEqual([id]);
  });

  it('meet with the members of the day, and take newcomers in without losing what was said of the others', async () => {
    const id = await newCouncil(office, { members: 3 });
    const [, second, third] = await membersOfCouncil(reader(), id);
    const leave = { id: present(third).id, version: 1, member: councilMember({ name: 'Thành viên 3' }) };
    await office.write((unit) => saveMember(unit, { ...leave, removedOn: '2023-11-21' }));
    const meetingId = await office.write((unit) => createMeeting(unit, { councilId: id, meeting: meetingInput() }));
    const seats = (await meeting(meetingId)).attendees;
    expect(seats.map(({ name, presence }) => [name, presence])).toEqual([
      ['Thành viên 1', 'PRESENT'],
      ['Thành viên 2', 'PRESENT'],
      ['Thành viên 3', 'PRESENT'],
      ['Thư ký', 'PRESENT'],
    ]);
    const away = { id: present(seats[1]).id, presence: 'ABSENT' as const, reason: 'Đi công tác' };
    await office.write((unit) => saveAttendance(unit, { meetingId, version: 1, attendance: [away] }, TODAY));
    const later = meetingInput({ heldOn: '2023-11-22' });
    await office.write((unit) => saveMeeting(unit, { meetingId, version: 2, meeting: later }, TODAY));
    await office.write((unit) => addMember(unit, { councilId: id, member: councilMember({ name: 'Người mới' }) }));
    await office.write((unit) => refreshAttendees(unit, { meetingId, version: 3 }, TODAY));
    expect(
      (await meeting(meetingId)).attendees.map(({ name, presence, memberId }) => [name, presence, memberId]),
    ).toEqual([
      ['Thành viên 1', 'PRESENT', expect.anything()],
      ['Thành viên 2', 'ABSENT', present(second).id],
      ['Thư ký', 'PRESENT', expect.anything()],
      ['Người mới', 'PRESENT', expect.anything()],
    ]);
    await expect(
      office.write((unit) => saveAttendance(unit, { meetingId, version: 1, attendance: [away] }, TODAY)),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });

  it('hold on to the people and units of their members', async () => {
    const id = await newCouncil(office, { members: 1 });
    const person = personInputSchema.parse({ fullName: 'Lò Văn Bình' });
    const personId = await office.write((unit) => createPerson(unit, { person, posts: [], gradings: [] }));
    const member = councilMember({ name: 'Lò Văn Bình', personId });
    const memberId = await office.write((unit) => addMember(unit, { councilId: id, member }));
    await expect(office.write((unit) => removePerson(unit, { id: personId, version: 1 }))).rejects.toMatchObject({
      code: 'PERSON_IN_USE',
    });
    await office.write((unit) => removeMember(unit, { id: memberId, version: 1 }));
    await office.write((unit) => removePerson(unit, { id: personId, version: 1 }));
  });

  it('do not meet without members', async () => {
    const id = await newCouncil(office, { members: 0 });
    const [secretary] = await membersOfCouncil(reader(), id);
    await office.write((unit) => removeMember(unit, { id: present(secretary).id, version: 1 }));
    await expect(
      office.write((unit) => createMeeting(unit, { councilId: id, meeting: meetingInput() })),
    ).rejects.toMatchObject({ code: 'COUNCIL_HAS_NO_MEMBERS' });
  });

  it('close a meeting only with its day and quorum, and after that nothing of it changes', async () => {
    expect(meetingInputSchema.safeParse({ ...meetingInput(), heldOn: null }).error?.issues[0]?.message).toBe(
      'Cần ngày họp',
    );
    expect(meetingInputSchema.parse({ ...meetingInput(), startsAt: '8:30', endsAt: '11:00' })).toMatchObject({
      startsAt: '08:30',
      endsAt: '11:00',
    });
    const meetingId = await newMeeting(office, { members: 11 });
    await office.database.transaction((tx) => tx('council_meeting').where({ id: meetingId }).update({ held_on: null }));
    const close = (version: number) =>
      office.write((unit) => closeMeeting(unit, { meetingId, version, mattersVersion: 1 }));
    await expect(close(1)).rejects.toMatchObject({ code: 'MEETING_INCOMPLETE' });
    await office.write((unit) => saveMeeting(unit, { meetingId, version: 1, meeting: meetingInput() }, TODAY));

    const { attendees } = await meeting(meetingId);
    const away = attendees
      .filter(({ canVote }) => canVote)
      .slice(0, 4)
      .map(({ id }) => ({ id, presence: 'WRITTEN' as const, reason: '' }));
    await office.write((unit) => saveAttendance(unit, { meetingId, version: 2, attendance: away }, TODAY));
    const checks = await meetingChecks(reader(), await meeting(meetingId));
    expect(checks.find(({ id }) => id === 'quorum')).toMatchObject({ state: 'MISSING' });
    expect(checks.find(({ id }) => id === 'quorum')?.text).toContain('7/11 người biểu quyết, cần 8');
    await expect(close(3)).rejects.toMatchObject({ code: 'MEETING_INCOMPLETE' });

    const back = [{ ...present(away[0]), presence: 'PRESENT' as const }];
    await office.write((unit) => saveAttendance(unit, { meetingId, version: 3, attendance: back }, TODAY));
    await expect(close(3)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await close(4);
    expect(await meeting(meetingId)).toMatchObject({ closedAt: expect.any(String) as string });

    const closed = { code: 'MEETING_CLOSED' };
    await expect(close(5)).rejects.toMatchObject(closed);
    await expect(office.write((unit) => removeMeeting(unit, { meetingId, version: 5 }))).rejects.toMatchObject(closed);
    await expect(
      office.write((unit) => saveMeeting(unit, { meetingId, version: 5, meeting: meetingInput() }, TODAY)),
    ).rejects.toMatchObject(closed);
    await expect(
      office.write((unit) => saveAttendance(unit, { meetingId, version: 5, attendance: back }, TODAY)),
    ).rejects.toMatchObject(closed);
    await expect(
      office.write((unit) => refreshAttendees(unit, { meetingId, version: 5 }, TODAY)),
    ).rejects.toMatchObject(closed);
  });

  it('keep a closed meeting against any program', async () => {
    const meetingId = await newMeeting(office, { members: 3 });
    const seat = present((await attendeesOf(reader(), meetingId))[0]);
    await closeAsSeen(office, meetingId);
    const byHand = (work: (tx: Parameters<Parameters<typeof office.database.transaction>[0]>[0]) => Promise<unknown>) =>
      expect(office.database.transaction(work)).rejects.toThrow(/FROZEN/u);
    await byHand((tx) => tx('council_meeting').where('id', meetingId).update({ title: 'Khác' }));
    await byHand((tx) => tx('council_meeting').where('id', meetingId).update({ closed_at: null }));
    await byHand((tx) => tx('council_meeting').where('id', meetingId).delete());
    await byHand((tx) => tx('meeting_attendee').where('id', seat.id).update({ presence: 'ABSENT' }));
    await byHand((tx) => tx('meeting_attendee').where('id', seat.id).delete());
  });

  it('vote by rules that ship, are corrected, ended and joined by the office’s own', async () => {
    const shipped = await listVoteRules(reader());
    expect(shipped.every(({ origin }) => origin === 'SHIPPED')).toBe(true);
    const title = present(shipped.find(({ id }) => id === 'vote-rule:CSTD_BT:2017-10-01'));
    expect(title).toMatchObject({ base: 'TOTAL_MEMBERS', num: 9, den: 10, isSecret: true, absentByWriting: true });
    expect(title).toMatchObject({ verified: true, effectiveTo: '2023-12-31' });
    expect(
      shipped.filter(({ effectiveFrom }) => effectiveFrom >= '2024-01-01').every(({ verified }) => !verified),
    ).toBe(true);

    const id = await addRule(office, { effectiveFrom: '2023-01-01' });
    await expect(addRule(office, { effectiveFrom: '2024-01-01' })).rejects.toMatchObject({
      code: 'CATALOGUE_PERIODS_OVERLAP',
    });
    await expect(addRule(office, { awardCode: 'KHONG_CO' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const ended = ruleInput({ effectiveTo: '2023-12-31' });
    await office.write((unit) => saveVoteRule(unit, { id, version: 1 }, ended));
    await expect(office.write((unit) => saveVoteRule(unit, { id, version: 1 }, ended))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    await addRule(office, { effectiveFrom: '2024-01-01' });
    await expect(office.write((unit) => removeVoteRule(unit, { id: title.id, version: 1 }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await office.write((unit) => removeVoteRule(unit, { id, version: 2 }));
    expect((await listVoteRules(reader())).map((row) => row.id)).not.toContain(id);
  });

  it('keep a shipped rule as it came: what the office corrects goes before it, until that is taken away', async () => {
    const find = async (ruleId: string) => present((await listVoteRules(reader())).find(({ id }) => id === ruleId));
    const shipped = await find('vote-rule:CSTD_BT:2017-10-01');
    const { effectiveFrom, effectiveTo } = shipped;
    const wanted = ruleInput({ awardCode: 'CSTD_BT', num: 4, den: 5, effectiveFrom, effectiveTo });
    const correct = () => office.write((unit) => saveVoteRule(unit, { id: shipped.id, version: 1 }, wanted));
    const own = await correct();
    expect(await find(shipped.id)).toEqual(shipped);
    expect(await find(own)).toMatchObject({ ...wanted, origin: 'OFFICE', version: 1 });
    const used = async () => chooseVoteRule(await listVoteRules(reader()), { awardCode: 'CSTD_BT', on: TODAY })?.id;
    expect(await used()).toBe(own);
    await expect(correct()).rejects.toMatchObject({ code: 'CATALOGUE_PERIODS_OVERLAP' });
    await office.write((unit) => removeVoteRule(unit, { id: own, version: 1 }));
    expect(await used()).toBe(shipped.id);

    const { id, version } = shipped;
    const byStore = await office.database.transaction(async (tx) => [
      await updateVoteRule(tx, { id, version, rule: wanted }),
      await deleteVoteRule(tx, { id, version }),
    ]);
    expect(byStore).toEqual([false, false]);
  });
});
