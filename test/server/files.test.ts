import { existsSync, readFileSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PickedFile } from '#service/hosting/wire.ts';
import { attachmentHeader } from '#server/attachmentHeader.ts';
import { MAX_KEPT_UPLOADS, MAX_UPLOAD_BYTES } from '#server/uploads.ts';
import { RunningHost } from './runningHost.ts';

const XLSX = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(1_000, 7)]);

let host: RunningHost;
let cookie: string;
beforeAll(async () => {
  host = await RunningHost.start();
  cookie = await host.signIn();
});
afterAll(() => host.close());

const upload = (name: string, body: Buffer, headers: Record<string, string> = {}) =>
  host.ask({
    method: 'POST',
    path: '/files',
    headers: { ...host.ownPage(cookie), 'x-file-name': encodeURIComponent(name), ...headers },
    body,
  });
const picked = (body: string) => JSON.parse(body) as PickedFile;

describe('an upload', () => {
  it('is kept for the back end under a token, with its Vietnamese name', async () => {
    const answer = await upload('Danh sách khen thưởng – Quý IV.xlsx', XLSX);
    expect(answer.status).toBe(201);
    const { token, name } = picked(answer.body);
    expect(name).toBe('Danh sách khen thưởng – Quý IV.xlsx');
    const kept = host.files.find(token);
    expect(readFileSync(kept.path)).toEqual(XLSX);
    expect(answer.body).not.toContain(dirname(kept.path));
  });

  it('lies where only this user can read it', async () => {
    const { path } = host.files.find(picked((await upload('a.xlsx', XLSX)).body).token);
    if (process.platform === 'win32') return;
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  it('may be as large as the limit, and not a byte larger', async () => {
    const largest = Buffer.alloc(MAX_UPLOAD_BYTES);
    XLSX.copy(largest);
    expect((await upload('a.xlsx', largest)).status).toBe(201);
    const answer = await upload('a.xlsx', Buffer.concat([largest, Buffer.from('x')]));
    expect(answer.status).toBe(413);
    const refused = JSON.parse(answer.body) as { code: string; message: string };
    expect(refused.code).toBe('FILE_TOO_LARGE');
    expect(refused.message).toContain('30 MB');
  });

  it.each(['list.docm', 'list.exe', 'list.xlsx.exe', 'list.lnk', '.xlsx', 'xlsx', '', '../../.xlsx'])(
    'named %j is no file we keep',
    async (name) => {
      const answer = await upload(name, XLSX);
      expect(answer.status).toBe(415);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'FILE_KIND_UNKNOWN' });
    },
  );

  it.each([
    ['a workbook with macros', 'a.xlsm', XLSX],
    ['a workbook of an older Excel', 'a.xls', XLSX],
    ['locked with a password', 'a.xlsx', Buffer.from('D0CF11E0A1B11AE1', 'hex')],
    ['empty', 'a.xlsx', Buffer.alloc(0)],
  ])('that is %s is left to the reader to judge', async (_what, name, body) => {
    const answer = await upload(name, body);
    expect(answer.status).toBe(201);
    expect(readFileSync(host.files.find(picked(answer.body).token).path)).toEqual(body);
  });

  it.each([
    ['..\\..\\Windows\\a.xlsx', 'a.xlsx'],
    ['/etc/a.xlsx', 'a.xlsx'],
    ['a\u202Exslx.xlsx', 'axslx.xlsx'],
    ['a\r\nSet-Cookie: x.xlsx', 'a Set-Cookie- x.xlsx'],
  ])('named %j is called %j', async (sent, kept) => {
    expect(picked((await upload(sent, XLSX)).body).name).toBe(kept);
  });

  it('with a name that cannot be decoded, or none, is refused', async () => {
    expect((await upload('a', XLSX, { 'x-file-name': '%E0%A4%A.xlsx' })).status).toBe(400);
    expect((await host.ask({ method: 'POST', path: '/files', headers: host.ownPage(cookie), body: XLSX })).status).toBe(
      415,
    );
  });

  it('without a declared length is refused', async () => {
    expect((await upload('a.xlsx', XLSX, { 'transfer-encoding': 'chunked' })).status).toBe(411);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('is not made by %s', async (method) => {
    expect((await host.ask({ method, path: '/files', headers: host.ownPage(cookie) })).status).toBe(405);
  });

  it('makes room by forgetting the oldest', async () => {
    const tokens: string[] = [];
    for (let n = 0; n <= MAX_KEPT_UPLOADS; n += 1) tokens.push(picked((await upload(`${n}.xlsx`, XLSX)).body).token);
    expect(() => host.files.find(tokens[0] ?? '')).toThrow();
    expect(host.files.find(tokens.at(-1) ?? '').name).toBe(`${MAX_KEPT_UPLOADS}.xlsx`);
  });

  it('as large as a backup takes the place of the one before, never of a list', async () => {
    const large = Buffer.alloc(MAX_UPLOAD_BYTES + 1);
    const list = picked((await upload('a.xlsx', XLSX)).body).token;
    const first = host.files.find(picked((await upload('a.zip', large)).body).token);
    const second = host.files.find(picked((await upload('b.zip', large)).body).token);
    expect([existsSync(first.path), existsSync(second.path)]).toEqual([false, true]);
    expect(host.files.find(list).name).toBe('a.xlsx');
  });

  it('is not put where it would travel to other computers', async () => {
    const own = await RunningHost.start('OneDrive');
    const headers = { ...own.ownPage(await own.signIn()), 'x-file-name': 'a.zip' };
    const answer = await own.ask({ method: 'POST', path: '/files', headers, body: XLSX });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'OFFICE_ON_SHARED_FOLDER' });
    expect(existsSync(join(own.folder, 'OneDrive'))).toBe(false);
    await own.close();
  });

  it('that 8 pages make at once are 8 different files', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => upload(`${n}.xlsx`, Buffer.concat([XLSX, Buffer.from([n])]))),
    );
    answers.forEach((answer, n) => {
      const { path } = host.files.find(picked(answer.body).token);
      expect(readFileSync(path).at(-1)).toBe(n);
    });
  });

  it('lies where what a crash leaves is swept away, and is kept also after a sweep', async () => {
    const { path } = host.files.find(picked((await upload('a.xlsx', XLSX)).body).token);
    expect(dirname(dirname(path))).toBe(join(host.folder, 'tam'));
    await rm(join(host.folder, 'tam'), { recursive: true });
    expect((await upload('a.xlsx', XLSX)).status).toBe(201);
  });

  it('is removed when the host closes', async () => {
    const own = await RunningHost.start();
    const headers = { ...own.ownPage(await own.signIn()), 'x-file-name': 'a.xlsx' };
    const answer = await own.ask({ method: 'POST', path: '/files', headers, body: XLSX });
    const { path } = own.files.find(picked(answer.body).token);
    await own.close();
    expect(existsSync(dirname(path))).toBe(false);
  });
});

