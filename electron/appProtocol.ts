import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy } from '#service/hosting/contentSecurityPolicy.ts';
import { APP_SCHEME } from './appOrigin.ts';
import { resolveAppFile } from './resolveAppFile.ts';

/** The kinds of file a build of the screens contains; anything else there is a mistake and is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready: Chromium fixes its list of schemes at start. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built screens in `root` under `app://codau/`. */
export function serveScreens(root: string): void {
  protocol.handle(APP_SCHEME, (request) => answerScreenRequest(root, request));
}

export async function answerScreenRequest(root: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return withoutContent(405);

  const file = resolveAppFile(root, request.url);
  if (file === null) return withoutContent(403);

  const type = CONTENT_TYPES[extname(file)];
  if (type === undefined) return withoutContent(404);

  const content = await readFile(file).catch(() => null);
  if (content === null) return withoutContent(404);
  return new Response(content, { headers: { ...guardHeaders(), 'Content-Type': type } });
}

function withoutContent(status: number): Response {
  return new Response(null, { status, headers: guardHeaders() });
}

/** On every answer, refusals too: an error page without the policy would be a page without limits. */
function guardHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy("'none'"),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}
