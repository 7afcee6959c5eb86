import { basename, dirname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { ATTACHMENT_ENDINGS } from '#core/attachments/attachmentKinds.ts';
import { AppError } from '#core/errors/appError.ts';
import type { PickedFile } from '#service/hosting/wire.ts';
import type { FileKind } from './bridge.ts';
import { explainRefusal } from './explainRefusal.ts';
import type { LastFolder } from './lastFolder.ts';

interface FileTaker {
  /** Hands a path to the back end, which gives the token a screen may know. */
  deposit(path: string, name: string): Promise<string>;
}

const FILTERS: Record<FileKind, { name: string; extensions: string[] }> = {
  xlsx: { name: 'Tệp Excel', extensions: ['xlsx'] },
  attachment: { name: 'Tệp đính kèm', extensions: [...ATTACHMENT_ENDINGS] },
};

/** Lets the user pick a file; the screen learns its name and a token, never its path. */
export async function pickFile(
  window: BrowserWindow,
  backend: FileTaker,
  lastFolder: LastFolder,
  kind: FileKind,
): Promise<PickedFile | null> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Chọn tệp',
    buttonLabel: 'Chọn',
    defaultPath: lastFolder.get(),
    // "Mọi tệp" so that an old .xls can be picked and the back end can say what to do with it.
    filters: [FILTERS[kind], { name: 'Mọi tệp', extensions: ['*'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  const path = choice.canceled ? undefined : choice.filePaths[0];
  if (path === undefined) return null;
  lastFolder.set(dirname(path));

  try {
    const name = basename(path);
    return { token: await backend.deposit(path, name), name };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await explainRefusal(window, error);
    return null;
  }
}
