import { afterEach, beforeEach, expect, it } from 'vitest';
import { addMember } from '#service/councils/editMembers.ts';
import { createMeeting } from '#service/councils/editMeeting.ts';
import { addToReview } from '#service/nominations/review/editReview.ts';
import { reviewChecks } from '#service/nominations/review/reviewChecks.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { checkedLines, councilMember, meetingInput, newCouncil, nominee, TODAY } from './councilFixture.ts';

describeOnEachEngine('a member who is nominated', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('is told of before the meeting is closed, where the rule lets him vote on himself', async () => {
    const personId = await addPerson(office, 'Lò Văn Bình');
    const councilId = await newCouncil(office, { members: 4 });
    const member = councilMember({ name: 'Lò Văn Bình', personId });
    await office.write((unit) => addMember(unit, { councilId, member }));
    const meetingId = await office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    const lineIds = await checkedLines(office, [nominee({ personId }), nominee({ name: 'Vàng A Sử' })]);
    await office.write((unit) => addToReview(unit, { meetingId, lineIds }, TODAY));
    const checks = await reviewChecks(office.database.reader, meetingId);
    const told = checks.find(({ id }) => id === 'selves');
    expect(told?.state).toBe('REVIEW');
    expect(told?.text).toMatch(/: Lò Văn Bình$/u);
  });
});
