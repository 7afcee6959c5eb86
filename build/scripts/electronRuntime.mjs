import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { run } from './runTool.mjs';

const PACKAGE = join(PROJECT_ROOT, 'node_modules', 'electron');

/** Offline it fails at once; a line too slow for this is better served by the browser. */
const FETCH_LIMIT_MS = 10 * 60_000;

/**
 * Electron's executable, fetched when it is not there yet (since 42 the npm package
 * comes without it), or null where it cannot be had.
 *
 * @returns {Promise<string | null>}
 */
export async function findElectron() {
  const present = installedElectron();
  if (present !== null) return present;
  // An override points to somebody's own copy; fetching another one would not help it.
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return null;

  console.log('Đang tải phần chạy của Electron (khoảng 110 MB, chỉ lần đầu)…');
  await run(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  return installedElectron();
}

/** The rule of electron's own index.js, without its download. */
function installedElectron() {
  const pathFile = join(PACKAGE, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existing(join(override, name ?? 'electron'));
  return name === null ? null : existing(join(PACKAGE, 'dist', name));
}

/** @param {string} path */
const existing = (path) => (existsSync(path) ? path : null);
