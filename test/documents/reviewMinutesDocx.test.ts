import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CouncilMeeting, MeetingAttendee } from '#core/councils/council.ts';
import { reviewMinutes, type MinutesSource } from '#core/councils/reviewMinutes.ts';
import { writeReviewMinutesDocx } from '#service/documents/word/reviewMinutesDocx.ts';
import { hall, rule } from '../unit/councils/voteFixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-minutes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seat = (ordinal: number, changes: Partial<MeetingAttendee> = {}): MeetingAttendee => ({
  ...{ id: `${ordinal}`, memberId: `${ordinal}`, ordinal, role: 'MEMBER', personId: null, unitId: null },
  ...{ name: `Ủy viên ${ordinal}`, position: '', canVote: true, presence: 'PRESENT', reason: '' },
  ...changes,
});

const MEETING: CouncilMeeting = {
  ...{ id: 'm', councilId: 'c', councilKind: 'AWARD', councilName: 'Hội đồng Thi đua – Khen thưởng' },
  ...{ foundingDocument: 'QĐ số 12/QĐ-LĐLĐ ngày 05/01/2023', foundedOn: null, quorumNum: 2, quorumDen: 3 },
  ...{ year: 2023, title: 'Họp xét thi đua, khen thưởng năm 2023', heldOn: '2023-11-20' },
  ...{ startsAt: '08:30', endsAt: '11:00', place: 'phòng họp LĐLĐ tỉnh', closedAt: '2023-11-20T04:00:00Z' },
  ...{ mattersVersion: 9, version: 3 },
  content: 'Thư ký trình bày hồ sơ.\nCác thành viên thảo luận.',
  attendees: [
    seat(1, { role: 'CHAIR', name: 'Trần Thị Hoa', position: 'Chủ tịch LĐLĐ tỉnh' }),
    ...Array.from({ length: 9 }, (_, index) => seat(index + 2)),
    seat(11, { name: 'Vàng A Páo', presence: 'WRITTEN', reason: 'đi công tác' }),
    seat(12, { role: 'SECRETARY', name: 'Lê Văn Minh', canVote: false }),
  ],
};

