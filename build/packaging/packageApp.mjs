import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';

/** @type {() => import('electron-builder').Configuration} */
const configuration = createRequire(import.meta.url)('../electron-builder.config.cjs');

/** What the packaged app starts from; without one of them the package would open to an empty window. */
const PARTS = [
  'dist/electron/main.cjs',
  'dist/electron/preload.cjs',
  'dist/electron/backend.cjs',
  'dist/renderer/index.html',
  'node_modules/sqlite3/build/Release/node_sqlite3.node',
];

/**
 * @typedef {object} PackageRequest
 * @property {string} projectDir
 * @property {'linux' | 'win32'} platform
 * @property {boolean} dir only the unpacked folder, no installer
 * @property {string} [output] where the packages go; `release/` when left out
 * @property {string} [electronDist] a folder with Electron's runtime; fetched by electron-builder when left out
 */

/**
 * Parts of the build that are missing.
 *
 * @param {string} projectDir
 */
export function missingParts(projectDir) {
  return PARTS.filter((part) => !existsSync(join(projectDir, part)));
}

/**
 * Packages a built project.
 *
 * @param {PackageRequest} request
 * @returns {Promise<string[]>} the files made
 */
export function packageApp({ projectDir, platform, dir, output, electronDist }) {
  const system = platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  const config = configuration();
  return build({
    projectDir,
    targets: system.createTarget(dir ? 'dir' : undefined),
    publish: 'never',
    config: {
      ...config,
      directories: { ...config.directories, ...(output === undefined ? {} : { output }) },
      ...(electronDist === undefined ? {} : { electronDist }),
    },
  });
}
