import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';
import { sourceHash } from './sourceHash.mjs';

/** Beside dist/ rather than in it, so that packaging never ships it. */
const FILE = join(PROJECT_ROOT, '.cache', 'build-stamps.json');

/** @typedef {import('./buildParts.mjs').BuildPart} BuildPart */

/**
 * Whether a part must be built: its output is missing or its sources have changed since.
 *
 * @param {BuildPart} part
 */
export function isStale(part) {
  if (!existsSync(join(PROJECT_ROOT, part.output))) return true;
  return read()[part.id] !== sourceHash(part.sources);
}

/**
 * Remembers what a part was built from.
 *
 * @param {BuildPart} part
 * @param {string} hash taken before the build, so that an edit during it counts as a change
 */
export function stamp(part, hash) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...read(), [part.id]: hash }, null, 2));
}

/** @returns {Record<string, unknown>} */
function read() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {}; // absent or cut off: everything is stale
  }
}
