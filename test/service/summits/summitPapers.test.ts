import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import PizZip from 'pizzip';
import { readFileSync } from 'node:fs';
import { absenceWords } from '#core/summits/delegate.ts';
import { ballotPaper } from '#core/summits/ballotPaper.ts';
import { countPaper } from '#core/summits/countPaper.ts';
import { countTablePaper } from '#core/summits/countTablePaper.ts';
import { proposalList } from '#core/summits/proposalList.ts';
import { summitMinutes } from '#core/summits/summitMinutes.ts';
import { writeSummitMinutesDocx } from '#service/documents/word/summitMinutesDocx.ts';
import { writeTablePaperXlsx } from '#service/documents/paper/tablePaperXlsx.ts';
import { writeSummitBallotsDocx } from '#service/documents/word/summitBallotsDocx.ts';
import { writeSummitProposalDocx } from '#service/documents/word/summitProposalDocx.ts';
import { writeSummitCountDocx } from '#service/documents/word/summitCountDocx.ts';
import { readBallots, readCountSource, readMinutesSource, readProposalSource } from '#service/summits/exportSummit.ts';
import { addRound } from '#service/summits/editRounds.ts';
import { roundsOf } from '#db/summits/roundStore.ts';
import { createUnit } from '#service/units/createUnit.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { saveAttendance, saveDelegate } from '#service/summits/editDelegates.ts';
import { saveSummit } from '#service/summits/editSummit.ts';
import { readSummit } from '#service/summits/readSummit.ts';
import {
  EIGHT,
  lock,
  openedRound,
  preparedSummit,
  roundInput,
  summitInput,
  sums,
  tallyTwice,
} from './summitFixture.ts';

const signal = new AbortController().signal;

/** The words of a Word document, tags taken out. */
const wordsOf = (path: string) =>
  (new PizZip(readFileSync(path)).file('word/document.xml')?.asText() ?? '')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '');

