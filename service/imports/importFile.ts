import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#core/errors/appError.ts';
import { refusal } from '#core/errors/appError.ts';
import { IMPORT_LIMITS } from './importLimits.ts';

const ZIP_MAGIC = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The stream that holds a workbook locked with a password, as OLE spells names. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Takes in a file chosen for import, whole: at 30 MB at most, a copy in memory
 * is simpler and safer than a file that may change while it is read.
 *
 * @param name the name the user chose, for the extension; the path may be a temporary one
 * @throws AppError FILE_* when it is missing, too large or no .xlsx
 */
export async function readImportFile(path: string, name = basename(path)): Promise<Buffer> {
  const bytes = await readCapped(path);
  if (bytes.length === 0) throw refusal('FILE_EMPTY');
  if (bytes.subarray(0, 8).equals(OLE_MAGIC)) {
    throw refusal(bytes.includes(ENCRYPTED_STREAM) ? 'FILE_HAS_PASSWORD' : 'FILE_NOT_XLSX');
  }
  if (!/\.xls[xm]$/iu.test(name) || !bytes.subarray(0, 4).equals(ZIP_MAGIC)) throw refusal('FILE_NOT_XLSX');
  return bytes;
}

async function readCapped(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw refusal('FILE_NOT_XLSX');
      if (stat.size > IMPORT_LIMITS.fileBytes) throw refusal('FILE_TOO_LARGE', { limit: '30 MB' });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw refusal('FILE_UNREADABLE', {
      detail: isGone ? 'tệp không còn ở chỗ cũ' : 'máy không cho đọc tệp, có thể tệp đang được mở ở nơi khác',
    });
  }
}
