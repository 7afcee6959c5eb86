import { basename, dirname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { ATTACHMENT_ENDINGS } from '#core/attachments/attachmentKinds.ts';
import { AppError } from '#core/errors/appError.ts';
import type { FileKind, PickedFile } from '#service/hosting/wire.ts';
import { explainRefusal } from './explainRefusal.ts';
import type { LastFolder } from './lastFolder.ts';

interface FileTaker {
  /** Hands a path to the back end, which gives the token a screen may know. */
  deposit(path: string, name: string): Promise<string>;
}

const FILTERS: Record<FileKind, { name: string; extensions: string[] }> = {
  xlsx: { name: 'Tệp Excel', extensions: ['xlsx'] },
  docx: { name: 'Tệp Word', extensions: ['docx'] },
  attachment: { name: 'Tệp đính kèm', extensions: [...ATTACHMENT_ENDINGS] },
  backup: { name: 'Bản sao lưu', extensions: ['zip'] },
};

interface WhatToPick {
  kind: FileKind;
  several: boolean;
}

/**
 * Lets the user pick one file or several; the screen learns names and tokens, never paths. A file that is refused
 * is explained, and none of the others is given either: what was picked together belongs together.
 */
export async function pickFiles(
  window: BrowserWindow,
  backend: FileTaker,
  lastFolder: LastFolder,
  { kind, several }: WhatToPick,
): Promise<PickedFile[]> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Chọn tệp',
    buttonLabel: 'Chọn',
    defaultPath: lastFolder.get(),
    // "Mọi tệp" so that an old .xls can be picked and the back end can say what to do with it.
    filters: [FILTERS[kind], { name: 'Mọi tệp', extensions: ['*'] }],
    properties: ['openFile', 'dontAddToRecent', ...(several ? ['multiSelections' as const] : [])],
  });
  const [first] = choice.filePaths;
  if (choice.canceled || first === undefined) return [];
  lastFolder.set(dirname(first));

  try {
    const picked: PickedFile[] = [];
    for (const path of choice.filePaths) {
      const name = basename(path);
      picked.push({ token: await backend.deposit(path, name), name });
    }
    return picked;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await explainRefusal(window, error);
    return [];
  }
}
