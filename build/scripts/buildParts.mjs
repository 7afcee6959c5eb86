/**
 * @typedef {object} BuildPart
 * @property {string} id
 * @property {string} entry the file it starts from
 * @property {string} output the file that must exist afterwards
 * @property {readonly string[]} sources files and folders whose change makes it stale
 * @property {'vite' | 'node' | 'module' | 'preload'} bundler
 */

const BACK_END = ['core', 'db', 'service'];

/** Changes here make every part stale. */
const COMMON = ['package.json', 'package-lock.json', 'tsconfig.json', 'build/scripts'];

/** @type {readonly BuildPart[]} */
export const BUILD_PARTS = [
  {
    id: 'renderer',
    entry: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    sources: [...COMMON, 'vite.config.ts', 'renderer', 'core'],
    bundler: 'vite',
  },
  node('server', 'server/main.ts', 'dist/server/main.cjs', [...BACK_END, 'server']),
  node('electron', 'electron/main.ts', 'dist/electron/main.cjs', [...BACK_END, 'electron']),
  {
    ...node('preload', 'electron/preload.ts', 'dist/electron/preload.cjs', [...BACK_END, 'electron']),
    bundler: 'preload',
  },
  node('backend', 'electron/backend.ts', 'dist/electron/backend.cjs', [...BACK_END, 'electron']),
  { ...node('demo', 'service/demo/main.ts', 'dist/demo/main.mjs', BACK_END), bundler: 'module' },
  { ...node('sample', 'service/sample/main.ts', 'dist/sample/main.mjs', BACK_END), bundler: 'module' },
];

/**
 * @param {string} id
 * @param {string} entry
 * @param {string} output
 * @param {readonly string[]} sources
 * @returns {BuildPart}
 */
function node(id, entry, output, sources) {
  return {
    id,
    entry,
    output,
    sources: [...COMMON, ...sources],
    bundler: 'node',
  };
}
