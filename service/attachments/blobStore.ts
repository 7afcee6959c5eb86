import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refusal } from '#core/errors/appError.ts';
import { replaceFile } from '../documents/atomicFile.ts';
import { blobFolder } from '#db/files/blobFolder.ts';
import { clearAway } from '#db/files/whenFree.ts';

/**
 * Contents of attached files, each once, under its own SHA-256 in the office's data folder. A content is never
 * changed and never removed: whatever row, old or new, names it can still be read.
 */
export class BlobStore {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = blobFolder(dataDir);
  }

  /**
   * Takes a copy of a file in. It is on the disk when this resolves, before any row names it.
   *
   * @param look what is asked of the copy before it is kept: the source may be changed by its owner at any moment
   * @returns the name of the content, lower-case hex, and what the look found
   * @throws AppError DISK_FULL or FOLDER_READ_ONLY; refusals of `look` pass through, nothing is kept then
   */
  async keep<Seen>(
    sourcePath: string,
    look: (copyPath: string) => Promise<Seen>,
  ): Promise<{ sha256: string; seen: Seen }> {
    const incoming = join(this.#folder, `.${randomBytes(8).toString('hex')}.tmp`);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    try {
      await replaceFile(incoming, (tempPath) => copyFile(sourcePath, tempPath));
      const seen = await look(incoming);
      const sha256 = await hashOf(incoming);
      const path = this.#pathOf(sha256);
      // A content that was damaged meanwhile is made whole again by the same file.
      if ((await isThere(path)) && (await hashOf(path)) === sha256) return { sha256, seen };
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await replaceFile(path, (tempPath) => copyFile(incoming, tempPath));
      return { sha256, seen };
    } finally {
      await clearAway(incoming);
    }
  }

  /**
   * Puts a copy of a content somewhere, after making sure that it still is what was taken in.
   *
   * @throws AppError ATTACHMENT_DAMAGED when the content is gone or was changed
   */
  async copyTo(sha256: string, targetPath: string, fileName: string): Promise<void> {
    const path = this.#pathOf(sha256);
    if (!(await isThere(path))) throw refusal('ATTACHMENT_DAMAGED', { name: fileName });
    await replaceFile(targetPath, (tempPath) => copyFile(path, tempPath));
    if ((await hashOf(targetPath)) === sha256) return;
    await clearAway(targetPath);
    throw refusal('ATTACHMENT_DAMAGED', { name: fileName });
  }

  /** A folder holds at most a 256th of all contents: some file systems slow down with very full ones. */
  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
