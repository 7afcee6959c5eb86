import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from '#service/hosting/backend.ts';
import { logFailure } from '#service/hosting/log.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';
import { officeFile } from '#db/openOffice.ts';

interface Status {
  state: string;
  isSample: boolean;
  refusal: { code: string } | null;
  years: number[];
}

describe('the office behind a host', () => {
  let folder: string;
  const running: Backend[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-session-'));
  });
  afterEach(async () => {
    for (const backend of running.splice(0)) await backend.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async () => {
    const backend = await startBackend({ dataDir: folder });
    running.push(backend);
    return backend;
  };
  const ask = async (backend: Backend, method: 'GET' | 'POST', path: string, input: unknown = null) => {
    const { body } = await backend.handle({
      method,
      url: `/${path}`,
      body: method === 'POST' ? JSON.stringify(input) : null,
    });
    return JSON.parse(body) as { result?: { data: unknown }; error?: { data: { code: string } } };
  };
  const status = async (backend: Backend) => (await ask(backend, 'GET', 'office.status')).result?.data as Status;

  it('is none, then open, then open again after a restart', async () => {
    const first = await start();
    expect((await status(first)).state).toBe('NONE');
    await ask(first, 'POST', 'office.create', { profile: SAMPLE_PROFILE });
    expect(await status(first)).toMatchObject({ state: 'OPEN', isSample: false });
    expect((await ask(first, 'POST', 'office.create', { profile: SAMPLE_PROFILE })).error?.data.code).toBe(
      'OFFICE_EXISTS',
    );
    await first.close();
    running.pop();
    expect((await status(await start())).state).toBe('OPEN');
  });

  it('takes nothing over that was read for another office', async () => {
    const backend = await start();
    await ask(backend, 'POST', 'office.createSample', null);
    const path = join(folder, 'ds.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('DS').addRows([
      ['STT', 'Tên đơn vị'],
      [1, 'CĐCS Trường A'],
    ]);
    await workbook.xlsx.writeFile(path);
    const order = { fileToken: backend.files.deposit(path, 'ds.xlsx'), options: {} };
    const { jobId: planId } = (await ask(backend, 'POST', 'imports.units.preview', order)).result?.data as {
      jobId: string;
    };
    const plan = () =>
      ask(backend, 'GET', `imports.units.plan?input=${encodeURIComponent(JSON.stringify({ planId }))}`);
    await vi.waitFor(async () => expect((await plan()).result).toBeDefined(), { timeout: 10_000 });

    await ask(backend, 'POST', 'office.leaveSample', null);
    await ask(backend, 'POST', 'office.create', { profile: SAMPLE_PROFILE });
    expect((await plan()).error?.data.code).toBe('IMPORT_PREVIEW_GONE');
  });

  it('made twice at the same moment is made once', async () => {
    const backend = await start();
    const answers = await Promise.all(
      [1, 2].map(() => ask(backend, 'POST', 'office.create', { profile: SAMPLE_PROFILE })),
    );
    expect(answers.map(({ error }) => error?.data.code)).toEqual([undefined, 'OFFICE_EXISTS']);
    expect((await status(backend)).state).toBe('OPEN');
  });

  it('that is in use elsewhere is refused, and opens when tried again after the other has closed', async () => {
    const first = await start();
    await ask(first, 'POST', 'office.createSample');
    const second = await start();
    expect(await status(second)).toMatchObject({ state: 'REFUSED', refusal: { code: 'OFFICE_IN_USE' } });
    expect((await ask(second, 'GET', 'catalogue.list')).error?.data.code).toBe('OFFICE_IN_USE');
    await first.close();
    running.shift();
    await ask(second, 'POST', 'office.reopen');
    expect(await status(second)).toMatchObject({ state: 'OPEN', isSample: true, years: [2023] });
  });

  it('puts the sample aside without deleting it, but never a real office', async () => {
    const backend = await start();
    await ask(backend, 'POST', 'office.createSample');
    await ask(backend, 'POST', 'office.leaveSample');
    expect((await status(backend)).state).toBe('NONE');
    expect(existsSync(officeFile(folder))).toBe(false);
    const [kept = ''] = readdirSync(join(folder, 'co-quan-mau'));
    expect(readdirSync(join(folder, 'co-quan-mau', kept))).toContain('office.codau');

    await ask(backend, 'POST', 'office.create', { profile: SAMPLE_PROFILE });
    expect((await ask(backend, 'POST', 'office.leaveSample')).error?.data.code).toBe('OFFICE_NOT_SAMPLE');
    expect((await status(backend)).state).toBe('OPEN');
  });

  it('keeps files on their way beside the data, and sweeps away what a crash left', async () => {
    const left = join(folder, 'tam', 'cu');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'danh-sach.xlsx'), 'dữ liệu cá nhân');
    const backend = await start();
    expect(existsSync(left)).toBe(true); // nothing is held yet
    await ask(backend, 'POST', 'office.create', { profile: SAMPLE_PROFILE });
    expect(existsSync(left)).toBe(false);
    expect(readdirSync(join(folder, 'tam'))).toHaveLength(1);
    await backend.close();
    running.pop();
    expect(readdirSync(join(folder, 'tam'))).toHaveLength(0);
  });

  it('one request is one call', async () => {
    const backend = await start();
    const url = `/${Array.from({ length: 50 }, () => 'office.status').join(',')}?batch=1`;
    const { status: code, body } = await backend.handle({ method: 'GET', url, body: null });
    expect(code).toBe(400);
    expect(body).not.toContain('"result"');
  });

  it.each(['//', '//evil.example/office.status', '/'])('a call to %s is answered, not thrown back', async (url) => {
    const { status: code } = await (await start()).handle({ method: 'GET', url, body: null });
    expect(code).toBe(404);
  });

  it('that is refused has a log too', async () => {
    writeFileSync(officeFile(folder), 'không phải cơ sở dữ liệu '.repeat(400));
    await start();
    logFailure('THU', new Error('riêng tư'));
    const written = readFileSync(join(folder, 'nhat-ky', 'loi.log'), 'utf8');
    expect(written).toContain('THU');
    expect(written).not.toContain('riêng tư');
  });

  it('that fails to open in a way nobody foresaw is never "none": another would be made over it', async () => {
    mkdirSync(officeFile(folder));
    const backend = await start();
    expect((await status(backend)).state).toBe('REFUSED');
    await ask(backend, 'POST', 'office.reopen');
    expect((await status(backend)).state).toBe('REFUSED');
  });

  it('over a file nobody can read says so and leaves the file', async () => {
    writeFileSync(officeFile(folder), 'không phải cơ sở dữ liệu '.repeat(400));
    const backend = await start();
    expect(await status(backend)).toMatchObject({ state: 'REFUSED', refusal: { code: 'OFFICE_DAMAGED' } });
    expect((await ask(backend, 'POST', 'office.create', { profile: SAMPLE_PROFILE })).error?.data.code).toBe(
      'OFFICE_DAMAGED',
    );
  });
});
