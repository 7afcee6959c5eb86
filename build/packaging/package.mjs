import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { missingParts, packageApp } from './packageApp.mjs';

/*
 * npm run package [-- --dir]      packages dist/ for the system it runs on, into release/
 *
 *   --dir                     only the unpacked folder, to look at or to self-test
 *   CODAU_ELECTRON_DIST=DIR   a folder with Electron's runtime, where it cannot be fetched
 *
 * electron-builder's own variables for working offline are listed in build/README.md.
 */

const PROJECT = resolve(import.meta.dirname, '../..');

const { platform } = process;
if (platform !== 'linux' && platform !== 'win32') {
  stop(`Chưa có cách đóng gói cho hệ điều hành này (${platform}). Hãy chạy trên Windows hoặc Linux.`);
} else {
  const missing = missingParts(PROJECT);
  if (missing.length > 0) stop(`Chưa dựng xong nên chưa đóng gói được, còn thiếu: ${missing.join(', ')}.`);
  else await run(platform);
}

/**
 * Always for the system it runs on: sqlite3's native module in node_modules is of this
 * system, and a package for another one would install well and never open a database.
 *
 * @param {'linux' | 'win32'} system
 */
async function run(system) {
  const electronDist = process.env.CODAU_ELECTRON_DIST ?? installedRuntime();
  const made = await packageApp({
    projectDir: PROJECT,
    platform: system,
    dir: process.argv.includes('--dir'),
    ...(electronDist === undefined ? {} : { electronDist }),
  });
  for (const file of made) console.log(file);
}

/** The runtime `npm start` has fetched already, which saves fetching it again. */
function installedRuntime() {
  const dist = join(PROJECT, 'node_modules', 'electron', 'dist');
  return existsSync(join(dist, 'version')) ? dist : undefined;
}

/** @param {string} why */
function stop(why) {
  console.error(why);
  process.exitCode = 1;
}
