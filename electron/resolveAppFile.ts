import { extname, join, normalize, sep } from 'node:path';
import { isAppUrl } from './appOrigin.ts';

const INDEX = 'index.html';

/**
 * The file under `root` that an `app://codau/…` address stands for, or null when it
 * may not be served. A screen's own address (`/awards/1`, no extension) gives the
 * start page, because the router of the screens runs inside it.
 */
export function resolveAppFile(root: string, address: string): string | null {
  if (!isAppUrl(address)) return null;

  const path = decodePath(new URL(address).pathname);
  if (path === null) return null;

  const file = normalize(join(root, path));
  // `root + sep`: a bare startsWith(root) would also let `renderer-old/` through.
  const inside = file.startsWith(normalize(root) + sep);
  if (!inside) return null;
  return extname(file) === '' ? join(root, INDEX) : file;
}

/** Decodes once, as the file system will see it, and refuses what only an attacker would write. */
function decodePath(pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash is a separator on Windows only, and NUL ends a path in C: neither is in any of our file names.
  if (path.includes('\\') || path.includes('\0')) return null;
  // URL parsing has removed plain dot segments; one that is left was encoded to slip past it.
  if (path.split('/').includes('..')) return null;
  // `C:` would start from another drive; alternate data streams use it too.
  if (path.includes(':')) return null;
  return path === '/' ? `/${INDEX}` : path;
}
