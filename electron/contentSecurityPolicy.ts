/**
 * What a screen may load: its own files and nothing else. `connect-src 'none'` holds
 * because all data goes over IPC. antd writes its styles inline, hence `'unsafe-inline'`
 * for styles alone; `data:` images are the ones drawn by the screens themselves.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
