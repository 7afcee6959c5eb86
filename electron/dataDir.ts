import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/** Plain ASCII, unlike the product's name: support people type this path over the phone. */
const USUAL_FOLDER = 'CoDau';

/**
 * Decides where the office lives and puts Chromium's own state apart from it. Must run
 * before the single-instance lock, which Electron keeps in `userData`: with `--data`
 * the lock goes with that folder, so two offices can be open side by side but one
 * office only once.
 */
export function chooseDataDir(app: Pick<App, 'getPath' | 'setPath'>, given: string | null): string {
  const userData = given === null ? join(app.getPath('appData'), USUAL_FOLDER) : join(given, 'shell');
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  return given ?? join(userData, 'office');
}
