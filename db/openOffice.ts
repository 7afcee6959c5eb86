import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type AppError, refusal } from '#core/errors/appError.ts';
import { connect, type Database, type DatabaseTarget } from './client.ts';
import { backupFolder, backupOffice } from './files/backup.ts';
import { backupBlobs, blobFolder } from './files/blobFolder.ts';
import { markClosed, markOpen, takeClosedMark, wasOpened } from './files/cleanClose.ts';
import { hasOffice, OFFICE_FILE, takeBackUnfinished } from './files/exchange.ts';
import { isDamaged, startDamageSearch } from './files/integrity.ts';
import { prepareFolder } from './files/localFolder.ts';
import { damagedFile, withOfficeFile } from './files/withOfficeFile.ts';
import { takeWriterLock, type WriterLock } from './files/writerLock.ts';
import { appliedMigrations, assertKnownHistory, isUnused, migrate } from './migrations/migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { openSearch } from './search/rebuildSearch.ts';
import { takeServerLock } from './serverLock.ts';

/** An open office: its database and, for a file, the lock that keeps other writers out. */
export interface OpenOffice {
  database: Database;
  /**
   * Looks through the whole file while work goes on, where that was not done before opening.
   * Resolves to the refusal to show when something is broken, else to null. For an office on a server only once the
   * connection breaks that keeps other hosts out.
   */
  soundness: Promise<AppError | null>;
  close(): Promise<void>;
}

/** The office file inside a data folder. */
export function officeFile(dataDir: string): string {
  return join(dataDir, OFFICE_FILE);
}

/**
 * Opens (or makes) the office file of a folder: refuses unsafe folders and foreign,
 * newer or damaged files, takes the one-writer lock, copies before migrating.
 * On a refusal nothing has been changed.
 *
 * @param isUnpacked whether it was just taken out of a backup: that one is copy enough, and the disk may have no room for both
 * @throws AppError OFFICE_ON_SHARED_FOLDER, FOLDER_READ_ONLY, OFFICE_IN_USE, OFFICE_FOREIGN, OFFICE_NEWER, OFFICE_DAMAGED
 */
