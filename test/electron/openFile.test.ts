import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '#core/errors/appError.ts';
import { openFile } from '../../electron/openFile.ts';

const desktop = vi.hoisted(() => ({ opened: [] as string[], problem: '', shown: [] as string[] }));
vi.mock('electron', () => ({
  shell: {
    openPath: (path: string) => {
      desktop.opened.push(path);
      return Promise.resolve(desktop.problem);
    },
  },
  dialog: {
    showMessageBox: (_window: unknown, { message }: { message: string }) =>
      Promise.resolve(void desktop.shown.push(message)),
  },
}));

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'co-dau-open-'));
  Object.assign(desktop, { opened: [], problem: '', shown: [] });
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const window = undefined as unknown as BrowserWindow;
const backend = {
  deliver(token: string, path: string): Promise<void> {
    writeFileSync(path, token);
    return Promise.resolve();
  },
};
const open = (name: string, giver = backend) => openFile(window, giver, dataDir, 'token', name);

describe('opening a file', () => {
  it('shows a copy in the folder that is swept at the next start, under its own name', async () => {
    expect(await open('Giao ước 2025.pdf')).toEqual({ opened: true });
    const [path = ''] = desktop.opened;
    expect(path.startsWith(join(dataDir, 'tam'))).toBe(true);
    expect(basename(path)).toBe('Giao ước 2025.pdf');
    expect(readFileSync(path, 'utf8')).toBe('token');
  });

  it.each(['chay.exe', '../../chay.bat', 'a.pdf.lnk', 'ho-so.zip', 'a.html', 'mau.docm'])(
    'never hands %s to the system as what it is',
    async (name) => {
      await open(name);
      // A name with an unknown ending becomes that of a workbook: a program under it is shown as a broken table.
      expect(desktop.opened.every((path) => path.endsWith('.xlsx'))).toBe(true);
    },
  );

  it('says in Vietnamese when the copy has no place to lie', async () => {
    writeFileSync(join(dataDir, 'tam'), ''); // a file where the folder should be
    expect(await open('a.pdf')).toEqual({ opened: false });
    expect(desktop.shown[0]).toContain('Không ghi được vào thư mục');
  });

  it('says when the computer has no program for it, and when the back end refuses', async () => {
    desktop.problem = 'No application';
    expect(await open('a.pdf')).toEqual({ opened: false });
    expect(desktop.shown[0]).toContain('chưa có chương trình');
    const refuses = { deliver: () => Promise.reject(refusal('FILE_TOKEN_EXPIRED')) };
    expect(await open('a.pdf', refuses)).toEqual({ opened: false });
    expect(desktop.shown[1]).toContain('không còn hiệu lực');
  });
});
