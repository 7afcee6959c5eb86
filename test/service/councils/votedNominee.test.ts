import { expect, it } from 'vitest';
import type { RuleFinding } from '#core/eligibility/rule.ts';
import { movesOf } from '#db/nominations/moveStore.ts';
import { findLine } from '#db/nominations/nominationReader.ts';
import { updateFindings } from '#db/nominations/nominationStore.ts';
import { readMeeting } from '#service/councils/readMeeting.ts';
import { readMinutes } from '#service/meetings/exportMinutes.ts';
import { saveAttendance } from '#service/meetings/editMeeting.ts';
import { checkLines, overrideLine } from '#service/nominations/checkLines.ts';
import { saveLine } from '#service/nominations/editLines.ts';
import { recordResults } from '#service/nominations/review/recordResults.ts';
import { reviewChecks } from '#service/nominations/review/reviewChecks.ts';
import { voteAgain } from '#service/nominations/review/reviewRounds.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { addLines, closeAsSeen, nominee, tally, TODAY } from './councilFixture.ts';
import { reviewOffice } from './reviewFixture.ts';

const MISSED: RuleFinding = {
  ...{ ruleId: 'r1', code: 'C05', name: 'Ba năm', severity: 'BLOCK', outcome: 'MISSED' },
  ...{ lookedAt: '', message: 'Thiếu một năm.', basis: '', verified: true },
};

describeOnEachEngine('what minutes say of a vote', (makeTarget) => {
  const at = reviewOffice(makeTarget);
  const { reader, moved } = at;

  const seen = async (id: string) => ({ id, version: present(await findLine(reader(), id)).version });
  const stoppedFor = async (lineId: string, reason: string) => {
    const line = await seen(lineId);
    await at.office.write(async (unit) => {
      await updateFindings(unit.tx, { ...line, findings: [MISSED], keepsOverride: true, now: unit.now });
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Chặn' });
    });
    await excused(lineId, reason);
  };
  const excused = async (lineId: string, reason: string) => {
    const line = await seen(lineId);
    await at.office.write((unit) => overrideLine(unit, { ...line, reason }));
  };
  const record = (meetingId: string) => at.office.write((unit) => recordResults(unit, { meetingId }));
  const editedTo = async (lineId: string, changes: Parameters<typeof nominee>[0]) => {
    await moved(lineId, 'DRAFT');
    const line = await seen(lineId);
    await at.office.write((unit) => saveLine(unit, { ...line, line: nominee(changes) }));
  };
  const minutes = async (meetingId: string) => (await readMinutes(reader(), meetingId)).paper;

  it('is the award that was voted on, though the line asks for another since', async () => {
    const { meetingId, lineId } = await at.inReview(5, 'CSTD_CS');
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await editedTo(lineId, { awardCode: 'BK_LDLD', name: 'Tên khác' });
    const told = ['Hội đồng thống nhất đề nghị Chiến sĩ thi đua cơ sở: 01 cá nhân.'];
    expect((await minutes(meetingId)).conclusions).toEqual(told);
    await closeAsSeen(at.office, meetingId);
    const { conclusions, groups } = await minutes(meetingId);
    expect(conclusions).toEqual(told);
    expect(groups.map(({ heading, rows }) => [heading, rows.map(({ name }) => name)])).toEqual([
      ['Chiến sĩ thi đua cơ sở – cá nhân', ['Lò Văn Bình']],
    ]);
  });

  it('is told round by round where the council votes again on another award', async () => {
    const { meetingId, lineId } = await at.inReview(5, 'CSTD_CS');
    await tally(at.office, { meetingId, lineId, agree: 1, disagree: 4, abstain: 0 });
    await editedTo(lineId, { awardCode: 'BK_LDLD' });
    const line = await seen(lineId);
    await at.office.write((unit) => checkLines(unit, [line]));
    await at.office.write(async (unit) => {
      await unit.tx('nomination_line').where({ id: lineId }).update({ findings: '[]', blocked: 0 });
      await unit.audit({ action: 'test', entity: 'nomination', entityId: lineId, summary: 'Không vướng' });
    });
    await moved(lineId, 'CHECKED');
    await at.office.write((unit) => voteAgain(unit, { meetingId, lineId }, TODAY));
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    const { attendees, version } = await readMeeting(reader(), meetingId);
    const attendance = attendees.slice(-1).map(({ id }) => ({ id, presence: 'PRESENT' as const, reason: 'Đến muộn' }));
    await at.office.write((unit) => saveAttendance(unit, { meetingId, version, attendance }, TODAY));
    expect((await minutes(meetingId)).groups.map(({ heading }) => heading)).toEqual([
      'Chiến sĩ thi đua cơ sở – cá nhân',
      'Bằng khen của LĐLĐ tỉnh Lai Châu – cá nhân, bỏ phiếu lại lần 1',
    ]);
  });

  it('is the reason that was before the council, whatever is written after it', async () => {
    const { meetingId, lineId } = await at.inReview(5, 'CSTD_CS');
    await at.removeLast(lineId);
    await stoppedFor(lineId, 'Nghỉ thai sản năm 2022');
    await addLines(at.office, meetingId, [lineId]);
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    await record(meetingId);
    const told = 'Lò Văn Bình (Chiến sĩ thi đua cơ sở) chưa đạt đủ quy tắc, vẫn được xét: Nghỉ thai sản năm 2022.';
    expect((await minutes(meetingId)).conclusions).toContain(told);
    await closeAsSeen(at.office, meetingId);
    await excused(lineId, 'Một lý do hoàn toàn khác, viết sau khi họp');
    expect((await minutes(meetingId)).conclusions).toContain(told);
    await excused(lineId, '');
    expect((await minutes(meetingId)).conclusions).toContain(told);
  });

  it('is the chair’s decision only where the votes were even at last', async () => {
    const { meetingId, lineId } = await at.inReview(4, 'BK_LDLD');
    await tally(at.office, { meetingId, lineId, agree: 2, disagree: 2, abstain: 0, chairDecision: 'PASS' });
    expect((await minutes(meetingId)).conclusions[0]).toMatch(/^Số phiếu ngang nhau/u);
    await tally(at.office, { meetingId, lineId, agree: 3, disagree: 1, abstain: 0 });
    const { conclusions, groups } = await minutes(meetingId);
    expect(conclusions).toEqual(['Hội đồng thống nhất đề nghị Bằng khen của LĐLĐ tỉnh Lai Châu: 01 cá nhân.']);
    expect(groups[0]?.rows[0]?.result).toBe('Đạt');
    await record(meetingId);
    expect((await movesOf(reader(), lineId)).at(-1)?.reason).not.toContain('chủ trì');
  });

  it('counts as voted only what is not withdrawn or sent back since', async () => {
    const { meetingId, lineId } = await at.inReview(5);
    await tally(at.office, { meetingId, lineId, agree: 5, disagree: 0, abstain: 0 });
    expect(await reviewChecks(reader(), meetingId)).toMatchObject([{ text: 'Phiếu của 1 đề nghị' }, {}]);
    await moved(lineId, 'WITHDRAWN');
    expect(await reviewChecks(reader(), meetingId)).toEqual([
      { id: 'review', state: 'REVIEW', text: 'Đề nghị đưa vào phiên họp đều đã rút hoặc trả về' },
    ]);
  });
});
