import fs, { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exchangeOffice, hasOffice } from '#db/files/exchange.ts';
import { clearAway, whenFree } from '#db/files/whenFree.ts';
import { openOfficeFile } from '#db/openOffice.ts';
import { TEST_NOW } from '../support/testNow.ts';

/** What Windows says of a file that another program has open. */
const held = (code = 'EBUSY') => Object.assign(new Error(code), { code });

describe('what another program holds', () => {
  it.each(['EBUSY', 'EPERM'])('for a moment (%s) is waited for', async (code) => {
    const answers = [held(code), held(code)];
    const step = () => {
      const failure = answers.shift();
      if (failure) throw failure;
      return 'done';
    };
    expect(await whenFree(step)).toBe('done');
  });

  it('for longer is told, and nothing else is tried twice', async () => {
    const stays = vi.fn(() => Promise.reject(held()));
    await expect(whenFree(stays)).rejects.toThrow('EBUSY');
    expect(stays.mock.calls.length).toBeGreaterThan(2);
    const isGone = vi.fn(() => Promise.reject(held('ENOENT')));
    await expect(whenFree(isGone)).rejects.toThrow('ENOENT');
    expect(isGone).toHaveBeenCalledOnce();
  });

  it('stays where it is of no use to anybody', async () => {
    // A folder cannot lie below a file.
    await expect(clearAway(join(import.meta.filename, 'x'))).resolves.toBeUndefined();
  });
});

describe('an exchange of offices on a system that holds files', () => {
  let folder: string;
  const inData = (name: string) => join(folder, 'data', name);
  const officeIn = (dir: string) => readFileSync(join(folder, dir, 'office.codau'), 'utf8');
  const exchange = () => exchangeOffice(join(folder, 'data'), { aside: 'cu', incoming: join(folder, 'incoming') });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-held-'));
    for (const [dir, office] of [
      ['data', 'cũ'],
      ['incoming', 'mới'],
    ] as const) {
      mkdirSync(join(folder, dir, 'tep-dinh-kem'), { recursive: true });
      writeFileSync(join(folder, dir, 'office.codau'), office);
    }
  });
  afterEach(() => {
    letGo();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A file or folder of that name is held for so many attempts to move it, or to remove it. */
  function hold(name: string, operation: 'move' | 'remove', attempts = Infinity): void {
    let left = attempts;
    const refuse = (path: unknown) => {
      if (basename(String(path)) === name && left-- > 0) throw held('EPERM');
    };
    const { renameSync, rmSync: removeSync, promises } = fs;
    const { rm } = promises;
    if (operation === 'move')
      vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
        refuse(from);
        renameSync(from, to);
      });
    else {
      vi.spyOn(fs, 'rmSync').mockImplementation((path, how) => {
        refuse(path);
        removeSync(path, how);
      });
      vi.spyOn(promises, 'rm').mockImplementation(async (path, how) => {
        refuse(path);
        await rm(path, how);
      });
    }
    syncBuiltinESMExports();
  }

  function letGo(): void {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  }

  it('waits for a file that is held for a moment', async () => {
    hold('office.codau', 'move', 2);
    await exchange();
    expect([officeIn('data'), officeIn('data/cu')]).toEqual(['mới', 'cũ']);
  });

  it('is taken back, and told, where a file is held for good', async () => {
    hold('tep-dinh-kem', 'move');
    await expect(exchange()).rejects.toMatchObject({ code: 'OFFICE_HELD' });
    expect([officeIn('data'), officeIn('incoming')]).toEqual(['cũ', 'mới']);
    expect(existsSync(inData('office.codau.exchange'))).toBe(false);
  });

  it('has happened, and is not told as a failure, once the other office is in place', async () => {
    hold('office.codau.exchange', 'remove');
    await exchange();
    expect([officeIn('data'), officeIn('data/cu')]).toEqual(['mới', 'cũ']);
    expect(existsSync(inData('office.codau.exchange'))).toBe(true);
  });

  it('keeps nobody out by the mark it could not take away', async () => {
    rmSync(inData('office.codau'));
    await (await openOfficeFile(join(folder, 'data'), TEST_NOW)).close();
    writeFileSync(inData('office.codau.exchange'), 'cu');
    hold('office.codau.exchange', 'remove');
    const office = await openOfficeFile(join(folder, 'data'), TEST_NOW);
    await office.close();
  });

  it('leaves the place free only once its mark is gone', async () => {
    hold('office.codau.exchange', 'remove');
    const leaving = exchangeOffice(join(folder, 'data'), { aside: 'cu', incoming: null });
    await expect(leaving).rejects.toMatchObject({ code: 'OFFICE_HELD' });
    expect([hasOffice(join(folder, 'data')), officeIn('data')]).toEqual([true, 'cũ']);
  });

  it('does not keep an office shut or open whose mark of its last close is held', async () => {
    rmSync(inData('office.codau'));
    const open = () => openOfficeFile(join(folder, 'data'), TEST_NOW);
    await (await open()).close();
    hold('office.codau.closed', 'remove');
    const office = await open();
    letGo();
    rmSync(inData('office.codau.closed'));
    mkdirSync(inData('office.codau.closed'));
    await office.close();
  });
});
