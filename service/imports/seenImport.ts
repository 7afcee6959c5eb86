import { refusal } from '#core/errors/appError.ts';
import type { Queryable } from '#db/client.ts';
import { latestRegisterChange } from '#db/imports/importStore.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import { fileHash } from './fileHash.ts';

/** What a dry run looked at. Taking the list in means exactly this file into exactly this state. */
export interface SeenList {
  fileToken: string;
  fileName: string;
  /** SHA-256 of the file's bytes. */
  fileHash: string;
  /** The newest write to units and people then. */
  registerChange: number;
}

/** Notes file and state before they are read. */
export async function seeImport(db: Queryable, files: FileDepot, fileToken: string): Promise<SeenList> {
  const { path, name } = files.find(fileToken);
  const registerChange = await latestRegisterChange(db);
  return { fileToken, fileName: name, fileHash: await fileHash(path), registerChange };
}

/** @throws AppError IMPORT_FILE_CHANGED or IMPORT_OUTDATED when file or state are others than the dry run saw */
export async function requireUnchanged(db: Queryable, files: FileDepot, seen: SeenList): Promise<void> {
  if ((await fileHash(files.find(seen.fileToken).path)) !== seen.fileHash) throw refusal('IMPORT_FILE_CHANGED');
  if ((await latestRegisterChange(db)) !== seen.registerChange) throw refusal('IMPORT_OUTDATED');
}
