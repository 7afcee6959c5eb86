import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Backend } from '#service/hosting/backend.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { procedures } from '../support/contractProcedures.ts';
import { RunningHost, type Answer } from './runningHost.ts';

let folder: string;
let backend: Backend;
let host: RunningHost;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'co-dau-contract-http-'));
  backend = await startBackend({ dataDir: folder });
  host = await RunningHost.start();
  host.reply = (call) => backend.handle(call);
  cookie = await host.signIn();
});
afterAll(async () => {
  await host.close();
  await backend.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  host.calls.length = 0;
});

function expectRefused(answer: Answer, statuses: number[]): void {
  expect(statuses).toContain(answer.status);
  const { error, result } = JSON.parse(answer.body) as { error?: { data: { code: string } }; result?: unknown };
  expect(error?.data.code).toBe('UNKNOWN_CALLER');
  expect(result).toBeUndefined();
  // Not even asked: what the back end never hears it cannot do.
  expect(host.calls).toEqual([]);
}

describe.each(procedures)('$path over HTTP', ({ path, definition }) => {
  const isQuery = definition.type === 'query';
  const ask = (headers: Record<string, string>) =>
    host.ask({
      path: `/api/${path}`,
      ...(isQuery
        ? { headers }
        : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' }),
    });
  const ownPage = () => ({ origin: host.origin, 'sec-fetch-site': 'same-origin' });

  it('answers nobody without a key', async () => {
    expectRefused(await ask(ownPage()), [401]);
    const name = cookie.split('=')[0] ?? '';
    expectRefused(await ask({ ...ownPage(), cookie: `${name}=${'A'.repeat(43)}` }), [401]);
    expectRefused(await ask({ ...ownPage(), cookie: `${name}=` }), [401]);
  });

  it.each(isQuery ? ['cross-site', 'same-site'] : ['cross-site', 'same-site', 'none'])(
    'answers no %s page, not even with our cookie',
    async (site) => {
      expectRefused(await ask({ origin: host.origin, cookie, 'sec-fetch-site': site }), [403]);
    },
  );

  it.each(['https://evil.example', 'http://127.0.0.1:1', 'null'])(
    'answers no page of %s, not even with our cookie',
    async (origin) => {
      expectRefused(await ask({ origin, cookie }), [403]);
      expectRefused(await ask({ origin, cookie, 'sec-fetch-site': 'same-origin' }), [403]);
    },
  );
});

it.each(procedures.filter(({ definition }) => definition.type === 'mutation'))(
  '$path does nothing for a caller that does not say where it comes from',
  async ({ path }) => {
    const headers = { 'content-type': 'application/json', cookie };
    expectRefused(await host.ask({ path: `/api/${path}`, method: 'POST', headers, body: '{}' }), [403]);
  },
);

it('none of these calls left anything in the folder of the office', async () => {
  expect((await readdir(folder)).filter((name) => name.includes('codau'))).toEqual([]);
  const answer = await host.ask({ path: '/api/office.status', headers: host.ownPage(cookie) });
  expect(JSON.parse(answer.body)).toMatchObject({ result: { data: { state: 'NONE' } } });
});

it.each(procedures.filter(({ definition }) => definition.inputs.length > 0))(
  '$path is there for our own page',
  async ({ path, definition }) => {
    const isQuery = definition.type === 'query';
    const headers = { 'content-type': 'application/json', ...host.ownPage(cookie) };
    const answer = await host.ask({
      path: `/api/${path}`,
      headers,
      ...(!isQuery && { method: 'POST', body: '{"unheard":"of"}' }),
    });
    expect(host.calls).toHaveLength(1);
    const { error } = JSON.parse(answer.body) as { error: { data: { code: string } } };
    // No office, or not the right input: either way the procedure itself answered.
    expect(['NO_OFFICE', 'INPUT_INVALID']).toContain(error.data.code);
  },
);
