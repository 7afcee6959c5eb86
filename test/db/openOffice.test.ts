import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { backupFolder } from '#db/files/backup.ts';
import { markClosed } from '#db/files/cleanClose.ts';
import { isDamaged } from '#db/files/integrity.ts';
import { isSharedFolder } from '#db/files/localFolder.ts';
import { MIGRATIONS } from '#db/migrations/list.ts';
import { officeFile, openOfficeFile } from '#db/openOffice.ts';

const NOW = new Date('2024-02-01T08:00:00Z');
/** The last migration that makes tables, and those after it. */
const NEWEST = MIGRATIONS.filter(({ name }) => name >= '0018');
/** Bytes of a page of a new office file. */
const PAGE = 16_384;

describe('opening an office file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const madeOffice = async () => {
    const office = await openOfficeFile(folder, NOW);
    await office.close();
  };
  /** As the head of the file says (SQLite file format 1.3.2). */
  const pageSize = () => readFileSync(officeFile(folder)).readUInt16BE(16);
  const forgetNewest = async () => {
    for (const { name } of NEWEST)
      await onFile(officeFile(folder), `DELETE FROM schema_migration WHERE name = '${name}'`);
  };
  /** As if the disk had rotted without anybody writing. */
  const damageWithoutATrace = () => {
    const file = openSync(officeFile(folder), 'r+');
    writeSync(file, Buffer.alloc(PAGE, 0x5a), 0, PAGE, PAGE * 12);
    closeSync(file);
    markClosed(officeFile(folder));
  };
  const refusalOf = async (code: string) => {
    await expect(openOfficeFile(folder, NOW)).rejects.toMatchObject({ code });
  };

  it('makes it, and opens it again', async () => {
    await madeOffice();
    await madeOffice();
    expect(existsSync(officeFile(folder))).toBe(true);
  });

  it('makes it of large pages, and opens one of small pages as it is', async () => {
    await madeOffice();
    expect(pageSize()).toBe(PAGE);
    await onFile(officeFile(folder), 'PRAGMA journal_mode = DELETE', 'PRAGMA page_size = 4096', 'VACUUM');
    expect(pageSize()).toBe(4096);
    await madeOffice();
    expect(pageSize()).toBe(4096);
  });

  it('keeps a second writer out and says who is in', async () => {
    const first = await openOfficeFile(folder, NOW);
    await expect(openOfficeFile(folder, NOW)).rejects.toMatchObject({
      code: 'OFFICE_IN_USE',
      message: expect.stringContaining('trên máy') as string,
    });
    await first.close();
    await madeOffice();
  });

  it('runs with WAL, full synchronisation and foreign keys', async () => {
    const office = await openOfficeFile(folder, NOW);
    const settings = await office.database.transaction(async (tx) => {
      const journal: unknown = await tx.raw('PRAGMA journal_mode');
      const synchronous: unknown = await tx.raw('PRAGMA synchronous');
      const foreignKeys: unknown = await tx.raw('PRAGMA foreign_keys');
      return [journal, synchronous, foreignKeys];
    });
    expect(settings).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]]);
    await office.close();
  });

  it('refuses a file that is no database, and leaves it alone', async () => {
    writeFileSync(officeFile(folder), 'đây là một tệp văn bản, không phải cơ sở dữ liệu'.repeat(100));
    const before = readFileSync(officeFile(folder));
    await refusalOf('OFFICE_DAMAGED');
    expect(readFileSync(officeFile(folder)).equals(before)).toBe(true);
  });

  it('refuses one of its own whose beginning was overwritten, each time anew', async () => {
    await madeOffice();
    const file = openSync(officeFile(folder), 'r+');
    writeSync(file, Buffer.alloc(100, 0), 0, 100, 0);
    closeSync(file);
    await refusalOf('OFFICE_DAMAGED');
    await refusalOf('OFFICE_DAMAGED');
  });

  it('makes none over a file that was emptied', async () => {
    await madeOffice();
    truncateSync(officeFile(folder), 0);
    await refusalOf('OFFICE_DAMAGED');
    await refusalOf('OFFICE_DAMAGED');
    expect(readFileSync(officeFile(folder))).toHaveLength(0);
  });

  it('makes none over a file that was emptied while its office was open, with its log or without', async () => {
    const office = await openOfficeFile(folder, NOW);
    const copy = mkdtempSync(join(tmpdir(), 'co-dau-emptied-'));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    const refuses = () => expect(openOfficeFile(copy, NOW)).rejects.toMatchObject({ code: 'OFFICE_DAMAGED' });
    for (const part of ['', '-wal', '.closed']) cpSync(`${officeFile(folder)}${part}`, `${officeFile(copy)}${part}`);
    await office.close();
    truncateSync(officeFile(copy), 0);
    await refuses();
    rmSync(`${officeFile(copy)}-wal`);
    await refuses();
    cpSync(officeFile(folder), officeFile(copy));
    rmSync(`${officeFile(copy)}.closed`);
    writeFileSync(`${officeFile(copy)}-wal`, 'x');
    truncateSync(officeFile(copy), 0);
    await refuses();
  });

  it('goes on with a first start that was cut off before it wrote anything', async () => {
    writeFileSync(officeFile(folder), '');
    await madeOffice();
    expect(pageSize()).toBe(PAGE);
  });

  it("refuses another program's database", async () => {
    await onFile(officeFile(folder), 'CREATE TABLE notes (id TEXT)');
    await refusalOf('OFFICE_FOREIGN');
  });

  it('refuses a database written by a newer program, and leaves it alone', async () => {
    await madeOffice();
    await onFile(officeFile(folder), "INSERT INTO schema_migration (name, batch) VALUES ('9999_from_the_future', 9)");
    const before = readFileSync(officeFile(folder));
    await refusalOf('OFFICE_NEWER');
    expect(readFileSync(officeFile(folder)).equals(before)).toBe(true);
  });

  it('refuses a damaged page', async () => {
    await madeOffice();
    const file = openSync(officeFile(folder), 'r+');
    writeSync(file, Buffer.alloc(PAGE, 0x5a), 0, PAGE, PAGE * 3);
    closeSync(file);
    await refusalOf('OFFICE_DAMAGED');
  });

  it.each([
    ['killed while migrating', 'UPDATE schema_migration_lock SET is_locked = 1'],
    ['killed before the lock had its row', 'DELETE FROM schema_migration_lock'],
  ])('opens a file whose program was %s', async (_, statement) => {
    await madeOffice();
    await onFile(officeFile(folder), statement);
    await madeOffice();
  });

  it('goes on with a first start that was cut off before the first table', async () => {
    await onFile(
      officeFile(folder),
      'CREATE TABLE schema_migration (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, batch INTEGER, migration_time TEXT)',
    );
    await onFile(
      officeFile(folder),
      'CREATE TABLE schema_migration_lock ("index" INTEGER PRIMARY KEY AUTOINCREMENT, is_locked INTEGER)',
    );
    await onFile(officeFile(folder), 'INSERT INTO schema_migration_lock (is_locked) VALUES (1)');
    const office = await openOfficeFile(folder, NOW);
    expect(await office.database.reader.schema.hasTable('decision')).toBe(true);
    await office.close();
  });

  it('a file found damaged is not marked as closed in order, and is refused at the next start', async () => {
    await madeOffice();
    damageWithoutATrace();
    const office = await openOfficeFile(folder, NOW);
    expect(await office.soundness).toMatchObject({ code: 'OFFICE_DAMAGED' });
    await office.close();
    await refusalOf('OFFICE_DAMAGED');
  });

  it('gives the lock back also when closing fails', async () => {
    await madeOffice();
    const office = await openOfficeFile(folder, NOW);
    await office.database.close(); // so that there is nothing left to close
    await expect(office.close()).rejects.toThrow();
    await madeOffice();
  });

  it('a lock whose holder cannot be noted is held and given back all the same', async () => {
    mkdirSync(`${officeFile(folder)}.holder`);
    const office = await openOfficeFile(folder, NOW);
    await refusalOf('OFFICE_IN_USE');
    await office.close();
    await madeOffice();
  });

  it('a file SQLite stumbles over counts as damaged', async () => {
    await madeOffice();
    const file = openSync(officeFile(folder), 'r+');
    writeSync(file, Buffer.alloc(100, 0x5a), 0, 100, 0);
    closeSync(file);
    expect(await isDamaged(officeFile(folder))).toBe(true);
  });

  it('finds damage in a file that looks untouched while work goes on', async () => {
    await madeOffice();
    damageWithoutATrace();
    const office = await openOfficeFile(folder, NOW);
    expect(await office.soundness).toMatchObject({ code: 'OFFICE_DAMAGED' });
    await office.close();
  });

  it('a sound file is found sound, also when closed before the search has ended', async () => {
    await madeOffice();
    const office = await openOfficeFile(folder, NOW);
    expect(await office.soundness).toBeNull();
    await office.close();
    await (await openOfficeFile(folder, NOW)).close();
    await madeOffice();
  });

  it('refuses a file cut short', async () => {
    await madeOffice();
    truncateSync(officeFile(folder), PAGE * 5 + 100);
    await refusalOf('OFFICE_DAMAGED');
  });

  it('says when the folder cannot be written', async () => {
    const occupied = join(folder, 'tep');
    writeFileSync(occupied, '');
    await expect(openOfficeFile(join(occupied, 'data'), NOW)).rejects.toMatchObject({ code: 'FOLDER_READ_ONLY' });
  });

  it.each(['OneDrive', 'OneDrive - LĐLĐ tỉnh', 'Dropbox', 'Google Drive'])(
    'refuses a folder synchronised by %s',
    async (name) => {
      const synced = join(folder, name, 'co-dau');
      await expect(openOfficeFile(synced, NOW)).rejects.toMatchObject({ code: 'OFFICE_ON_SHARED_FOLDER' });
      expect(existsSync(officeFile(synced))).toBe(false);
    },
  );

  it('sees through a link into a synchronised folder', () => {
    mkdirSync(join(folder, 'Dropbox'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'du-lieu'));
    expect(isSharedFolder(join(folder, 'du-lieu'))).toBe(true);
    expect(isSharedFolder(folder)).toBe(false);
  });

  it('copies the file before migrating it, and the copy opens', async () => {
    await madeOffice();
    await forgetNewest();
    await expect(openOfficeFile(folder, NOW)).rejects.toThrow(); // its tables exist already: the step fails
    const [copy = ''] = readdirSync(backupFolder(folder)).filter((name) => name.endsWith('.codau'));
    const restored = join(folder, 'restored');
    mkdirSync(restored);
    cpSync(join(backupFolder(folder), copy), officeFile(restored));
    for (const { name } of NEWEST)
      await onFile(officeFile(restored), `INSERT INTO schema_migration (name, batch) VALUES ('${name}', 2)`);
    await (await openOfficeFile(restored, NOW)).close();
  });

  it('makes no second copy of what was just unpacked from one', async () => {
    await madeOffice();
    await forgetNewest();
    await expect(openOfficeFile(folder, NOW, { isUnpacked: true })).rejects.toThrow(); // it does migrate
    expect(existsSync(backupFolder(folder))).toBe(false);
  });

  it('has no backup folder until one is needed', async () => {
    await madeOffice();
    expect(existsSync(backupFolder(folder))).toBe(false);
  });
});

async function onFile(file: string, ...statements: string[]): Promise<void> {
  const connection = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  for (const statement of statements) await connection.raw(statement);
  await connection.destroy();
}
