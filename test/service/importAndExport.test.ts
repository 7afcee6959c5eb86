import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { listLines } from '#db/awards/lineReader.ts';
import { openOfficeFile, type OpenOffice } from '#db/openOffice.ts';
import { exportList } from '#service/awards/exportList.ts';
import { commitImport, previewImport } from '#service/awards/importLines.ts';
import { saveHeader } from '#service/awards/saveHeader.ts';
import { startDraft } from '#service/awards/startDraft.ts';
import { undoLastStep } from '#service/awards/undoStep.ts';
import { runUnitOfWork, runUnitsOfWork, type UnitOfWork } from '#service/contract/unitOfWork.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { createSampleFoundation } from '#service/sample/sampleOffice.ts';
import { bareJobs } from '../support/bareHost.ts';
import { header } from '../support/testOffice.ts';

const HEADINGS = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Hình thức khen thưởng'];
const FORM = 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành';

describe('a received list, taken in and given out again', () => {
  let folder: string;
  let office: OpenOffice;
  let id: string;
  const files = new FileDepot();
  const write = <Result>(work: (unit: UnitOfWork) => Promise<Result>) =>
    runUnitOfWork({ database: office.database, actor: LOCAL_ACTOR, clock: () => new Date() }, work);
  const db = () => office.database.reader;
  const lines = () => listLines(db(), id, { offset: 0, limit: 500 });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-import-'));
    office = await openOfficeFile(folder, new Date());
    await runUnitsOfWork(
      { database: office.database, actor: LOCAL_ACTOR, clock: () => new Date() },
      createSampleFoundation,
    );
    id = await write((unit) => startDraft(unit, { title: 'Thử nhập', year: 2023 }));
    await write((unit) => saveHeader(unit, { id, version: 1, header: header() }));
  });
  afterEach(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A dry run and, if it is accepted, the import of exactly that. */
  const take = async (order: Omit<Parameters<typeof commitImport>[1], 'seen'>) => {
    const { seen } = await previewImport(db(), files, order);
    return commitImport({ db: db(), files, write }, { ...order, seen });
  };

  const received = async (rows: unknown[][]) => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Danh sách');
    sheet.addRows([['CÔNG ĐOÀN NGÀNH GIÁO DỤC'], ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'], [], HEADINGS, ...rows]);
    const path = join(folder, 'de-nghi.xlsx');
    await workbook.xlsx.writeFile(path);
    return { id, fileToken: files.deposit(path, 'de-nghi.xlsx'), options: { skipErrors: false } };
  };

  it('is only looked at by a dry run, then added in one step, then taken back in one step', async () => {
    const source = await received([
      [1, 'Vàng Thị Dếnh', 'Chủ tịch CĐCS', 'Trường THCS Sìn Hồ', FORM],
      [2, 'Lò Văn Thoong', 'Phó Chủ tịch', 'LĐLĐ huyện Mường Tè', 'Bằng khen của LĐLĐ tỉnh'],
    ]);
    const preview = await previewImport(db(), files, source);
    expect(preview.counts).toMatchObject({ errors: 0, individuals: 2, included: 2 });
    expect(await lines()).toEqual([]);

    expect(await take({ ...source, includedRows: [], excludedRows: [] })).toMatchObject({ added: 2 });
    expect((await lines()).map(({ name, subject, amount }) => [name, subject, amount])).toEqual([
      ['Vàng Thị Dếnh', 'INDIVIDUAL', 720_000],
      ['Lò Văn Thoong', 'INDIVIDUAL', 720_000],
    ]);

    expect(await write((unit) => undoLastStep(unit, { id, contentVersion: 3 }))).toBe('Nhập 2 dòng từ de-nghi.xlsx');
    expect(await lines()).toEqual([]);
  });

  it('with an unknown award is refused as a whole, or taken without that row when asked', async () => {
    const source = await received([
      [1, 'Vàng Thị Dếnh', '', 'Trường THCS Sìn Hồ', FORM],
      [2, 'Lò Văn Thoong', '', 'LĐLĐ huyện Mường Tè', 'Huy chương gì đó'],
    ]);
    const commit = (skipErrors: boolean, excludedRows: number[] = []) =>
      take({ ...source, options: { skipErrors }, includedRows: [], excludedRows });
    await expect(commit(false)).rejects.toMatchObject({ code: 'IMPORT_HAS_ERRORS' });
    expect(await lines()).toEqual([]);
    await expect(commit(true, [5])).rejects.toMatchObject({ code: 'IMPORT_NOTHING_LEFT' });
    expect(await commit(true)).toMatchObject({ added: 1 });
  });

  it('leaves out who is there already, unless the user ticks the row', async () => {
    const source = await received([
      [1, 'Vàng Thị Dếnh', '', 'Trường THCS Sìn Hồ', FORM],
      [2, 'Lò Văn Thoong', '', 'LĐLĐ huyện Mường Tè', FORM],
    ]);
    const commit = (includedRows: number[]) => take({ ...source, includedRows, excludedRows: [] });
    expect(await commit([])).toMatchObject({ added: 2 });
    await expect(commit([])).rejects.toMatchObject({ code: 'IMPORT_NOTHING_LEFT' });
    expect(await commit([6])).toMatchObject({ added: 1 });
    expect((await lines()).map(({ name }) => name)).toEqual(['Vàng Thị Dếnh', 'Lò Văn Thoong', 'Lò Văn Thoong']);
  });

  it('takes in exactly the file and the draft that were looked at', async () => {
    const rows = [[1, 'Vàng Thị Dếnh', '', 'Trường THCS Sìn Hồ', FORM]];
    const source = { ...(await received(rows)), includedRows: [], excludedRows: [] };
    const { seen } = await previewImport(db(), files, source);
    await received([...rows, [2, 'Thêm sau khi xem', '', '', FORM]]);
    await expect(commitImport({ db: db(), files, write }, { ...source, seen })).rejects.toMatchObject({
      code: 'IMPORT_FILE_CHANGED',
    });

    await received(rows);
    const again = await previewImport(db(), files, source);
    const order = { ...source, seen: again.seen };
    const both = await Promise.allSettled([1, 2].map(() => commitImport({ db: db(), files, write }, order)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await lines()).toHaveLength(1);
  });

  it('a file that is no workbook writes nothing', async () => {
    const path = join(folder, 'gia.xlsx');
    writeFileSync(path, 'MZ this is a program');
    const source = {
      id,
      fileToken: files.deposit(path, 'gia.xlsx'),
      options: { skipErrors: true },
      includedRows: [],
      excludedRows: [],
    };
    await expect(take(source)).rejects.toMatchObject({ code: 'FILE_NOT_XLSX' });
    expect(await lines()).toEqual([]);
  });

  it('what we print can be read in again: same names, same money', async () => {
    const source = await received([
      [1, 'Vàng Thị Dếnh', 'Chủ tịch CĐCS', 'Trường THCS Sìn Hồ', FORM],
      [2, 'Lò Văn Thoong', 'Phó Chủ tịch', 'LĐLĐ huyện Mường Tè', FORM],
      [3, 'Công đoàn ngành Y tế tỉnh', '', '', FORM],
    ]);
    await take({ ...source, includedRows: [], excludedRows: [] });
    const printed = join(folder, 'danh-sach.xlsx');
    await exportList(office.database, {
      id,
      targetPath: printed,
      handle: { signal: new AbortController().signal, progress: () => undefined },
    });
    const second = await write((unit) => startDraft(unit, { title: 'Nhập lại', year: 2023 }));
    await write((unit) => saveHeader(unit, { id: second, version: 1, header: header() }));
    const preview = await previewImport(db(), files, {
      id: second,
      fileToken: files.deposit(printed, 'danh-sach.xlsx'),
      options: { skipErrors: false, defaultAwardCode: 'BK_LDLD' },
    });
    const original = await lines();
    expect(preview.lines.map(({ line }) => [line.subject, line.name]).sort()).toEqual(
      original.map((line) => [line.subject, line.name]).sort(),
    );
    expect(preview.counts).toMatchObject({ errors: 0, amount: 2_880_000, collectives: 1, individuals: 2 });
  });

  it('an export that is stopped leaves no file', async () => {
    const jobs = bareJobs();
    const targetPath = join(folder, 'dung.xlsx');
    const jobId = jobs.start(1, async (handle) => {
      jobs.cancel(jobId);
      await exportList(office.database, { id, targetPath, handle });
      return { fileToken: '', suggestedName: '' };
    });
    await jobs.cancelAll();
    expect(jobs.view(jobId).state).toBe('CANCELLED');
    expect(readdirSync(folder).filter((name) => name.includes('dung'))).toEqual([]);
  });
});
