/**
 * What a screen may load: files of its own and nothing else. antd writes its styles inline, hence `'unsafe-inline'`
 * for styles alone; `data:` images are the ones drawn by the screens themselves.
 *
 * @param connect where a screen may send anything: nowhere in a window of ours, all data goes over IPC there
 */
export function contentSecurityPolicy(connect: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
