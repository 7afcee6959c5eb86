import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registrationInputSchema } from '#core/campaigns/registration.ts';
import { workInputSchema } from '#core/campaigns/work.ts';
import { emptyEntry } from '#core/clusters/scores/scoreEntries.ts';
import { createCampaign } from '#service/campaigns/editCampaign.ts';
import { addRegistrations } from '#service/campaigns/editRegistrations.ts';
import { addWork } from '#service/campaigns/editWorks.ts';
import { exportRegistrationsPaperJob, exportWorksPaperJob } from '#service/campaigns/exportPapers.ts';
import { requireCampaign } from '#service/campaigns/requireCampaign.ts';
import { exportMembersJob } from '#service/clusters/exportMembers.ts';
import { exportPledgeJob } from '#service/clusters/pledges/exportPledge.ts';
import { exportResultsJob } from '#service/clusters/pledges/exportResults.ts';
import { saveResults } from '#service/clusters/pledges/saveResults.ts';
import { exportRankingJob } from '#service/clusters/scores/exportRanking.ts';
import { exportScorePaperJob } from '#service/clusters/scores/exportScorePaper.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import type { JobHandle, JobResult } from '#service/jobs/jobRegistry.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { QUANG_TRI_DRIVE } from '../campaigns/quangTri2022.ts';
import { newCluster } from './clusterFixture.ts';
import { BLOCKS, drawUp, pledgeIn, signAsSeen, YEAR } from './pledges/pledgeFixture.ts';
import { FOUR_QUARTERS, scoringCluster } from './scores/scoreFixture.ts';

const TODAY = '2024-02-01';
const HANDLE: JobHandle = { signal: new AbortController().signal, progress: () => undefined };

