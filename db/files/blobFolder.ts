import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { whenFree } from './whenFree.ts';

/** Where the contents of attached files lie, beside the office's database. */
export function blobFolder(dataDir: string): string {
  return join(dataDir, 'tep-dinh-kem');
}

/** A content as it lies in the folder. */
export interface StoredBlob {
  /** Its SHA-256, lower-case hex: its name. */
  sha256: string;
  path: string;
  /** Bytes. */
  size: number;
}

/** Every content of attached files there is. */
export async function listBlobs(dataDir: string): Promise<StoredBlob[]> {
  const source = blobFolder(dataDir);
  if (!existsSync(source)) return [];
  const blobs: StoredBlob[] = [];
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/u.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    blobs.push({ sha256: entry.name, path, size: (await stat(path)).size });
  }
  return blobs;
}

/**
 * Gives a backup folder every content it has not yet. A real copy, not a second name of the same file, which would
 * be damaged together with it; it gets its name once it is whole and on the disk.
 */
export async function backupBlobs(dataDir: string, folderOfBackups: string): Promise<void> {
  for (const { sha256, path, size } of await listBlobs(dataDir)) {
    const folder = join(folderOfBackups, 'tep-dinh-kem', sha256.slice(0, 2));
    const target = join(folder, sha256);
    if (existsSync(target) && (await stat(target)).size === size) continue;
    await mkdir(folder, { recursive: true });
    await copyFile(path, `${target}.tmp`);
    await bringToDisk(`${target}.tmp`);
    await whenFree(() => rename(`${target}.tmp`, target));
  }
}

async function bringToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
