import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import JSZip from 'jszip';
import { replaceFile } from './atomicFile.ts';

/** A file of the disk under its name in an archive. */
export interface PackedFile {
  name: string;
  path: string;
}

/**
 * Writes files of any size into one archive as they are, with a text beside them. The archive appears whole or not
 * at all.
 *
 * @throws AppError DISK_FULL or FOLDER_READ_ONLY; an abort of the signal passes through
 */
export async function writeBackupZip(
  { packed, note }: { packed: readonly PackedFile[]; note: { name: string; text: string } },
  targetPath: string,
  signal: AbortSignal,
): Promise<void> {
  const zip = new JSZip();
  for (const { name, path } of packed) zip.file(name, contentOf(path), { binary: true, createFolders: false });
  zip.file(note.name, note.text);
  await replaceFile(targetPath, async (tempPath) => {
    // Scans and photographs are compressed already.
    const stream = zip.generateNodeStream({ streamFiles: true, compression: 'STORE' });
    await pipeline(stream, createWriteStream(tempPath), { signal });
  });
}

/** Opened only when it is its turn: thousands of files at once are more than a system allows. */
function contentOf(path: string): Readable {
  const read = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path)) yield chunk as Buffer;
  };
  return Readable.from(read(), { objectMode: false });
}
