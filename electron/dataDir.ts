import { dirname, join } from 'node:path';
import type { App } from 'electron';
import { dataFolder, makeHostFolder } from '#service/hosting/dataFolder.ts';

/**
 * Decides where the office lives and puts Chromium's own state apart from it. Must run
 * before the single-instance lock, which Electron keeps in `userData`: with `--data`
 * the lock goes with that folder, so two offices can be open side by side but one
 * office only once.
 *
 * @throws AppError OFFICE_ON_SHARED_FOLDER or FOLDER_READ_ONLY; nothing has been made then
 */
export function chooseDataDir(app: Pick<App, 'setPath'>, given: string | null, usual = dataFolder()): string {
  const userData = given === null ? dirname(usual) : join(given, 'shell');
  makeHostFolder(userData);
  app.setPath('userData', userData);
  return given ?? usual;
}
