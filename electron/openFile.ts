import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dialog, shell, type BrowserWindow } from 'electron';
import { mayBeOpened } from '#core/attachments/attachmentKinds.ts';
import { AppError, refusal } from '#core/errors/appError.ts';
import { OUTBOX_PARENT } from '#service/hosting/outbox.ts';
import type { OpenOutcome } from '#service/hosting/wire.ts';
import { explainRefusal } from './explainRefusal.ts';
import { nameToSave } from './fileName.ts';

interface FileGiver {
  deliver(token: string, targetPath: string): Promise<void>;
}

/**
 * Shows a file in the program the system has for it. Only documents and pictures: `openPath` starts whatever owns
 * the ending, so a program or script must never reach it. The copy lies in the office's own folder for passing
 * files, which is swept at the next start.
 */
export async function openFile(
  window: BrowserWindow,
  backend: FileGiver,
  dataDir: string,
  token: string,
  name: string,
): Promise<OpenOutcome> {
  const safeName = nameToSave(name);
  if (!mayBeOpened(safeName)) return { opened: false };
  const folder = join(dataDir, OUTBOX_PARENT, `mo-${randomBytes(8).toString('hex')}`);
  const path = join(folder, safeName);
  try {
    await makeFolder(folder);
    await backend.deliver(token, path);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await explainRefusal(window, error);
    return { opened: false };
  }
  // eslint-disable-next-line no-restricted-syntax -- this is the guarded door the rule points to
  const problem = await shell.openPath(path);
  if (problem === '') return { opened: true };
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Chưa mở được tệp',
    message: `Máy này chưa có chương trình mở được ${safeName}. Tệp vẫn được giữ; hãy chọn Lưu về máy.`,
    buttons: ['Đóng'],
  });
  return { opened: false };
}

/** @throws AppError DISK_FULL or FOLDER_READ_ONLY */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw isFull ? refusal('DISK_FULL') : refusal('FOLDER_READ_ONLY', { folder });
  }
}
