import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { officeFile } from '../openOffice.ts';

/**
 * Moves a closed office file into a folder of its own beside the data. Nothing is deleted.
 *
 * @returns where it lies now
 */
export function setOfficeAside(dataDir: string, now: Date): string {
  const folder = join(dataDir, 'co-quan-mau');
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `co-quan-mau-${now.toISOString().replace(/[-:.]/gu, '')}.codau`);
  renameSync(officeFile(dataDir), target);
  rmSync(`${officeFile(dataDir)}.closed`, { force: true });
  return target;
}
