import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { AppError } from '#core/errors/appError.ts';
import type { ErrorCode } from '#core/errors/messages.ts';
import type { SaveOutcome } from '#service/hosting/wire.ts';
import { explainRefusal } from './explainRefusal.ts';
import { fileFilterFor, nextFileName, nameToSave } from './fileName.ts';
import type { LastFolder } from './lastFolder.ts';

interface FileGiver {
  deliver(token: string, targetPath: string): Promise<void>;
}

/** Refusals that another name or folder, or a second try, can get round. */
const WORTH_RETRYING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FILE_OPEN_ELSEWHERE',
  'FOLDER_READ_ONLY',
  'DISK_FULL',
]);

const RETRY_BUTTONS = ['Lưu với tên khác…', 'Thử lại', 'Không lưu'];
const ANOTHER_NAME = 0;
const SAME_NAME = 1;

/**
 * Asks the user where to keep a file and has the back end put it there. The office's
 * commonest failure is a list still open in Excel, so a refusal is explained and the
 * next free name is offered, until the file is saved or the user gives up.
 */
export async function saveFile(
  window: BrowserWindow,
  backend: FileGiver,
  lastFolder: LastFolder,
  token: string,
  suggestedName: string,
): Promise<SaveOutcome> {
  let target: string | null = await askWhere(window, join(lastFolder.get(), nameToSave(suggestedName)));
  while (target !== null) {
    lastFolder.set(dirname(target));
    const refused = await tryDeliver(backend, token, target);
    if (refused === null) return { saved: true, name: basename(target) };
    target = await afterRefusal(window, refused, target);
  }
  return { saved: false };
}

async function tryDeliver(backend: FileGiver, token: string, target: string): Promise<AppError | null> {
  try {
    await backend.deliver(token, target);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Explains a refusal and gives the path to try next, or null when the user gives up. */
async function afterRefusal(window: BrowserWindow, refused: AppError, target: string): Promise<string | null> {
  if (!WORTH_RETRYING.has(refused.code)) {
    await explainRefusal(window, refused);
    return null;
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Chưa lưu được tệp',
    message: refused.message,
    buttons: RETRY_BUTTONS,
    defaultId: ANOTHER_NAME,
    cancelId: RETRY_BUTTONS.length - 1,
  });
  if (response === SAME_NAME) return target;
  return response === ANOTHER_NAME ? askWhere(window, freeNameBeside(target)) : null;
}

async function askWhere(window: BrowserWindow, proposal: string): Promise<string | null> {
  const filter = fileFilterFor(proposal);
  const choice = await dialog.showSaveDialog(window, {
    title: 'Lưu tệp',
    buttonLabel: 'Lưu',
    defaultPath: proposal,
    filters: [filter],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (choice.canceled || choice.filePath === '') return null;
  if (extname(choice.filePath).toLowerCase() === extname(proposal).toLowerCase()) return choice.filePath;

  // Linux dialogs do not add the ending. The full name was never confirmed, so an existing file is asked about again.
  const withEnding = choice.filePath + extname(proposal);
  return existsSync(withEnding) ? askWhere(window, withEnding) : withEnding;
}

function freeNameBeside(target: string): string {
  const folder = dirname(target);
  let name = nextFileName(basename(target));
  while (existsSync(join(folder, name))) name = nextFileName(name);
  return join(folder, name);
}
