import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the contents of attached files lie, beside the office's database. */
export function blobFolder(dataDir: string): string {
  return join(dataDir, 'tep-dinh-kem');
}

/**
 * Gives a backup folder every content it has not yet. A content never changes, so a second name for the same
 * file is a copy that costs nothing; where the disk cannot give one, it is copied.
 */
export function backupBlobs(dataDir: string, folderOfBackups: string): void {
  const source = blobFolder(dataDir);
  if (!existsSync(source)) return;
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/u.test(entry.name)) continue;
    const folder = join(folderOfBackups, 'tep-dinh-kem', entry.name.slice(0, 2));
    const target = join(folder, entry.name);
    if (existsSync(target)) continue;
    mkdirSync(folder, { recursive: true });
    linkOrCopy(join(entry.parentPath, entry.name), target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
