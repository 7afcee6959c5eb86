import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the contents of attached files lie, beside the office's database. */
export function blobFolder(dataDir: string): string {
  return join(dataDir, 'tep-dinh-kem');
}

/**
 * Gives a backup folder every content it has not yet. A real copy, not a second name of the same file, which would
 * be damaged together with it; it gets its name once it is whole and on the disk.
 */
export async function backupBlobs(dataDir: string, folderOfBackups: string): Promise<void> {
  const source = blobFolder(dataDir);
  if (!existsSync(source)) return;
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/u.test(entry.name)) continue;
    const folder = join(folderOfBackups, 'tep-dinh-kem', entry.name.slice(0, 2));
    const target = join(folder, entry.name);
    const original = join(entry.parentPath, entry.name);
    if (existsSync(target) && (await stat(target)).size === (await stat(original)).size) continue;
    await mkdir(folder, { recursive: true });
    await copyFile(original, `${target}.tmp`);
    await bringToDisk(`${target}.tmp`);
    await rename(`${target}.tmp`, target);
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
