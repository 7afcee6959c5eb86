import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './projectRoot.mjs';

/**
 * A fingerprint of what a build is made from: names and contents, not dates, which a
 * clone or a branch switch changes without meaning. The Node version is part of it.
 *
 * @param {readonly string[]} sources files and folders below the project root
 */
export function sourceHash(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesBelow)) {
    const content = readFileSync(join(PROJECT_ROOT, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const absolute = join(PROJECT_ROOT, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  const names = readdirSync(absolute).filter((name) => !name.startsWith('.'));
  return names.sort().flatMap((name) => filesBelow(`${path}/${name}`));
}
