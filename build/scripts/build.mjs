import { join } from 'node:path';
import { BUILD_PARTS } from './buildParts.mjs';
import { isStale, stamp } from './buildStamps.mjs';
import { isMain } from './isMain.mjs';
import { moduleBundle, nodeBundle, preloadBundle } from './nodeBundle.mjs';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { setUp } from './setup.mjs';
import { sourceHash } from './sourceHash.mjs';

/** @typedef {import('./buildParts.mjs').BuildPart} BuildPart */

const OPTIONS = { node: nodeBundle, module: moduleBundle, preload: preloadBundle };

/**
 * Builds the named parts whose sources have changed.
 *
 * @param {readonly string[]} [ids] all parts when empty
 * @returns {Promise<boolean>} whether everything asked for is there now
 */
export async function build(ids = []) {
  const wanted = BUILD_PARTS.filter((part) => ids.length === 0 || ids.includes(part.id));
  let complete = true;
  for (const part of wanted) {
    if (!(await buildPart(part))) complete = false;
  }
  return complete;
}

/**
 * @param {BuildPart} part
 * @returns {Promise<boolean>}
 */
async function buildPart(part) {
  if (!isStale(part)) return true;

  const hash = sourceHash(part.sources);
  const started = performance.now();
  try {
    await (part.bundler === 'vite' ? buildRenderer() : bundle({ ...part, bundler: part.bundler }));
  } catch (error) {
    // The bundlers have printed the place and reason already.
    console.error(`Không dựng được ${part.id}:`, error instanceof Error ? error.message : error);
    return false;
  }
  stamp(part, hash);
  console.log(`Đã dựng ${part.id} (${((performance.now() - started) / 1000).toFixed(1)} giây).`);
  return true;
}

// The bundlers are imported only when needed: on a fresh clone they are not there before setUp().

async function buildRenderer() {
  const vite = await import('vite');
  await vite.build({ configFile: join(PROJECT_ROOT, 'vite.config.ts'), logLevel: 'warn' });
}

/** @param {{ entry: string, output: string, bundler: keyof typeof OPTIONS }} part */
async function bundle(part) {
  const esbuild = await import('esbuild');
  await esbuild.build(OPTIONS[part.bundler](part.entry, part.output));
}

if (isMain(import.meta.url)) {
  await setUp();
  // Names of parts may follow: `npm run build -- server renderer`.
  if (!(await build(process.argv.slice(2)))) process.exitCode = 1;
}
