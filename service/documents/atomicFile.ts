import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { AppError, refusal } from '#core/errors/appError.ts';
import { clearAway, isHeld, whenFree } from '#db/files/whenFree.ts';

/**
 * Puts a file in place in one step: `write` fills a file beside the target, which is
 * then brought to the disk and renamed. Whatever goes wrong, the old file stays as
 * it was and nothing else is left in the folder.
 *
 * @throws AppError FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY; other errors of `write` pass through
 */
export async function replaceFile(targetPath: string, write: (tempPath: string) => Promise<void>): Promise<void> {
  const folder = path.dirname(targetPath);
  const tempPath = path.join(folder, `.${path.basename(targetPath)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await explained(targetPath, () => create(tempPath));
    await explained(targetPath, () => write(tempPath));
    await explained(targetPath, () => bringToDisk(tempPath));
    await renameOver(tempPath, targetPath);
  } catch (error) {
    await clearAway(tempPath);
    throw error;
  }
  await bringFolderToDisk(folder);
}

/** Fails at once in a folder that cannot be written, before any work is done. */
async function create(filePath: string): Promise<void> {
  await (await open(filePath, 'wx')).close();
}

async function bringToDisk(filePath: string): Promise<void> {
  const file = await open(filePath, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renameOver(tempPath: string, targetPath: string): Promise<void> {
  try {
    await whenFree(() => rename(tempPath, targetPath));
  } catch (error) {
    // Open in Excel.
    if (isHeld(error)) throw refusal('FILE_OPEN_ELSEWHERE', { name: path.basename(targetPath) });
    throw toRefusal(error, targetPath);
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder and does not need to. */
async function bringFolderToDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    await bringFolder(folder);
  } catch {
    // The file is in place; a file system that cannot sync a folder is no reason to say otherwise.
  }
}

async function bringFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function explained(targetPath: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw toRefusal(error, targetPath);
  }
}

/** The refusal a file-system error stands for; any other error as it is. */
function toRefusal(error: unknown, targetPath: string): unknown {
  if (error instanceof AppError) return error;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('DISK_FULL');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
      return refusal('FOLDER_READ_ONLY', { folder: path.dirname(targetPath) });
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
