import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGE = resolve(import.meta.dirname, '../../../node_modules/electron');

/**
 * The Electron runtime, or null where there is none. Looked up by hand, because since
 * Electron 42 `require('electron')` tries to download a missing runtime.
 */
export function findElectron(): string | null {
  const pathFile = join(PACKAGE, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
  const binary = join(folder, name);
  return existsSync(binary) ? binary : null;
}
