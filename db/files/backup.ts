import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { sqliteConnection } from '../connection.ts';
import { isDamaged } from './integrity.ts';
import { whenFree } from './whenFree.ts';

/** Why a copy was taken; part of its file name. */
export type BackupReason = 'truoc-nang-cap';

/** Where the copies of an office lie. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, 'sao-luu');
}

/**
 * Takes a consistent copy of an office file with VACUUM INTO, checks that it opens
 * and is whole and on the disk, and only then gives it its name: a copy that exists is a
 * copy that works, also after a power cut.
 *
 * @returns the path of the copy
 */
export async function backupOffice(
  officeFile: string,
  dataDir: string,
  reason: BackupReason,
  now: Date,
): Promise<string> {
  const folder = backupFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  const stamp = now.toISOString().replace(/[-:.]/gu, '');
  const target = join(folder, `office-${stamp}-${reason}.codau`);
  const unchecked = `${target}.tmp`;
  await copyOffice(officeFile, unchecked);
  await whenFree(() => renameSync(unchecked, target));
  // Windows cannot open a folder and does not need to.
  if (process.platform !== 'win32') bringToDisk(folder, 'r');
  return target;
}

/** Takes a consistent copy of an office file that is in use; it is whole and on the disk when this resolves. */
export async function copyOffice(officeFile: string, target: string): Promise<void> {
  rmSync(target, { force: true });
  await onFile(officeFile, (connection) => connection.raw('VACUUM INTO ?', [target]));
  if (await isDamaged(target)) {
    rmSync(target, { force: true });
    throw new Error(`backup of ${officeFile} did not pass quick_check`);
  }
  bringToDisk(target, 'r+');
}

function bringToDisk(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function onFile<Result>(file: string, work: (connection: Knex) => PromiseLike<Result>): Promise<Result> {
  const connection = sqliteConnection(file);
  try {
    return await work(connection);
  } finally {
    await connection.destroy();
  }
}
