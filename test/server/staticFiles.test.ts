import { symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locate } from '#server/staticFiles.ts';
import { RunningHost } from './runningHost.ts';

let host: RunningHost;
let cookie: string;
beforeAll(async () => {
  host = await RunningHost.start();
  cookie = await host.signIn();
});
afterAll(() => host.close());

const get = (path: string, method = 'GET') => host.ask({ method, path, headers: { cookie } });

/** Ways out of the renderer's folder that servers have fallen for. */
const WAYS_OUT = [
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/.%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/%252e%252e/secret.txt',
  '/..%00/secret.txt',
  '/index.html%00.js',
  '//secret.txt',
  '//127.0.0.1/../secret.txt',
  '/C:/Windows/win.ini',
  '/C%3a%5cWindows%5cwin.ini',
  '/index.html::$DATA',
  '/.git/config',
  '/assets/.env',
  '/%c0%ae%c0%ae/secret.txt',
  '/%',
  '/....//secret.txt',
];

describe('the renderer', () => {
  it('is served with its types', async () => {
    expect((await get('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get('/index.html')).status).toBe(200);
    expect((await get('/assets/index-abc123.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('has hashed assets kept for ever, its page never', async () => {
    expect((await get('/assets/index-abc123.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/?x=1')).headers['cache-control']).toBe('no-store');
  });

  it.each(WAYS_OUT)('%s leads nowhere', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('BÍ MẬT');
    const located = locate(host.rendererRoot, path);
    expect(located === null || located.startsWith(host.rendererRoot + sep)).toBe(true);
  });

  it('does not follow a link that leads outside', async () => {
    if (process.platform === 'win32') return; // links need rights there
    await writeFile(join(host.folder, 'outside.js'), 'BÍ MẬT');
    await symlink(join(host.folder, 'outside.js'), join(host.rendererRoot, 'assets', 'link.js'));
    expect((await get('/assets/link.js')).status).toBe(404);
  });

  it('is no folder listing', async () => {
    expect((await get('/assets')).status).toBe(404);
    expect((await get('/assets/')).status).toBe(404);
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await get('/', 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    const answer = await host.ask({ method: 'POST', path: '/', headers: host.ownPage(cookie) });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});