describeOnEachEngine('papers of a summit', (makeTarget) => {
  let office: TestOffice;
  let folder: string;
  let summitId: string;
  let sha256: string;

  beforeEach(async () => {
    folder = process.env.CO_DAU_KEEP_PAPERS ?? mkdtempSync(join(tmpdir(), 'co-dau-summit-'));
    office = await makeTestOffice(makeTarget);
    const held = await preparedSummit(office);
    ({ summitId } = held);
    const [, thuanThanh = '', , , queVo = ''] = held.memberIds;
    const flags = await openedRound(office, summitId, roundInput(held.memberIds));
    await tallyTwice(office, flags, sums([7, 7, 7, 6, 6, 6, 5, 5], { valid: 7, invalid: { BLANK: 1 } }));
    sha256 = await lock(office, flags);
    const one = { maxChoices: 1, places: 1 };
    const leader = { ...one, title: 'Vòng 2. Suy tôn đơn vị dẫn đầu', kind: 'ACCLAIM', purpose: 'LEADER' } as const;
    const acclaim = await openedRound(office, summitId, roundInput(held.memberIds, leader));
    await tallyTwice(office, acclaim, sums([6, 2, 0, 0, 0, 0, 0, 0], { valid: 8, choice: true }));
    await lock(office, acclaim);
    const next = { ...one, title: 'Vòng 3. Bầu Trưởng cụm năm 2024', kind: 'ELECT', purpose: 'NEXT_LEAD' } as const;
    const elect = await openedRound(office, summitId, roundInput([thuanThanh, queVo], next));
    await tallyTwice(office, elect, sums([7, 1], { valid: 8, choice: true }));
    await lock(office, elect);
  });
  afterEach(async () => {
    await office.close();
    if (process.env.CO_DAU_KEEP_PAPERS === undefined) rmSync(folder, { recursive: true, force: true });
  });

  it('biên bản kiểm phiếu tells every figure, its base, the conclusion and the proof', async () => {
    const paper = countPaper(await readCountSource(office.database.reader, summitId));
    const targetPath = join(folder, 'kiem-phieu.docx');
    await writeSummitCountDocx({ paper, targetPath, signal });
    const words = wordsOf(targetPath);
    for (const told of [
      'Hồi 09 giờ 30 phút, ngày 29 tháng 11 năm 2023, tại Huyện ủy Tiên Du, Ban Kiểm phiếu',
      'gồm 03 người',
      'được triệu tập 08; có mặt 08; không có mặt 0',
      '(phiếu trắng 1)',
      'Tỷ lệ tính trên số phiếu hợp lệ: 7 phiếu; bỏ phiếu kín. Đạt khi trên 1/2 đồng ý (từ 4 phiếu).',
      '85,71%',
      `cho 08 đơn vị: ${EIGHT.join(', ')}.`,
      'Suy tôn LĐLĐ thành phố Từ Sơn là đơn vị dẫn đầu',
      'LĐLĐ thị xã Thuận Thành được bầu làm Trưởng cụm năm 2024.',
      'lúc 10 giờ cùng ngày./.',
      sha256,
    ])
      expect(words).toContain(told);
    expect(words).not.toContain('DỰ THẢO');
    expect(words).not.toContain('{');
  });

  it('biên bản kiểm phiếu tells a paper apart that the tellers did not give out, and leaves it out of the base', async () => {
    const { members } = await readSummit(office.database.reader, summitId);
    const rule = { base: 'COLLECTED' as const, num: 7, den: 8, comparator: 'GE' as const };
    const id = await openedRound(office, summitId, roundInput([members[0]?.id ?? ''], { title: 'Vòng 4. Thêm', rule }));
    await tallyTwice(office, id, sums([7], { valid: 8, invalid: { NOT_ISSUED: 1 } }));
    await lock(office, id);
    const source = await readCountSource(office.database.reader, summitId);
    const paper = countPaper(source);
    expect(paper.rounds.at(-1)?.rows).toMatchObject([{ share: '87,50%', result: 'Đạt' }]);
    const targetPath = join(folder, 'phieu-la.docx');
    await writeSummitCountDocx({ paper, targetPath, signal });
    const words = wordsOf(targetPath);
    expect(words).toContain('(trong đó 1 phiếu không do Ban Kiểm phiếu phát)');
    expect(words).toContain('số phiếu thu về: 8 phiếu; không kể phiếu không do Ban Kiểm phiếu phát;');
    const table = countTablePaper(source).before.map(({ text }) => text);
    expect(table.join()).toContain('phát ra 8, thu về 9 (trong đó 1 phiếu không do Ban Kiểm phiếu phát), hợp lệ 8');
  });

  it('biên bản hội nghị tells who came and what was voted', async () => {
    const source = await readMinutesSource(office.database.reader, summitId);
    const targetPath = join(folder, 'hoi-nghi.docx');
    await writeSummitMinutesDocx({
      paper: summitMinutes(source),
      targetPath,
      signal,
    });
    const words = wordsOf(targetPath);
    expect(words).toContain('được triệu tập 08; có mặt 08; không có mặt 0. Đủ số đại biểu để họp (cần 06).');
    expect(words).toContain('CHỦ TRÌ HỘI NGHỊ');
    expect(words).toContain('Vòng 2. Suy tôn đơn vị dẫn đầu');
  });

  it('the workbook holds the same figures', async () => {
    const paper = countTablePaper(await readCountSource(office.database.reader, summitId));
    const lines = paper.rows.filter(({ kind }) => kind === 'line').map(({ cells }) => cells);
    expect(lines).toHaveLength(18);
    expect(lines[3]).toEqual([4, EIGHT[3], 6, 1, 0, '85,71%', 4, 'Đạt']);
    expect(lines[16]).toEqual([1, EIGHT[1], 7, null, null, '87,50%', 1, 'Đạt']);
    await writeTablePaperXlsx({ paper, sheetName: 'Kiểm phiếu', targetPath: join(folder, 'kiem-phieu.xlsx'), signal });
  });

  it('danh sách đề nghị tells what is proposed for whom, and on which votes', async () => {
    const paper = proposalList(await readProposalSource(office.database.reader, summitId));
    const targetPath = join(folder, 'de-nghi.docx');
    await writeSummitProposalDocx({ paper, targetPath, signal });
    const words = wordsOf(targetPath);
    for (const told of [
      'Đề nghị khen thưởng năm 2023',
      'DỰ THẢO',
      'Cờ thi đua của Tổng Liên đoàn',
      'Vòng 2. Suy tôn đơn vị dẫn đầu: 6/8 phiếu (75,00%)',
      'Danh sách có 08 đơn vị./.',
    ])
      expect(words).toContain(told);
    expect(words).not.toContain('{');
  });

  it('both minutes name whose votes are away or in other hands, of the same moment', async () => {
    const source = await readCountSource(office.database.reader, summitId);
    const delegates = source.delegates.map((delegate, index) => {
      if (index === 0) return { ...delegate, presence: 'PROXY' as const, proxyName: 'Hoàng Thị Lan' };
      if (index === 1) return { ...delegate, presence: 'ABSENT' as const, reason: 'đi công tác' };
      if (index === 2) return { ...delegate, presence: 'EXPECTED' as const };
      // A guest who stays away takes no vote with him.
      return index === 3 ? { ...delegate, presence: 'ABSENT' as const, votes: 0 } : delegate;
    });
    const away = absenceWords(delegates);
    expect(away).toBe(
      `Vắng mặt: ${EIGHT[1] ?? ''} (đi công tác). Chưa điểm danh: ${EIGHT[2] ?? ''}. ` +
        `Ủy quyền bỏ phiếu, tính là có mặt: ${EIGHT[0] ?? ''} (cho Hoàng Thị Lan)`,
    );
    // The count tells who was away when its ballots were given out, beside the figures of that moment.
    const rounds = source.rounds.map((round, index) => (index === 0 ? { ...round, absence: away } : round));
    expect(countPaper({ ...source, delegates }).absence).toBe('');
    expect(countPaper({ ...source, rounds: rounds.slice(0, 1) }).absence).toBe(`${away}.`);
    expect(countPaper({ ...source, rounds }).absence).toBe(
      `Ở vòng 1: ${away}. Ở vòng 2: không có ai vắng. Ở vòng 3: không có ai vắng.`,
    );
    const whole = await readMinutesSource(office.database.reader, summitId);
    expect(summitMinutes({ ...whole, rounds, delegates }).attendance).toContain(
      countPaper({ ...source, rounds }).absence,
    );
    expect(summitMinutes({ ...whole, rounds: [], delegates }).attendance).toContain(`${away}.`);
  });

  it('tables name members as short as they are called, and as they were when they were counted', async () => {
    const name = EIGHT[0] ?? '';
    const namesOfTables = async () => {
      const { rounds } = countPaper(await readCountSource(office.database.reader, summitId));
      return new Set(rounds.flatMap(({ rows }) => rows.map((row) => row.name)));
    };
    const unitId = await office.write((unit) =>
      createUnit(unit, { kind: 'LDLD_HUYEN', name, shortName: 'Đơn vị 1', parentId: null }),
    );
    await office.database.transaction((tx) =>
      tx('cluster_member').where({ name }).update({ unit_id: unitId, name: '' }),
    );
    expect([(await namesOfTables()).has('Đơn vị 1'), (await namesOfTables()).has(name)]).toEqual([true, false]);
    const renamed = { name: 'Tên từ tháng Mười hai' };
    await office.database.transaction((tx) => tx('unit_name').where({ unit_id: unitId }).update(renamed));
    expect([(await namesOfTables()).has('Đơn vị 1'), (await namesOfTables()).has(name)]).toEqual([false, true]);
  });

  it('biên bản kiểm phiếu stays as it was counted, whoever is named and comes later', async () => {
    const before = countPaper(await readCountSource(office.database.reader, summitId));
    const { summit, delegates } = await readSummit(office.database.reader, summitId);
    const seen = { id: summitId, version: summit.version };
    const tellers = [{ role: 'HEAD' as const, name: 'Người Khác', position: '' }];
    await office.write((unit) => saveSummit(unit, { ...seen, summit: summitInput({ tellers }) }));
    const [first] = delegates;
    if (!first) throw new Error('no delegate');
    const { id, version, memberId, name, position } = first;
    const delegate = { memberId, name, position, votes: 2 };
    await expect(office.write((unit) => saveDelegate(unit, { summitId, id, version, delegate }))).rejects.toMatchObject(
      { code: 'SUMMIT_VOTES_COUNTED' },
    );
    const attendance = delegates.map((one) => ({ id: one.id, presence: 'ABSENT' as const, proxyName: '', reason: '' }));
    await office.write((unit) => saveAttendance(unit, { summitId, attendance }));
    expect(countPaper(await readCountSource(office.database.reader, summitId))).toEqual(before);
  });

  it('ballots are printed of no round that is locked, or needs none on paper', async () => {
    const [locked] = await roundsOf(office.database.reader, summitId);
    const { members } = await readSummit(office.database.reader, summitId);
    const hands = {
      ...roundInput([members[0]?.id ?? ''], { kind: 'HANDS', rule: { isSecret: false } }),
      title: 'Giơ tay',
    };
    const open = await office.write((unit) => addRound(unit, { summitId, round: hands }));
    for (const roundId of [locked?.id ?? '', open])
      await expect(readBallots(office.database.reader, { roundId, count: 1 })).rejects.toMatchObject({
        code: 'ROUND_NO_PAPER_BALLOTS',
      });
  });

  it('ballots are numbered and tied to nobody', async () => {
    const { issuer, summit, rounds } = await readCountSource(office.database.reader, summitId);
    const [round] = rounds;
    if (!round) throw new Error('no round');
    const paper = ballotPaper({ issuer, summitTitle: summit.title, round, count: 3 });
    const targetPath = join(folder, 'phieu.docx');
    await writeSummitBallotsDocx({ paper, targetPath, signal });
    const words = wordsOf(targetPath);
    expect(words.match(/Số: \d{4}/gu)).toEqual(['Số: 0001', 'Số: 0002', 'Số: 0003']);
    expect(words.match(/Dấu của Ban Kiểm phiếu/gu)).toHaveLength(3);
  });
});

describe('a summit not counted yet', () => {
  it('has a draft for minutes', () => {
    const summit = {
      ...{
        title: 'Hội nghị',
        place: '',
        heldOn: null,
        startsAt: '',
        endsAt: '',
        countStartsAt: '',
        countEndsAt: '',
        chair: '',
        chairPosition: '',
      },
      ...{ secretary: '', secretaryPosition: '', agenda: '', content: '', tellers: [], quorumNum: 2, quorumDen: 3 },
      ...{ quorumReason: '', year: 2023 },
    };
    const issuer = { superiorName: '', name: 'Cụm' };
    const paper = countPaper({
      issuer,
      place: '',
      summit,
      clusterName: 'Cụm',
      kindWord: 'cụm',
      rounds: [],
      delegates: [],
      shortNames: new Map(),
      proposed: { flag: 'Cờ thi đua', without: [] },
    });
    expect(paper).toMatchObject({ isDraft: true, conclusions: ['Chưa có vòng nào có kết quả.'] });
  });
});
