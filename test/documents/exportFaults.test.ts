import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { AwardListLine } from '#core/awards/awardList.ts';
import { AppError } from '#core/errors/appError.ts';
import { replaceFile } from '#service/documents/atomicFile.ts';
import { writeAwardListXlsx } from '#service/documents/awardListXlsx.ts';
import { writeTableXlsx } from '#service/documents/tableXlsx.ts';
import { inPages, openSheet, scratchFolder } from './exportHelpers.ts';
import { listOf, manyPersons, volleyballTeams } from './sampleLists.ts';

const OLD = 'tệp cũ';

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : String(error);
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('replaceFile', () => {
  it('puts the new file in place of the old one and leaves nothing beside it', async () => {
    const folder = await scratchFolder();
    const target = path.join(folder, 'a.xlsx');
    await writeFile(target, OLD);
    await replaceFile(target, (temp) => writeFile(temp, 'tệp mới'));
    expect(await readFile(target, 'utf8')).toBe('tệp mới');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EACCES', 'FOLDER_READ_ONLY'],
    ['EROFS', 'FOLDER_READ_ONLY'],
  ])('turns %s while writing into %s and keeps the old file', async (code, expected) => {
    const folder = await scratchFolder();
    const target = path.join(folder, 'a.xlsx');
    await writeFile(target, OLD);
    const failing = replaceFile(target, async (temp) => {
      await writeFile(temp, 'nửa chừng');
      throw systemError(code);
    });
    expect(await codeOf(failing)).toBe(expected);
    expect(await readFile(target, 'utf8')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it('reports a folder that is not there before any work is done', async () => {
    const folder = path.join(await scratchFolder(), 'không-có');
    let asked = false;
    const failing = replaceFile(path.join(folder, 'a.xlsx'), () => {
      asked = true;
      return Promise.resolve();
    });
    expect(await codeOf(failing)).toBe('FOLDER_READ_ONLY');
    expect(asked).toBe(false);
  });

  it('leaves nothing behind when the target cannot be replaced', async () => {
    const folder = await scratchFolder();
    const target = path.join(folder, 'a.xlsx');
    await mkdir(path.join(target, 'inside'), { recursive: true });
    await expect(replaceFile(target, (temp) => writeFile(temp, 'x'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });
});

describe('a cancelled export', () => {
  it.each([50, 1_500, 5_000])('of %i lines leaves the old file and nothing else', async (count) => {
    const folder = await scratchFolder();
    const targetPath = path.join(folder, 'ds.xlsx');
    await writeFile(targetPath, OLD);
    const abort = new AbortController();
    const { list, lines } = listOf(manyPersons(count));
    async function* stoppedHalfway(): AsyncGenerator<AwardListLine[]> {
      for await (const page of inPages(lines, 25)) {
        yield page;
        if (page.some((line) => line === lines[Math.floor(count / 2)])) abort.abort();
      }
    }
    const job = { list, lines: stoppedHalfway(), targetPath, signal: abort.signal, onProgress: () => undefined };
    expect(await codeOf(writeAwardListXlsx(job))).toBe('JOB_CANCELLED');
    expect(await readFile(targetPath, 'utf8')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['ds.xlsx']);
  });

  it('does not start at all when it was cancelled before', async () => {
    const folder = await scratchFolder();
    const { list, lines } = volleyballTeams();
    const job = {
      list,
      lines: inPages(lines),
      targetPath: path.join(folder, 'ds.xlsx'),
      signal: AbortSignal.abort(),
      onProgress: () => undefined,
    };
    expect(await codeOf(writeAwardListXlsx(job))).toBe('JOB_CANCELLED');
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells its progress on the way and the whole count at the end', async () => {
    const { list, lines } = listOf(manyPersons(2_345));
    const told: number[] = [];
    await writeAwardListXlsx({
      list,
      lines: inPages(lines),
      targetPath: path.join(await scratchFolder(), 'ds.xlsx'),
      signal: new AbortController().signal,
      onProgress: (done) => void told.push(done),
    });
    expect(told.at(-1)).toBe(2_345);
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('passes on a failure of the lines and leaves nothing', async () => {
    const folder = await scratchFolder();
    const { list, lines } = listOf(manyPersons(2_500));
    async function* breaking(): AsyncGenerator<AwardListLine[]> {
      yield await Promise.resolve(lines.slice(0, 500));
      throw new Error('database went away');
    }
    const job = {
      list,
      lines: breaking(),
      targetPath: path.join(folder, 'ds.xlsx'),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    };
    await expect(writeAwardListXlsx(job)).rejects.toThrow('database went away');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a table as seen on screen', () => {
  const columns = [
    { header: 'Họ và tên', kind: 'text', width: 50 },
    { header: 'Ngày sinh', kind: 'date' },
    { header: 'Hệ số', kind: 'coefficient' },
    { header: 'Tiền thưởng', kind: 'money' },
    { header: 'Số lần', kind: 'count' },
  ] as const;
  const rows = [
    ['Lò Văn Thoong', '1985-12-08', 80, 1_440_000, 3],
    ['=1+1', '1985', null, 1_500_000_000, 1_200],
    [undefined, '', 15, 0, {}],
  ];

  it('keeps types, filters, the frozen head and one page of width', async () => {
    const filePath = path.join(await scratchFolder(), 'bang.xlsx');
    const signal = new AbortController().signal;
    await writeTableXlsx({
      ...{ title: 'Khen thưởng: 2023/24', subtitle: 'Lọc: cá nhân', columns },
      ...{ rows: inPages(rows), targetPath: filePath, signal },
    });
    const sheet = await openSheet(filePath);
    expect(sheet.name).toBe('Khen thưởng- 2023-24');
    expect(sheet.getCell('A1').value).toBe('Khen thưởng: 2023/24');
    expect(sheet.getRow(3).values).toEqual([undefined, ...columns.map((column) => column.header)]);
    expect(sheet.getCell('B4').value).toEqual(new Date(Date.UTC(1985, 11, 8)));
    expect(sheet.getCell('B5').value).toBe('1985');
    expect(sheet.getCell('A5').value).toBe('=1+1');
    expect(sheet.getCell('C4').value).toBe(0.8);
    expect(sheet.getCell('C5').value).toBeNull();
    expect(sheet.getCell('D4').value).toBe(1_440_000);
    expect(sheet.getCell('E6').value).toBeNull();
    expect(sheet.getCell('E6').border.bottom?.style).toBe('thin');
    expect(sheet.autoFilter).toBe('A3:E6');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  });

  it.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC'])('writes the same days in %s', async (zone) => {
    const folder = await scratchFolder();
    const script = path.join(import.meta.dirname, 'writeDates.ts');
    const filePath = path.join(folder, 'ngay.xlsx');
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, filePath], {
      env: { ...process.env, TZ: zone },
    });
    const sheet = await openSheet(filePath);
    expect(sheet.getCell('A3').value).toEqual(new Date(Date.UTC(2026, 10, 22)));
    expect(sheet.getCell('A4').value).toEqual(new Date(Date.UTC(1954, 0, 1)));
    await rm(folder, { recursive: true });
  });
});