describe('a download', () => {
  const deposit = async (name: string, content = 'nội dung') => {
    const path = join(host.folder, 'made-by-service.bin');
    await writeFile(path, content);
    return host.files.deposit(path, name);
  };
  const download = (path: string, headers = {}) => host.ask({ path, headers: { cookie, ...headers } });

  it('comes whole, as an attachment, with its length and type', async () => {
    const answer = await download(`/files/${await deposit('Quyết định.xlsx')}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('nội dung');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-length': String(Buffer.byteLength('nội dung')),
      'content-disposition': `attachment; filename="Quyet dinh.xlsx"; filename*=UTF-8''${encodeURIComponent('Quyết định.xlsx')}`,
      'cache-control': 'no-store',
    });
  });

  it('takes the name the screen suggests, made safe', async () => {
    const token = await deposit('a.xlsx');
    const answer = await download(`/files/${token}?name=${encodeURIComponent('../Đợt 2/Danh sách "A".xlsx')}`);
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('Danh sách A.xlsx')}`,
    );
  });

  it('can be asked for again, and by a link the user opened', async () => {
    const token = await deposit('a.xlsx');
    expect((await download(`/files/${token}`, { 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await download(`/files/${token}`, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('is never shown as a page, whatever it claims to be', async () => {
    const answer = await download(`/files/${await deposit('a.html', '<script>alert(1)</script>')}`);
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.headers['content-disposition']).toMatch(/^attachment/);
  });

  it.each(['nothing', '', '..%2f..%2fsecret.txt', '%00', 'a/b'])(
    'of the unknown token %j is refused',
    async (token) => {
      const answer = await download(`/files/${token}`);
      expect(answer.status).toBe(410);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'FILE_TOKEN_EXPIRED' });
    },
  );

  it('of a file that has gone meanwhile is refused in the same words', async () => {
    const answer = await download(`/files/${host.files.deposit(join(host.folder, 'gone.xlsx'), 'gone.xlsx')}`);
    expect(answer.status).toBe(410);
  });
});

describe('the name of a download', () => {
  it('is written for old and new programs alike', () => {
    expect(attachmentHeader(`Đơn (1)'*.xlsx`)).toBe(
      `attachment; filename="Don (1)'*.xlsx"; filename*=UTF-8''%C4%90%C6%A1n%20%281%29%27%2A.xlsx`,
    );
    expect(attachmentHeader('表"x\\%41.xlsx')).toContain('filename="__x__41.xlsx"');
  });
});
