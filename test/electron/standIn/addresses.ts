/**
 * Chromium refuses to navigate to a scheme it was not built with, so the stand-in shows
 * `app://codau/…` as `https://codau.app.test/…` (a secure origin too, and `.test` never
 * resolves). Everything handed to the app's own code is translated back.
 */
const SHOWN_SUFFIX = '.app.test';

export function toShown(address: string): string {
  return address.replace(/^app:\/\/([^/?#]+)/, (_all, host: string) => `https://${host}${SHOWN_SUFFIX}`);
}

export function toReal(shown: string): string {
  return shown.replace(/^https:\/\/([^/?#]+)\.app\.test/, (_all, host: string) => `app://${host}`);
}

/** As Electron's `WebFrameMain.origin` would say it; Node's URL gives "null" for `app:`. */
export function realOrigin(shown: string): string {
  if (!URL.canParse(shown)) return 'null';
  const real = toReal(shown);
  return real.startsWith('app://') ? `app://${new URL(real).host}` : new URL(shown).origin;
}
