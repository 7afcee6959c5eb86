import { open, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Vite puts a content hash in every name below assets/, so these may be kept for ever. */
const KEEP_FOREVER = 'private, max-age=31536000, immutable';

/**
 * The file below `root` that a URL path names, or null. Decoded once; whatever then
 * still looks like a way out (.., a drive, a backslash, NUL) names nothing.
 */
export function locate(root: string, urlPath: string): string | null {
  const path = decode(urlPath);
  if (path === null || /[\\\0:%]/.test(path)) return null;
  const parts = path.split('/').slice(1);
  if (parts.some((part) => part.startsWith('.'))) return null;
  if (path === '/') return join(root, 'index.html');
  const file = join(root, ...parts);
  return file.startsWith(root + sep) ? file : null;
}

/** Serves one file of the renderer. */
export async function answerStatic(
  root: string,
  urlPath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    plain(response, 405, 'Phương thức không được dùng ở đây.');
    return;
  }
  if (urlPath === '/favicon.ico') {
    // Browsers ask for it unasked; a 404 would only put an error into the console.
    response.statusCode = 204;
    response.end();
    return;
  }
  const located = locate(root, urlPath);
  const file = located === null ? null : await openInside(root, located);
  if (!file) {
    plain(response, 404, 'Không có trang này. Hãy mở lại Cờ Đầu.');
    return;
  }
  try {
    response.setHeader('Content-Type', TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream');
    response.setHeader('Content-Length', file.size);
    if (urlPath.startsWith('/assets/')) response.setHeader('Cache-Control', KEEP_FOREVER);
    if (request.method === 'HEAD') response.end();
    else await pipeline(file.handle.createReadStream({ autoClose: false }), response);
  } finally {
    await file.handle.close();
  }
}

/** Opens a regular file, following links only as long as they stay inside. */
async function openInside(root: string, path: string) {
  try {
    const real = await realpath(path);
    if (!real.startsWith((await realpath(root)) + sep)) return null;
    const handle = await open(real);
    const stat = await handle.stat();
    if (stat.isFile()) return { path, handle, size: stat.size };
    await handle.close();
    return null;
  } catch {
    return null;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(message);
}
