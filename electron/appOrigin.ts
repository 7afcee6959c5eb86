/** The one address the screens are served from. `file:` is never used: it has no origin worth checking. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'codau';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/**
 * Whether an address belongs to our own screens. Parsed, never compared by prefix:
 * `app://codau.evil/` and `app://codau@evil/` also begin with `app://codau`.
 */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.hostname === APP_HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
