import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError, refusal } from '#core/errors/appError.ts';
import { connect, type Database, type DatabaseTarget } from './client.ts';
import { sqliteConnection } from './connection.ts';
import { backupOffice, newestBackup } from './files/backup.ts';
import { isSharedFolder } from './files/localFolder.ts';
import { takeWriterLock, type WriterLock } from './files/writerLock.ts';
import { appliedMigrations, assertKnownHistory, migrate } from './migrations/migrate.ts';
import { MIGRATIONS } from './migrations/list.ts';
import { classifySqlError } from './sqlError.ts';

/** An open office: its database and, for a file, the lock that keeps other writers out. */
export interface OpenOffice {
  database: Database;
  close(): Promise<void>;
}

/** The office file inside a data folder. */
export function officeFile(dataDir: string): string {
  return join(dataDir, 'office.codau');
}

export function officeExists(dataDir: string): boolean {
  return existsSync(officeFile(dataDir));
}

/**
 * Opens (or makes) the office file of a folder: refuses unsafe folders and foreign,
 * newer or damaged files, takes the one-writer lock, copies before migrating.
 * On a refusal nothing has been changed.
 *
 * @throws AppError OFFICE_ON_SHARED_FOLDER, FOLDER_READ_ONLY, OFFICE_IN_USE, OFFICE_FOREIGN, OFFICE_NEWER, OFFICE_DAMAGED
 */
export async function openOfficeFile(dataDir: string, now: Date): Promise<OpenOffice> {
  prepareFolder(dataDir);
  const file = officeFile(dataDir);
  const lock = await takeWriterLock(file);
  try {
    const isNew = !existsSync(file) || statSync(file).size === 0;
    if (!isNew) await examine(file, dataDir, now);
    const target: DatabaseTarget = { engine: 'sqlite', file };
    await migrate(target);
    return withLock(connect(target), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Opens an office server's database; the server itself guards against damage and second writers. */
export async function openOfficeServer(connectionString: string): Promise<OpenOffice> {
  const target: DatabaseTarget = { engine: 'postgres', connectionString };
  const probe = connect(target);
  try {
    assertKnownHistory(await appliedMigrations(probe.reader));
  } finally {
    await probe.close();
  }
  await migrate(target);
  const database = connect(target);
  return { database, close: () => database.close() };
}

function withLock(database: Database, lock: WriterLock): OpenOffice {
  return {
    database,
    async close() {
      await database.close();
      await lock.release();
    },
  };
}

function prepareFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw refusal('FOLDER_READ_ONLY', { folder: dataDir });
  }
  if (isSharedFolder(dataDir)) throw refusal('OFFICE_ON_SHARED_FOLDER', { folder: dataDir });
}

/** Looks at an existing file before anything is written to it, and copies it when it must be migrated. */
async function examine(file: string, dataDir: string, now: Date): Promise<void> {
  const connection = sqliteConnection(file);
  let applied: string[];
  try {
    const verdict = (await connection.raw('PRAGMA quick_check')) as { quick_check: string }[];
    if (verdict[0]?.quick_check !== 'ok') throw damaged(verdict[0]?.quick_check ?? 'quick_check', dataDir);
    applied = await appliedMigrations(connection);
  } catch (error) {
    throw readableFailure(error, dataDir);
  } finally {
    await connection.destroy();
  }
  if (applied.length === 0) throw refusal('OFFICE_FOREIGN');
  assertKnownHistory(applied);
  if (applied.length < MIGRATIONS.length) await backupOffice(file, dataDir, 'truoc-nang-cap', now);
}

function readableFailure(error: unknown, dataDir: string): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB') return refusal('OFFICE_FOREIGN');
  return classifySqlError(error) === 'DAMAGED' ? damaged('trang dữ liệu hỏng', dataDir) : error;
}

function damaged(detail: string, dataDir: string): AppError {
  const backup = newestBackup(dataDir);
  return refusal('OFFICE_DAMAGED', { detail, backup: backup === null ? null : basename(backup) });
}
