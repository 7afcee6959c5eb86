import { EXTERNAL_MODULES } from './externalModules.mjs';
import { PROJECT_ROOT } from './projectRoot.mjs';

/**
 * How code for Node and Electron is bundled: one CommonJS file that finds only the
 * external modules at run time. Not minified, so that a stack trace in a user's log can be read.
 *
 * @param {string} entry
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
export function nodeBundle(entry, outfile) {
  return {
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: EXTERNAL_MODULES,
    // Vietnamese sentences stay readable in the bundle.
    charset: 'utf8',
    // CommonJS has no import.meta; these are its equivalents.
    define: {
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
      'import.meta.url': '__moduleUrl',
    },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  };
}

/**
 * The same as one ES module, for a script that awaits at its top level. The bundled
 * CommonJS libraries still expect their own globals, so the banner provides them.
 *
 * @param {string} entry
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
export function moduleBundle(entry, outfile) {
  const banner = [
    'import { createRequire as __createRequire } from "node:module";',
    'const require = __createRequire(import.meta.url);',
    'const __filename = import.meta.filename;',
    'const __dirname = import.meta.dirname;',
  ];
  return { ...nodeBundle(entry, outfile), format: 'esm', define: {}, banner: { js: banner.join('\n') } };
}

/**
 * A sandboxed preload has a page's powers and `require('electron')`, nothing else: one
 * file, and an import of a Node module fails here instead of in the user's window.
 *
 * @param {string} entry
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
export function preloadBundle(entry, outfile) {
  return {
    absWorkingDir: PROJECT_ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome140',
    external: ['electron'],
    charset: 'utf8',
    logLevel: 'warning',
  };
}