const SOURCE: MinutesSource = {
  ...{ superiorName: 'Liên đoàn Lao động tỉnh Lai Châu', place: 'Lai Châu', meeting: MEETING },
  initiatives: [],
  lines: [
    {
      ...{ name: 'Lò Văn Bình', unitName: 'CĐCS Trường A', subject: 'INDIVIDUAL', outcome: 'PASS' },
      ...{ awardName: 'Chiến sĩ thi đua cấp tỉnh', exception: '' },
      rounds: [
        {
          ...{ rule: rule({ isSecret: true, absentByWriting: true }), outcome: 'PASS', round: 1, chairDecision: null },
          awardName: 'Chiến sĩ thi đua cấp tỉnh',
          ...{ ...hall(10, 10), members: 11, written: 1, issued: 11, collected: 11, agree: 10, disagree: 1 },
        },
      ],
    },
    {
      ...{ name: 'Giàng Thị Mai', unitName: '', subject: 'INDIVIDUAL', outcome: 'FAIL' },
      ...{ awardName: 'Chiến sĩ thi đua cấp tỉnh', exception: 'nghỉ thai sản năm 2022' },
      rounds: [
        {
          ...{ rule: rule({ isSecret: true, absentByWriting: true }), outcome: 'FAIL', round: 1, chairDecision: null },
          awardName: 'Chiến sĩ thi đua cấp tỉnh',
          ...{ ...hall(10, 9), members: 11, written: 1, issued: 11, collected: 11, agree: 9, disagree: 2 },
        },
      ],
    },
    {
      ...{ name: 'CĐCS Trường A', unitName: 'CĐCS Trường A', subject: 'COLLECTIVE', outcome: 'PASS' },
      ...{ awardName: 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành', exception: '' },
      rounds: [
        {
          ...{ rule: rule({ base: 'PRESENT', num: 1, den: 2, comparator: 'GT', tieRule: 'CHAIR' }), outcome: 'PASS' },
          awardName: 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành',
          ...{ round: 1, chairDecision: 'PASS', ...hall(10, 5) },
        },
      ],
    },
  ],
};

it('tells who sat there, what was voted on which base, and who is proposed', () => {
  const paper = reviewMinutes(SOURCE);
  expect(paper.opening).toBe(
    'Vào hồi 08 giờ 30 phút, ngày 20 tháng 11 năm 2023, tại phòng họp LĐLĐ tỉnh, Hội đồng Thi đua – Khen thưởng ' +
      '(thành lập theo QĐ số 12/QĐ-LĐLĐ ngày 05/01/2023) họp xét.',
  );
  expect(paper.attendance[2]).toBe(
    'Thành viên Hội đồng được biểu quyết: 11; có mặt: 10; gửi ý kiến bằng văn bản: 01; vắng mặt: 00. ' +
      'Đủ số thành viên để họp (cần 08).',
  );
  expect(paper.attendance.at(-1)).toBe('Vắng mặt: Vàng A Páo (đi công tác; có ý kiến bằng văn bản).');
  expect(paper.groups.map(({ heading, method }) => [heading, method])).toEqual([
    [
      'Chiến sĩ thi đua cấp tỉnh – cá nhân',
      'Bỏ phiếu kín, ít nhất 90% tổng số thành viên; người vắng mặt gửi ý kiến bằng văn bản. ' +
        'Tỷ lệ tính trên tổng số thành viên (11, cần 10 phiếu đồng ý).',
    ],
    [
      'Bằng khen của LĐLĐ tỉnh, công đoàn ngành – tập thể',
      'Biểu quyết, trên 1/2 số thành viên có mặt. Tỷ lệ tính trên số thành viên có mặt (10, cần 6 phiếu đồng ý).',
    ],
  ]);
  expect(paper.groups[0]?.rows.map(({ share, result }) => [share, result])).toEqual([
    ['10/11\n90,91%', 'Đạt'],
    ['9/11\n81,82%', 'Không đạt'],
  ]);
  expect(paper.groups[1]?.rows[0]?.result).toBe('Đạt (theo chủ trì)');
  expect(paper.conclusions).toEqual([
    'Hội đồng thống nhất đề nghị Chiến sĩ thi đua cấp tỉnh: 01 cá nhân.',
    'Số phiếu ngang nhau, đề nghị Bằng khen của LĐLĐ tỉnh, công đoàn ngành theo quyết định của người chủ trì: CĐCS Trường A.',
    'Giàng Thị Mai (Chiến sĩ thi đua cấp tỉnh) chưa đạt đủ quy tắc, vẫn được xét: nghỉ thai sản năm 2022.',
    'Không đạt số phiếu cần có: Giàng Thị Mai (Chiến sĩ thi đua cấp tỉnh).',
  ]);
  expect([paper.chair, paper.secretary, paper.chairTitle]).toEqual([
    'Trần Thị Hoa',
    'Lê Văn Minh',
    'CHỦ TỊCH HỘI ĐỒNG',
  ]);
});

it('is signed by the vice chair who led, where the chair was away', () => {
  const attendees = MEETING.attendees.map((one) =>
    one.role === 'CHAIR'
      ? { ...one, presence: 'ABSENT' as const }
      : one.ordinal === 2
        ? { ...one, role: 'VICE_CHAIR' as const }
        : one,
  );
  const paper = reviewMinutes({ ...SOURCE, meeting: { ...MEETING, attendees } });
  expect([paper.chair, paper.chairTitle]).toEqual(['Ủy viên 2', 'PHÓ CHỦ TỊCH HỘI ĐỒNG']);
});

it('tells what an initiative council scored', () => {
  const paper = reviewMinutes({
    ...SOURCE,
    ...{ meeting: { ...MEETING, councilKind: 'INITIATIVE' }, lines: [] },
    initiatives: [
      {
        title: 'Giảm thời gian chờ',
        authors: ['Lò Văn Bình', 'Giàng Thị Mai'],
        sheets: 5,
        points: 8640,
        isPassed: true,
      },
      { title: 'Sổ tay mới', authors: ['Vàng A Sình'], sheets: 5, points: 4200, isPassed: false },
    ],
  });
  expect(paper.resultsHeading).toBe('Kết quả chấm điểm');
  expect(paper.scored.map(({ authors, points, result }) => [authors, points, result])).toEqual([
    ['Lò Văn Bình, Giàng Thị Mai', '86,4', 'Đạt'],
    ['Vàng A Sình', '42', 'Không đạt'],
  ]);
  expect(paper.conclusions).toEqual([
    'Hội đồng thống nhất đề nghị công nhận 01 sáng kiến có kết quả “Đạt”.',
    'Không đạt: “Sổ tay mới”.',
  ]);
});

it('becomes a Word document in which no tag is left', async () => {
  const targetPath = join(folder, 'bien-ban.docx');
  await writeReviewMinutesDocx({ paper: reviewMinutes(SOURCE), targetPath, signal: new AbortController().signal });
  const xml = new PizZip(readFileSync(targetPath)).file('word/document.xml')?.asText() ?? '';
  const text = xml.replace(/<w:br\/>/gu, ' ').replace(/<[^>]+>/gu, '');
  for (const words of ['BIÊN BẢN', 'Lò Văn Bình', '90,91%', 'Không đạt', 'CHỦ TỊCH HỘI ĐỒNG', 'THƯ KÝ'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/[{}]/u);
  expect(text).not.toContain('DỰ THẢO');
});