export async function openOfficeFile(
  dataDir: string,
  now: Date,
  { isUnpacked = false }: { isUnpacked?: boolean } = {},
): Promise<OpenOffice> {
  prepareFolder(dataDir);
  const file = officeFile(dataDir);
  const lock = await takeWriterLock(file);
  try {
    await takeBackUnfinished(dataDir);
    const isNew = isUnmade(file, dataDir);
    // A large file takes seconds to read through: one that was closed in order is read while work begins.
    const wasClosedInOrder = !isNew && takeClosedMark(file);
    if (!isNew) await examine(file, { dataDir, now, isTrusted: wasClosedInOrder, isUnpacked });
    const target: DatabaseTarget = { engine: 'sqlite', file };
    await migrate(target);
    if (isNew) markOpen(file);
    return await openFile(file, lock, wasClosedInOrder);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Opens (or makes) the office in a database of an office server, for one host at a time. The server itself guards
 * against damage. The data folder is held too: attached files lie there, and of no other office, which would take
 * them with it when it is put aside or backed up.
 *
 * @throws AppError OFFICE_ON_SHARED_FOLDER, FOLDER_READ_ONLY, OFFICE_IN_USE, OFFICE_EXISTS, SERVER_UNREACHABLE, OFFICE_FOREIGN, OFFICE_NEWER
 */
export async function openOfficeServer(connectionString: string, dataDir: string): Promise<OpenOffice> {
  prepareFolder(dataDir);
  const folderLock = await takeWriterLock(officeFile(dataDir));
  try {
    if (hasOffice(dataDir)) throw refusal('OFFICE_EXISTS');
    const serverLock = await takeServerLock(connectionString);
    try {
      const database = await openServer({ engine: 'postgres', connectionString });
      return {
        database,
        // Another host may open the office from then on.
        soundness: serverLock.lost.then(() => unreachable('mất kết nối')),
        close: () =>
          database
            .close()
            .finally(() => serverLock.release())
            .finally(() => folderLock.release()),
      };
    } catch (error) {
      await serverLock.release();
      throw mayNotMakeTables(error) ? unreachable(NO_PRIVILEGE) : error;
    }
  } catch (error) {
    await folderLock.release();
    throw error;
  }
}

const unreachable = (reason: string) => refusal('SERVER_UNREACHABLE', { reason });

/** What PostgreSQL says where an account was made, but not given the right to make tables. */
const NO_PRIVILEGE = '42501';
const mayNotMakeTables = (error: unknown) => error instanceof Error && 'code' in error && error.code === NO_PRIVILEGE;

async function openServer(target: DatabaseTarget): Promise<Database> {
  const probe = connect(target);
  try {
    assertKnownHistory(await appliedMigrations(probe.reader));
  } finally {
    await probe.close();
  }
  await migrate(target);
  return connectSearchable(target);
}

async function openFile(file: string, lock: WriterLock, needsSearch: boolean): Promise<OpenOffice> {
  const database = await connectSearchable({ engine: 'sqlite', file });
  const search = needsSearch ? startDamageSearch(file, SEARCH_STARTS_AFTER_MS) : null;
  const soundness = search ? search.isDamaged.then((found) => (found ? damagedFile() : null)) : SOUND;
  const nothingFound = soundness.then(
    (damage) => damage === null,
    () => false,
  );
  return {
    database,
    soundness,
    async close() {
      search?.stop();
      try {
        const isSound = await nothingFound;
        await database.close();
        // The mark spares the next start the full check: never on a file in doubt.
        if (isSound) markClosed(file);
      } finally {
        await lock.release();
      }
    },
  };
}

/** Everything in it can be found, also what came with a migration. */
async function connectSearchable(target: DatabaseTarget): Promise<Database> {
  const database = connect(target);
  try {
    await openSearch(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const SOUND = Promise.resolve(null);
/** The first screens come first. */
const SEARCH_STARTS_AFTER_MS = 2_000;

/**
 * Whether there is no office yet. A first start that was cut off may leave a file without a byte in it; so does a disk
 * or a program that has emptied one, and over that no other is made.
 *
 * @throws AppError OFFICE_DAMAGED
 */
function isUnmade(file: string, dataDir: string): boolean {
  if (!existsSync(file)) return true;
  if (statSync(file).size > 0) return false;
  // A log holds what was written last, also where the file itself is gone.
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const remains = hasLog || wasOpened(file) || existsSync(blobFolder(dataDir)) || existsSync(backupFolder(dataDir));
  if (remains) throw refusal('OFFICE_DAMAGED', { detail: 'tệp rỗng' });
  return true;
}

/** Looks at an existing file before anything is written to it, and copies it when it must be migrated. */
async function examine(
  file: string,
  { dataDir, now, isTrusted, isUnpacked }: { dataDir: string; now: Date; isTrusted: boolean; isUnpacked: boolean },
): Promise<void> {
  const { applied, isUnfilled } = await historyOf(file, isTrusted);
  if (isUnfilled) return;
  if (applied.length === 0) throw refusal('OFFICE_FOREIGN');
  assertKnownHistory(applied);
  if (isUnpacked || applied.length === MIGRATIONS.length) return;
  await backupOffice(file, dataDir, 'truoc-nang-cap', now);
  await backupBlobs(dataDir, backupFolder(dataDir));
}

async function historyOf(file: string, isTrusted: boolean): Promise<{ applied: string[]; isUnfilled: boolean }> {
  return withOfficeFile(file, async (connection) => {
    await connection.raw('PRAGMA schema_version');
    if (!isTrusted && (await isDamaged(file))) throw damagedFile();
    const applied = await appliedMigrations(connection);
    return { applied, isUnfilled: applied.length === 0 && (await isUnused(connection)) };
  });
}
