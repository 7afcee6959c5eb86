import { readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { refusal } from '#core/errors/appError.ts';
import { sqliteConnection } from '../connection.ts';

/** Held as long as an office file is open; released by {@link WriterLock.release} or by the death of the process. */
export interface WriterLock {
  release(): Promise<void>;
}

/**
 * Takes the one-writer lock of an office file: an exclusive transaction on a small
 * SQLite file beside it. The operating system drops it when the process dies, so
 * there is never a stale lock to clean up after a power cut.
 *
 * @throws AppError OFFICE_IN_USE naming who holds it
 */
export async function takeWriterLock(officeFile: string): Promise<WriterLock> {
  const lockFile = `${officeFile}.lock`;
  const holderFile = `${officeFile}.holder`;
  const connection = sqliteConnection(lockFile);
  try {
    await connection.raw('PRAGMA locking_mode = EXCLUSIVE');
    await connection.raw('BEGIN EXCLUSIVE');
  } catch (error) {
    await connection.destroy();
    if (isBusy(error)) throw refusal('OFFICE_IN_USE', { holder: readHolder(holderFile) });
    throw error;
  }
  nameHolder(holderFile);
  return {
    async release() {
      try {
        await connection.raw('COMMIT');
      } finally {
        await connection.destroy();
      }
    },
  };
}

/** A courtesy to the one who is kept out; an account without a name or a full disk must not keep the lock. */
function nameHolder(holderFile: string): void {
  try {
    writeFileSync(holderFile, `${userInfo().username} trên máy ${hostname()}`);
  } catch {
    // The lock holds without it.
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'SQLITE_BUSY' || error.code === 'SQLITE_LOCKED');
}

function readHolder(holderFile: string): string {
  try {
    return readFileSync(holderFile, 'utf8');
  } catch {
    return 'một cửa sổ Cờ Đầu khác';
  }
}
