import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type { Backend } from '#service/hosting/backend.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';

const DATABASE = `office_server_${process.pid}`;

async function onServer(statement: string): Promise<void> {
  const server = knex({ client: 'pg', connection: `${inject('postgresUrl')}/postgres` });
  await server.raw(statement);
  await server.destroy();
}

beforeAll(() => onServer(`CREATE DATABASE ${DATABASE}`));
afterAll(() => onServer(`DROP DATABASE ${DATABASE} WITH (FORCE)`));

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
  expect(await status(first)).toMatchObject({ state: 'NONE' });
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
});

it('an office whose folder another host works in is refused: attached files lie there', async () => {
  expect(await status(await start('a'))).toMatchObject({ state: 'OPEN' });
  expect(await status(await start('a'))).toMatchObject({ state: 'REFUSED', refusal: { code: 'OFFICE_IN_USE' } });
});

it.each([
  ['nobody listens', (url: URL) => (url.port = '1')],
  ['the password is wrong', (url: URL) => (url.username = 'la')],
  ['there is no such database', (url: URL) => (url.pathname = '/khong-co')],
])('says so where %s', async (_what, change) => {
  const url = new URL(`${inject('postgresUrl')}/${DATABASE}`);
  change(url);
  const backend = await start('a', url.href);
  expect(await status(backend)).toMatchObject({ state: 'REFUSED', refusal: { code: 'SERVER_UNREACHABLE' } });
});
