import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#service/hosting/contentSecurityPolicy.ts';
import { RunningHost } from './runningHost.ts';

let host: RunningHost;
let cookie: string;
beforeAll(async () => {
  host = await RunningHost.start();
  cookie = await host.signIn();
});
afterAll(() => host.close());
beforeEach(() => {
  host.calls.length = 0;
});

describe('the Host header', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost',
    '127.0.0.1:PORT.evil.example',
    '[::1]:PORT',
    '0.0.0.0:PORT',
    'LOCALHOST:PORT@evil',
  ])('is refused as %j, key and cookie or not', async (pattern) => {
    const foreign = pattern.replace('PORT', String(host.port));
    const path = host.newEntrance();
    expect((await host.ask({ path, headers: { host: foreign } })).status).toBe(403);
    expect((await host.ask({ path: '/api/x', headers: { host: foreign, cookie } })).status).toBe(403);
    // The key was not used up by the stranger.
    expect((await host.ask({ path })).status).toBe(303);
    expect(host.calls).toHaveLength(0);
  });

  // By a bare socket: Node's client would put the right Host in place of an empty or missing one.
  it.each([
    ['empty', 'HTTP/1.1\r\nHost: '],
    ['missing in HTTP/1.1', 'HTTP/1.1'],
    ['missing in HTTP/1.0', 'HTTP/1.0'],
    ['given twice', 'HTTP/1.1\r\nHost: evil.example\r\nHost: 127.0.0.1:PORT'],
  ])('is refused when %s', async (_what, rest) => {
    const path = host.newEntrance();
    const socket = connect(host.port, '127.0.0.1');
    socket.write(`GET ${path} ${rest.replace('PORT', String(host.port))}\r\nConnection: close\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403)/);
    expect(answer).not.toMatch(/set-cookie/i);
  });

  it('may be localhost', async () => {
    const name = `localhost:${host.port}`;
    const headers = { host: name, origin: `http://${name}`, cookie, 'content-type': 'application/json' };
    expect((await host.ask({ method: 'POST', path: '/api/x', headers, body: '{}' })).status).toBe(200);
  });
});

describe('a call that can change something', () => {
  const post = (headers: Record<string, string>) =>
    host.ask({
      method: 'POST',
      path: '/api/x',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  it('is taken from our own page', async () => {
    expect((await post({ origin: host.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await post({ origin: host.origin })).status).toBe(200); // browsers before Sec-Fetch-Site
  });

  it.each([
    ['another site', 'https://evil.example', 'cross-site'],
    ['another port of this machine', 'http://127.0.0.1:1', 'same-site'],
    ['localhost while we are 127.0.0.1', 'http://localhost:PORT', 'cross-site'],
    ['https on our port', 'https://127.0.0.1:PORT', 'cross-site'],
    ['a sandboxed frame', 'null', 'cross-site'],
    ['our origin but another site', 'http://127.0.0.1:PORT', 'cross-site'],
    ['our origin but only the same site', 'http://127.0.0.1:PORT', 'same-site'],
    ['our origin but no page at all', 'http://127.0.0.1:PORT', 'none'],
  ])('is refused from %s', async (_what, origin, site) => {
    const answer = await post({ origin: origin.replace('PORT', String(host.port)), 'sec-fetch-site': site });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(host.calls).toHaveLength(0);
  });

  it('is refused without an Origin', async () => {
    expect((await post({})).status).toBe(403);
  });

  it('may not be a file from another page either', async () => {
    const headers = { cookie, origin: 'http://127.0.0.1:1', 'x-file-name': 'a.xlsx' };
    expect((await host.ask({ method: 'POST', path: '/files', headers, body: 'PK' })).status).toBe(403);
  });
});

describe('reading', () => {
  it.each(['cross-site', 'same-site'])(
    'the API from a %s page is refused although it changes nothing',
    async (site) => {
      const answer = await host.ask({ path: '/api/x', headers: { cookie, 'sec-fetch-site': site } });
      expect(answer.status).toBe(403);
      expect(host.calls).toHaveLength(0);
    },
  );

  it('a preflight gets no permission', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await host.ask({ method: 'OPTIONS', path: '/api/x', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('every answer', () => {
  it.each([
    ['the app', '/', true],
    ['a missing file', '/nothing', true],
    ['an API answer', '/api/x', true],
    ['a missing download', '/files/none', true],
    ['the way in', '/', false],
    ['a refused call', '/api/x', false],
  ])('carries the security headers: %s', async (_what, path, signedIn) => {
    const { headers } = await host.ask({ path, headers: signedIn ? { cookie } : {} });
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy("'self'"));
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('has a policy that allows scripts from this host only', () => {
    expect(contentSecurityPolicy("'self'")).toContain("default-src 'none'");
    expect(contentSecurityPolicy("'self'")).toContain("script-src 'self';");
    expect(contentSecurityPolicy("'self'")).toContain("connect-src 'self';");
    expect(contentSecurityPolicy("'self'")).not.toMatch(/unsafe-eval|https?:|\*/);
  });
});