describeOnEachEngine('papers of the emulation year', (makeTarget) => {
  let office: TestOffice;
  let outbox: string;
  const files = new FileDepot();
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    outbox = await mkdtemp(path.join(tmpdir(), 'co-dau-papers-'));
  });
  afterEach(async () => {
    await office.close();
    await rm(outbox, { recursive: true });
  });

  const delivery = () => ({ outbox, files, today: TODAY });
  const deliver = async (job: (handle: JobHandle) => Promise<JobResult>) => {
    const { fileToken, suggestedName } = await job(HANDLE);
    return { name: suggestedName, path: files.find(fileToken).path };
  };
  /** Texts of each row, empty cells left out. */
  const rowsOf = async (job: (handle: JobHandle) => Promise<JobResult>) => {
    const { path: filePath, name } = await deliver(job);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(filePath);
    const rows: string[][] = [];
    present(workbook.worksheets[0]).eachRow((row) => {
      const texts: string[] = [];
      row.eachCell((cell) => {
        if (cell.master === cell && cell.value !== null)
          texts.push(cell.type === ExcelJS.ValueType.Formula ? String(cell.result) : cell.text);
      });
      rows.push(texts);
    });
    return { rows, name };
  };
  const entry = (key: string, points: number) => ({ ...emptyEntry(key), points });
  const quarters = (points: readonly number[]) => points.map((value, index) => entry(`TC${index + 1}.1`, value * 100));

  it('members and roles of a block, in its order', async () => {
    const { clusterId } = await drawUp(office, BLOCKS[0]);
    const { rows, name } = await rowsOf(exportMembersJob(office.database, { clusterId, year: YEAR, ...delivery() }));
    expect(name).toBe(`Danh sách thành viên ${BLOCKS[0].name} năm ${YEAR}.xlsx`);
    const lines = rows.filter(([ordinal]) => /^\d+$/u.test(ordinal ?? ''));
    expect(lines).toHaveLength(8);
    expect(lines[2]).toEqual(expect.arrayContaining(['Trưởng khối', 'Lò Văn Ký 3']));
    expect(lines[0]).toEqual(expect.arrayContaining(['Thành viên', 'Lò Văn Ký 1']));
    expect(rows.flat()).toEqual(expect.arrayContaining(['Danh sách có 08 đơn vị thành viên./.', 'TRƯỞNG KHỐI']));
  });

  it('the pledge in both formats, a draft until it is signed', async () => {
    const { clusterId, pledgeId } = await drawUp(office, BLOCKS[0]);
    const job = (format: 'docx' | 'xlsx') => exportPledgeJob(office.database, { id: pledgeId, format, ...delivery() });
    expect((await deliver(job('docx'))).name).toMatch(/ \(dự thảo\)\.docx$/u);
    expect((await rowsOf(job('xlsx'))).rows.flat()).toContain('DỰ THẢO');
    await signAsSeen(office, clusterId);

    const word = await deliver(job('docx'));
    expect(word.name).toBe(`Giao ước thi đua ${BLOCKS[0].name} năm ${YEAR}.docx`);
    const zip = await JSZip.loadAsync(await readFile(word.path));
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(xml).toContain('Lai Châu, ngày 27 tháng 12 năm 2024');
    expect(xml).not.toContain('DỰ THẢO');
    expect(xml.match(/Lò Văn Ký \d/gu)).toHaveLength(8);
    const { rows } = await rowsOf(job('xlsx'));
    expect(rows.find((texts) => texts.includes('CĐCS thành lập mới'))).toEqual(expect.arrayContaining(['CĐCS', '24']));
    expect(rows.flat()).not.toContain('DỰ THẢO');
  });

  it('targets and results with both periods at the end of the year', async () => {
    const { clusterId, yearId, pledgeId } = await drawUp(office, BLOCKS[0]);
    await signAsSeen(office, clusterId);
    const { targets } = await pledgeIn(office, clusterId);
    const growth = present(targets.find(({ content }) => content === 'CĐCS thành lập mới'));
    const result = (period: 'HALF' | 'YEAR', actual: number) => {
      return { targetId: growth.id, period, memberId: null, actual, note: '', version: null };
    };
    const results = [result('HALF', 1_000), result('YEAR', 2_550)];
    await office.write((unit) => saveResults(unit, { pledgeId, results }));
    const of = (period: 'HALF' | 'YEAR') =>
      rowsOf(exportResultsJob(office.database, { yearId, period, ...delivery() }));
    const year = await of('YEAR');
    const row = present(year.rows.find((texts) => texts.includes(growth.content)));
    expect(row.slice(2)).toEqual(['CĐCS', '24', '10', '25.5', '1.063', 'Vượt', 'Toàn khối']);
    const each = present(year.rows.find((texts) => texts.includes('Có thỏa ước')));
    expect(each.at(-1)).toBe('Từng đơn vị');
    expect(year.rows.flat()).toContain('Đạt 1/4 chỉ tiêu; chưa có số liệu 03./.');
    const half = await of('HALF');
    expect(present(half.rows.find((texts) => texts.includes(growth.content))).slice(2, 5)).toEqual([
      'CĐCS',
      '24',
      '10',
    ]);
  });

  it('the ranking, marked while an appraisal is a draft, with equal points named', async () => {
    const cluster = await scoringCluster(office, { members: 3, template: FOUR_QUARTERS });
    await cluster.score(0, 'APPRAISED', quarters([24, 22, 24, 20]));
    await cluster.score(1, 'APPRAISED', quarters([20, 24, 22, 24]), { isFinal: false });
    const { rows } = await rowsOf(exportRankingJob(office.database, { yearId: cluster.yearId, ...delivery() }));
    const lines = rows.filter(([ordinal]) => /^\d+$/u.test(ordinal ?? ''));
    expect(lines).toEqual([
      ['1', 'LĐLĐ huyện số 1', '90', '1', 'Vững mạnh'],
      ['2', 'LĐLĐ huyện số 2', '90', '1', 'Vững mạnh'],
      ['3', 'LĐLĐ huyện số 3', '-'],
    ]);
    const texts = rows.flat();
    expect(texts).toContain('DỰ THẢO');
    expect(texts).toContain(
      'Hạng 1: LĐLĐ huyện số 1, LĐLĐ huyện số 2 cùng 90 điểm; Chưa có điểm thẩm định: LĐLĐ huyện số 3./.',
    );
  });

  it('the ranking, a draft until its last member is scored', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const texts = async () => {
      const { rows } = await rowsOf(exportRankingJob(office.database, { yearId: cluster.yearId, ...delivery() }));
      return rows.flat();
    };
    await cluster.score(0, 'APPRAISED', quarters([24, 22, 24, 20]));
    expect(await texts()).toEqual(expect.arrayContaining(['DỰ THẢO', 'Chưa có điểm thẩm định: LĐLĐ huyện số 2./.']));
    await cluster.score(1, 'APPRAISED', quarters([20, 20, 20, 20]));
    const finished = await texts();
    expect(finished).not.toContain('DỰ THẢO');
    expect(finished.filter((text) => text.startsWith('Chưa có điểm'))).toEqual([]);
  });

  it('one score sheet with all its parts and their totals', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    await cluster.score(0, 'SELF', quarters([25, 25, 25, 25]));
    await cluster.score(0, 'APPRAISED', quarters([24, 22.5, 24, 20]));
    const sheetId = await cluster.sheetOf(0);
    const { rows, name } = await rowsOf(exportScorePaperJob(office.database, { sheetId, ...delivery() }));
    expect(name).toBe('Bảng chấm điểm LĐLĐ huyện số 1 năm 2025.xlsx');
    expect(rows.find(([label]) => label === 'TỔNG ĐIỂM')).toEqual(['TỔNG ĐIỂM', '100', '100', '90.5']);
    expect(rows.find(([label]) => label?.startsWith('I. '))?.slice(1)).toEqual(['25', '25', '24']);
    expect(rows.flat()).toEqual(expect.arrayContaining(['ĐƠN VỊ TỰ CHẤM', 'LĐLĐ HUYỆN SỐ 1', 'TRƯỞNG CỤM']));
  });

  it('registrations and works by occasion, without those that were withdrawn or given up', async () => {
    const campaignId = await office.write((unit) => createCampaign(unit, QUANG_TRI_DRIVE));
    const { occasions } = await requireCampaign(office.database.reader, campaignId);
    const registration = (name: string, status: 'ACCEPTED' | 'WITHDRAWN') =>
      registrationInputSchema.parse({
        ...{ year: 2022, campaignId, subject: 'COLLECTIVE', name, status },
        ...{ awardCode: 'TTLDXS', registeredOn: '2022-03-01' },
      });
    await office.write((unit) =>
      addRegistrations(unit, [registration('CĐCS Trường THPT', 'ACCEPTED'), registration('CĐCS Chợ', 'WITHDRAWN')]),
    );
    for (const [index, value] of [80_000_000, 20_500_000, 7_000_000].entries()) {
      const work = workInputSchema.parse({
        ...{ campaignId, occasionId: present(occasions[index]).id, kind: 'CONSTRUCTION', name: `Công trình ${index}` },
        ...{ unitName: 'LĐLĐ thị xã', value, status: index === 2 ? 'CANCELLED' : 'REGISTERED' },
      });
      await office.write((unit) => addWork(unit, work, TODAY));
    }
    const everything = { year: 2022, campaignId: null, text: '', unitId: null, status: null };
    const registered = await rowsOf(
      exportRegistrationsPaperJob(office.database, {
        filter: { ...everything, subject: null, awardCode: null, mark: null },
        ...delivery(),
      }),
    );
    expect(registered.name).toBe('Danh sách đăng ký thi đua năm 2022.xlsx');
    expect(registered.rows.flat()).toContain('CĐCS Trường THPT');
    expect(registered.rows.flat()).toContain('Nộp muộn');
    expect(registered.rows.flat()).not.toContain('CĐCS Chợ');

    const works = await rowsOf(
      exportWorksPaperJob(office.database, {
        filter: { ...everything, occasionId: null, kind: null, delay: null },
        ...delivery(),
      }),
    );
    const sums = works.rows.filter(([label]) => /^(?:Cộng |Tổng cộng)/u.test(label ?? ''));
    expect(sums.map(([, sum]) => sum)).toEqual(['80000000', '20500000', '100500000']);
    expect(works.rows.flat()).toContain(
      'Danh sách có 02 công trình, sản phẩm; hoàn thành 00; tổng giá trị: 100.500.000 đồng./.',
    );
  });

  it('refuses what is not there', async () => {
    const id = '00000000-0000-7000-8000-000000000000';
    const jobs = [
      exportMembersJob(office.database, { clusterId: id, year: YEAR, ...delivery() }),
      exportPledgeJob(office.database, { id, format: 'docx', ...delivery() }),
      exportResultsJob(office.database, { yearId: id, period: 'YEAR', ...delivery() }),
      exportRankingJob(office.database, { yearId: id, ...delivery() }),
      exportScorePaperJob(office.database, { sheetId: id, ...delivery() }),
    ];
    for (const job of jobs) await expect(job(HANDLE)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const clusterId = await newCluster(office);
    const empty = await rowsOf(exportMembersJob(office.database, { clusterId, year: YEAR, ...delivery() }));
    expect(empty.rows.flat()).toContain('Danh sách có 00 đơn vị thành viên./.');
  });
});
