import { afterEach, beforeEach, expect, it } from 'vitest';
import { addMember } from '#service/councils/editMembers.ts';
import { createMeeting } from '#service/meetings/editMeeting.ts';
import { takeRulesAnew } from '#service/nominations/review/takeRulesAnew.ts';
import { addToReview } from '#service/nominations/review/reviewRounds.ts';
import { reviewChecks } from '#service/nominations/review/reviewChecks.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addPerson } from '../eligibility/eligibleOffice.ts';
import { addRule, checkedLines, councilMember, meetingInput, newCouncil, nominee, TODAY } from './councilFixture.ts';

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

  it('is told of for his unit too, as the council has it or as he works on the day, unless the rule keeps him out', async () => {
    const unitId = await office.write((unit) =>
      createUnit(unit, { kind: 'CDCS', name: 'CĐCS Trường Pa Ủ', shortName: '', parentId: null }),
    );
    const personId = await addPerson(office, 'Lò Văn Bình', { unitId });
    const councilId = await newCouncil(office, { members: 4 });
    const byPost = councilMember({ name: 'Lò Văn Bình', personId });
    const byCouncil = councilMember({ name: 'Vàng A Sử', unitId });
    for (const member of [byPost, byCouncil]) await office.write((unit) => addMember(unit, { councilId, member }));
    const meetingId = await office.write((unit) => createMeeting(unit, { councilId, meeting: meetingInput() }));
    const own = nominee({ subject: 'COLLECTIVE', awardCode: 'BK_LDLD', unitId, name: 'CĐCS Trường Pa Ủ' });
    const other = nominee({ subject: 'COLLECTIVE', awardCode: 'BK_LDLD', name: 'CĐCS khác' });
    // A colleague votes on him: that is no vote on oneself.
    const colleague = nominee({ unitId, name: 'Lò Thị Hằng' });
    const lineIds = await checkedLines(office, [own, other, colleague]);
    await office.write((unit) => addToReview(unit, { meetingId, lineIds }, TODAY));
    const told = async () =>
      (await reviewChecks(office.database.reader, meetingId)).find(({ id }) => id === 'selves')?.text;
    expect(await told()).toMatch(/: CĐCS Trường Pa Ủ \(Lò Văn Bình, Vàng A Sử\)$/u);
    await addRule(office, { awardCode: 'BK_LDLD', excludesOwn: true });
    await office.write((unit) => takeRulesAnew(unit, { meetingId }, TODAY));
    // Whom the council has for no unit, the rule could not keep out.
    expect(await told()).toMatch(/: CĐCS Trường Pa Ủ \(Lò Văn Bình\)$/u);
  });
});
