import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the Host header names this very host. Anything else is a page whose
 * domain was made to resolve to 127.0.0.1 (DNS rebinding).
 */
export function isOurHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/**
 * Whether a request comes from our own page. SameSite=Strict alone is not enough:
 * another port of 127.0.0.1 is the same site, so a page there would send our cookie.
 *
 * @param changing true for a request that can change something: then the browser
 *   always names the origin, and its absence is suspicious
 */
export function isOurPage(headers: IncomingHttpHeaders, changing: boolean): boolean {
  const origin = headers.origin;
  if (origin === undefined && changing) return false;
  if (origin !== undefined && origin !== `http://${headers.host ?? ''}`) return false;

  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin') return true;
  return site === 'none' && !changing; // typed by the user, e.g. a download opened in a new tab
}
