import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommandLine } from '../../electron/commandLine.ts';
import { chooseDataDir } from '../../electron/dataDir.ts';
import { LastFolder } from '../../electron/lastFolder.ts';
import { menuTemplate } from '../../electron/menu.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codau-startup-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it.each([
    [['co-dau'], null],
    [['co-dau', '--data', '/srv/office'], '/srv/office'],
    [['co-dau', '--data=/srv/office'], '/srv/office'],
    [['co-dau', '--data'], null],
    [['co-dau', '--data='], null],
    [['co-dau', '--data', '--inspect=0'], null],
    [['electron', '--inspect=0', 'main.cjs', '--data', '/d', '--no-sandbox'], '/d'],
  ])('%j names the data folder %s', (argv, dataDir) => {
    expect(readCommandLine(argv).dataDir).toBe(dataDir);
  });

  it('makes a relative data folder absolute', () => {
    expect(readCommandLine(['co-dau', '--data', 'office']).dataDir).toBe(resolve('office'));
  });

  it('asks for the self-test only when told to', () => {
    expect(readCommandLine(['co-dau']).selfTest).toBe(false);
    expect(readCommandLine(['co-dau', '--self-test']).selfTest).toBe(true);
  });
});

describe('the data folder', () => {
  const paths = (): { set: Record<string, string>; app: Parameters<typeof chooseDataDir>[0] } => {
    const set: Record<string, string> = {};
    const setPath = (name: string, path: string): void => void (set[name] = path);
    return { set, app: { setPath } };
  };

  it('lies in a plain ASCII folder of the user when none is given', () => {
    const { set, app } = paths();
    const usual = join(folder, 'CoDau', 'office');
    expect(chooseDataDir(app, null, usual)).toBe(usual);
    expect(set).toEqual({ userData: join(folder, 'CoDau') });
  });

  it('takes the lock of a given folder with it', () => {
    const { set, app } = paths();
    expect(chooseDataDir(app, join(folder, 'ldld'))).toBe(join(folder, 'ldld'));
    expect(set).toEqual({ userData: join(folder, 'ldld', 'shell') });
  });

  it('that cannot be made is refused in a sentence, not by a stack', () => {
    writeFileSync(join(folder, 'tep'), '');
    const { set, app } = paths();
    expect(() => chooseDataDir(app, join(folder, 'tep', 'office'))).toThrow(
      expect.objectContaining({ code: 'FOLDER_READ_ONLY' }),
    );
    expect(set).toEqual({});
  });

  it('is left as it is when a sync client would carry it away', () => {
    const given = join(folder, 'OneDrive', 'office');
    expect(() => chooseDataDir(paths().app, given)).toThrow(
      expect.objectContaining({ code: 'OFFICE_ON_SHARED_FOLDER' }),
    );
    expect(existsSync(given)).toBe(false);
  });
});

describe('the folder dialogs open in', () => {
  it('is the one used last, also after a restart', () => {
    const used = join(folder, 'Hồ sơ 2026');
    mkdirSync(used);
    new LastFolder(join(folder, 'last'), '/usual').set(used);
    expect(new LastFolder(join(folder, 'last'), '/usual').get()).toBe(used);
  });

  it('is the usual one at first and when the last one is gone', () => {
    const last = new LastFolder(join(folder, 'last'), '/usual');
    expect(last.get()).toBe('/usual');
    last.set(join(folder, 'pulled-out'));
    expect(last.get()).toBe('/usual');
  });

  it('may fail to be remembered without failing the work', () => {
    const last = new LastFolder(join(folder, 'missing', 'last'), '/usual');
    expect(() => last.set(folder)).not.toThrow();
  });
});

describe('the menu', () => {
  const template = menuTemplate({ packaged: true, about: () => undefined });

  it('is Vietnamese throughout', () => {
    expect(template.map((item) => item.label)).toEqual(['&Tệp', '&Sửa', '&Xem', 'Trợ &giúp']);
    const labels = template.flatMap((item) => item.submenu as { label?: string; type?: string }[]);
    expect(labels.filter((item) => item.type !== 'separator' && !item.label)).toEqual([]);
  });

  it('shows developer tools only in a working copy', () => {
    expect(JSON.stringify(template)).not.toContain('toggleDevTools');
    expect(JSON.stringify(menuTemplate({ packaged: false, about: () => undefined }))).toContain('toggleDevTools');
  });
});
