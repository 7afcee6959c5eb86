import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerScreenRequest } from '../../electron/appProtocol.ts';
import { resolveAppFile } from '../../electron/resolveAppFile.ts';

// The module only opens the real protocol when asked to; loading Electron's package here would try to download it.
vi.mock('electron', () => ({ protocol: {} }));

const folder = mkdtempSync(join(tmpdir(), 'codau-protocol-'));
const root = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-old'));
  writeFileSync(join(root, 'index.html'), 'start');
  writeFileSync(join(root, 'assets', 'bảng màu.css'), 'css');
  writeFileSync(join(root, 'data.sqlite'), 'not a screen');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'renderer-old', 'secret.html'), 'secret');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('addresses that stand for a file of the screens', () => {
  it.each([
    ['app://codau/', 'index.html'],
    ['app://codau/index.html', 'index.html'],
    ['app://codau/index.html?nam=2026#dau', 'index.html'],
    ['app://codau/assets/app.js', 'assets/app.js'],
    ['app://codau/assets/b%E1%BA%A3ng%20m%C3%A0u.css', 'assets/bảng màu.css'],
    ['app://codau/assets/../index.html', 'index.html'],
    ['app://codau/awards/0193a1b2', 'index.html'],
  ])('%s', (address, file) => {
    expect(resolveAppFile(root, address)).toBe(join(root, file));
  });
});

describe('addresses that are refused', () => {
  it.each([
    ['another host', 'app://evil/index.html'],
    ['a host that only begins like ours', 'app://codau.evil/index.html'],
    ['a user name before another host', 'app://codau@evil/index.html'],
    ['a user name before our host', 'app://me@codau/index.html'],
    ['a port', 'app://codau:80/index.html'],
    ['another scheme', 'file:///etc/passwd'],
    ['https', 'https://codau/index.html'],
    ['no address at all', 'codau'],
    ['encoded slashes with dots', 'app://codau/..%2fsecret.html'],
    ['encoded dots and slashes', 'app://codau/%2e%2e%2fsecret.html'],
    ['encoded dots in a deeper folder', 'app://codau/assets/%2e%2e%2f%2e%2e%2fsecret.html'],
    ['a neighbour folder whose name begins like ours', 'app://codau/..%2frenderer-old%2fsecret.html'],
    ['a backslash', 'app://codau/..\\secret.html'],
    ['an encoded backslash', 'app://codau/..%5csecret.html'],
    ['a backslash without dots', 'app://codau/assets%5capp.js'],
    ['a null byte', 'app://codau/index.html%00.js'],
    ['a drive letter', 'app://codau/C:/Windows/win.ini'],
    ['an encoded drive letter', 'app://codau/C%3a%5cWindows%5cwin.ini'],
    ['an alternate data stream', 'app://codau/index.html::$DATA'],
    ['broken encoding', 'app://codau/%E1%BA'],
  ])('%s: %s', (_what, address) => {
    expect(resolveAppFile(root, address)).toBeNull();
  });

  it.each(['app://codau/../secret.html', 'app://codau/%2e%2e/secret.html', 'app://codau//etc/passwd.html'])(
    'the URL parser itself keeps %s inside',
    (address) => {
      const file = resolveAppFile(root, address);
      expect(file?.startsWith(join(root, '/'))).toBe(true);
    },
  );
});

describe('answers', () => {
  const get = (address: string, method = 'GET'): Promise<Response> =>
    answerScreenRequest(root, { method, url: address });

  it('serves a file with its kind and the policy', async () => {
    const response = await get('app://codau/assets/b%E1%BA%A3ng%20m%C3%A0u.css');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('css');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['app://codau/missing.js', 'GET', 404],
    ['app://codau/data.sqlite', 'GET', 404],
    ['app://codau/..%2fsecret.html', 'GET', 403],
    ['app://codau/index.html', 'POST', 405],
  ])('refuses %s by %s with %i, under the policy too', async (address, method, status) => {
    const response = await get(address, method);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
