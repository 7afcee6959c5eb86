import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningHost } from './runningHost.ts';

let host: RunningHost;
beforeAll(async () => {
  host = await RunningHost.start();
});
afterAll(() => host.close());

describe('the one-time key', () => {
  it('is exchanged for a strict HttpOnly cookie and disappears from the address', async () => {
    const answer = await host.ask({ path: host.newEntrance() });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^co-dau-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(cookie).toContain(`co-dau-${host.port}=`);
  });

  it('lets the session see the app', async () => {
    const answer = await host.ask({ headers: { cookie: await host.signIn() } });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Cờ Đầu');
  });

  it('works once: the second browser gets a Vietnamese page saying how to open again', async () => {
    const path = host.newEntrance();
    await host.ask({ path });
    const second = await host.ask({ path });
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(second.body).toContain('Địa chỉ này không còn dùng được');
    expect(second.body).toContain('npm start');
  });

  it('takes the browser that used it back in from its history', async () => {
    const path = host.newEntrance();
    const first = await host.ask({ path });
    const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const again = await host.ask({ path, headers: { cookie } });
    expect(again.status).toBe(303);
  });

  it.each(['', 'x', '%00', '../..', 'a'.repeat(5_000)])('refuses the wrong key %j', async (key) => {
    const answer = await host.ask({ path: `/?key=${key}` });
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is not used up by a HEAD, which link checkers send', async () => {
    const path = host.newEntrance();
    expect((await host.ask({ method: 'HEAD', path })).status).toBe(401);
    expect((await host.ask({ path })).status).toBe(303);
  });

  it('gives one session when two browsers race for it', async () => {
    const path = host.newEntrance();
    const answers = await Promise.all([host.ask({ path }), host.ask({ path }), host.ask({ path })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401]);
  });

  it('moves on by a page when a link elsewhere was followed, for then redirects lose a strict cookie', async () => {
    const answer = await host.ask({ path: host.newEntrance(), headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toHaveLength(1);
    expect(answer.body).toContain('http-equiv="refresh"');
  });
});

describe('without a session', () => {
  it.each(['/', '/index.html', '/assets/index-abc123.js', '/nothing'])('GET %s shows only the way in', async (path) => {
    const answer = await host.ask({ path });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('Địa chỉ này không còn dùng được');
  });

  it.each([
    { method: 'GET', path: '/api/office.status' },
    { method: 'POST', path: '/api/office.create' },
    { method: 'POST', path: '/files' },
    { method: 'GET', path: '/files/abc' },
    { method: 'DELETE', path: '/api/office.status' },
  ])('$method $path is refused before the back end hears of it', async ({ method, path }) => {
    const before = host.calls.length;
    const answer = await host.ask({ method, path, headers: host.ownPage('co-dau-1=guess') });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({
      code: 'UNKNOWN_CALLER',
      error: { data: { code: 'UNKNOWN_CALLER', httpStatus: 401 } },
    });
    expect(host.calls).toHaveLength(before);
  });

  it.each([
    ['another value', (cookie: string) => `${cookie}x`],
    ['a part of the value', (cookie: string) => cookie.slice(0, -1)],
    ['an empty value', (cookie: string) => cookie.replace(/=.*/, '=')],
    ['the name of another port', (cookie: string) => cookie.replace(/co-dau-\d+/, 'co-dau-1')],
  ])('a cookie with %s is none', async (_what, change) => {
    const cookie = change(await host.signIn());
    expect((await host.ask({ headers: { cookie } })).status).toBe(401);
  });

  it('finds its cookie among those of other programs on 127.0.0.1', async () => {
    const cookie = `jupyter=abc; ${await host.signIn()}; other=1`;
    expect((await host.ask({ headers: { cookie } })).status).toBe(200);
  });
});
