import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { openOfficeServer } from '#db/openOffice.ts';
import type { Backend } from '#service/hosting/backend.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';

const DATABASE = `office_server_${process.pid}`;

async function onServer(statement: string): Promise<void> {
  const server = knex({ client: 'pg', connection: `${inject('postgresUrl')}/postgres` });
  await server.raw(statement);
  await server.destroy();
}

/** An account that may enter but make nothing, which is what PostgreSQL gives to a new one. */
const STRANGER = `la_${process.pid}`;

beforeAll(async () => {
  await onServer(`CREATE DATABASE ${DATABASE}`);
  await onServer(`CREATE ROLE ${STRANGER} LOGIN PASSWORD 'la'`);
});
afterAll(async () => {
  await onServer(`DROP DATABASE ${DATABASE} WITH (FORCE)`);
  await onServer(`DROP ROLE ${STRANGER}`);
});

let folder: string;
const running: Backend[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-server-'));
});
afterEach(async () => {
  for (const backend of running.splice(0)) await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (host: string, connectionString = `${inject('postgresUrl')}/${DATABASE}`) => {
  const backend = await startBackend({ dataDir: join(folder, host), connectionString });
  running.push(backend);
  return backend;
};
const ask = async (backend: Backend, method: 'GET' | 'POST', path: string, input: unknown = null) => {
  const { body } = await backend.handle({
    method,
    url: `/${path}`,
    body: method === 'POST' ? JSON.stringify(input) : null,
  });
  return JSON.parse(body) as { result?: { data: unknown }; error?: { message: string; data: { code: string } } };
};
const status = async (backend: Backend) => (await ask(backend, 'GET', 'office.status')).result?.data;
const codeOf = async (backend: Backend, path: string) =>
  (await ask(backend, 'POST', path, path === 'office.restore' ? { fileToken: 'x' } : null)).error?.data.code;

it('an office on a server is made, kept, and open at one host at a time', async () => {
  const first = await start('a');
  expect(await status(first)).toMatchObject({ state: 'NONE', isOnServer: true });
  await ask(first, 'POST', 'office.create', { profile: SAMPLE_PROFILE });
  expect(await status(first)).toMatchObject({ state: 'OPEN', profile: { name: SAMPLE_PROFILE.name } });

  const second = await start('b');
  expect(await status(second)).toMatchObject({
    state: 'REFUSED',
    refusal: { code: 'OFFICE_IN_USE', message: expect.stringContaining(`@${hostname()}`) as string },
  });
  await first.close();
  running.shift();
  await ask(second, 'POST', 'office.reopen');
  expect(await status(second)).toMatchObject({ state: 'OPEN', profile: { name: SAMPLE_PROFILE.name } });
  expect(await codeOf(second, 'office.backup')).toBe('BACKUP_NOT_HERE');
  // Before anything is unpacked or a job is ended for it.
  expect(await codeOf(second, 'office.restore')).toBe('BACKUP_NOT_HERE');
});

it('an office whose folder another host works in is refused: attached files lie there', async () => {
  expect(await status(await start('a'))).toMatchObject({ state: 'OPEN' });
  expect(await status(await start('a'))).toMatchObject({ state: 'REFUSED', refusal: { code: 'OFFICE_IN_USE' } });
});

it('says so when the connection breaks that keeps other hosts out', async () => {
  const office = await openOfficeServer(`${inject('postgresUrl')}/${DATABASE}`, join(folder, 'a'));
  await onServer(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = '${DATABASE}' AND application_name LIKE 'Co Dau: %'`,
  );
  // The session closes an office of which this is said.
  expect(await office.soundness).toMatchObject({ code: 'SERVER_UNREACHABLE' });
  await office.close();
  expect(await status(await start('b'))).toMatchObject({ state: 'OPEN' });
});

it('is not opened beside an office in a file: that one would take its attached files along', async () => {
  const file = await startBackend({ dataDir: join(folder, 'a') });
  await ask(file, 'POST', 'office.create', { profile: SAMPLE_PROFILE });
  await file.close();
  expect(await status(await start('a'))).toMatchObject({ state: 'REFUSED', refusal: { code: 'OFFICE_EXISTS' } });
});

it.each([
  ['nobody listens', (url: URL) => (url.port = '1')],
  ['the name is of no computer', (url: URL) => (url.hostname = 'may-chu.invalid')],
  ['the password is wrong', (url: URL) => (url.username = 'la')],
  ['the password is left out', (url: URL) => (url.password = '')],
  ['the account may make no tables', (url: URL) => ([url.username, url.password] = [STRANGER, 'la'])],
  ['there is no such database', (url: URL) => (url.pathname = '/khong-co')],
])('says so where %s', async (_what, change) => {
  const url = new URL(`${inject('postgresUrl')}/${DATABASE}`);
  change(url);
  const backend = await start('a', url.href);
  expect(await status(backend)).toMatchObject({ state: 'REFUSED', refusal: { code: 'SERVER_UNREACHABLE' } });
});

/** What a server sends that wants a password, one message for each of the client's. */
const authentication = (kind: number, words: string) => {
  const message = Buffer.alloc(9 + words.length);
  message.write('R');
  message.writeUInt32BE(message.length - 1, 1);
  message.writeUInt32BE(kind, 5);
  message.write(words, 9);
  return message;
};

it('says so where a password is wanted by SCRAM and none was given', async () => {
  const server = createServer((socket) => {
    const left = [authentication(10, 'SCRAM-SHA-256\0\0'), authentication(11, 'r=a,s=YQ==,i=4096')];
    socket.on('data', () => socket.write(left.shift() ?? ''));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  try {
    const backend = await start('a', `postgres://co_dau@127.0.0.1:${port}/co_dau`);
    expect(await status(backend)).toMatchObject({ state: 'REFUSED', refusal: { code: 'SERVER_UNREACHABLE' } });
  } finally {
    server.close();
  }
});
