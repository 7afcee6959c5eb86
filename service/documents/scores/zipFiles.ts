import { writeFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { replaceFile } from '../atomicFile.ts';

/** A file on its way into an archive. */
export interface ZippedFile {
  name: string;
  content: Buffer;
}

/**
 * Writes files into one archive. Two that would bear the same name on a computer that does not tell capitals apart
 * get a number.
 *
 * @throws AppError FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY
 */
export async function writeZip(files: readonly ZippedFile[], targetPath: string): Promise<void> {
  const zip = new JSZip();
  const taken = new Set<string>();
  for (const { name, content } of files) zip.file(freeName(name, taken), content, { createFolders: false });
  // Workbooks are compressed already.
  const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  await replaceFile(targetPath, (tempPath) => writeFile(tempPath, packed));
}

function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    if (taken.has(candidate.toLocaleLowerCase('vi'))) continue;
    taken.add(candidate.toLocaleLowerCase('vi'));
    return candidate;
  }
}
