import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openExternalSafely } from '../../electron/openExternalSafely.ts';

const opened = vi.hoisted(() => ({ addresses: [] as string[] }));
vi.mock('electron', () => ({
  shell: { openExternal: (address: string) => Promise.resolve(void opened.addresses.push(address)) },
}));

beforeEach(() => {
  opened.addresses.length = 0;
});

describe('an address that goes to the browser', () => {
  it.each(['https://congdoan.vn/tin-tuc', 'https://vanban.chinhphu.vn/?pageid=27160&docid=1', 'HTTPS://CONGDOAN.VN/'])(
    '%s',
    async (address) => {
      expect(await openExternalSafely(address)).toBe(true);
      expect(opened.addresses).toEqual([new URL(address).href]);
    },
  );
});

describe('an address that goes nowhere', () => {
  it.each([
    'http://congdoan.vn/',
    'https://congdoan.vn.evil.example/',
    'https://evil.example/https://congdoan.vn/',
    'https://evil.example/?x=congdoan.vn',
    'https://xcongdoan.vn/',
    'https://mail.congdoan.vn/',
    'https://congdoan.vn@evil.example/',
    'https://me:secret@congdoan.vn/',
    'https://congdoan.vn:8443/',
    'https://congdoan.vn./',
    'https://cоngdoan.vn/', // a Cyrillic o
    'https://127.0.0.1/',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///C:/Windows/System32/calc.exe',
    'file://server/share/run.exe',
    '\\\\server\\share\\run.exe',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'search-ms:query=calc',
    'mailto:ai@congdoan.vn',
    'app://codau/index.html',
    'blob:https://congdoan.vn/1',
    'view-source:https://congdoan.vn/',
    '//congdoan.vn/',
    'congdoan.vn',
    ' ',
    '',
    `https://congdoan.vn/${'a'.repeat(3000)}`,
  ])('%s', async (address) => {
    expect(await openExternalSafely(address)).toBe(false);
    expect(opened.addresses).toEqual([]);
  });
});
