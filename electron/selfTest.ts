import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { serveScreens } from './appProtocol.ts';
import { BackendProcess } from './backendProcess.ts';
import { forkBackend } from './forkBackend.ts';
import { INSTALLED } from './installedFiles.ts';
import { MainWindow } from './mainWindow.ts';

/**
 * `--self-test`: shows that this build, as packaged, opens its screens and its back
 * end (with the native database module) on an empty folder. Needed because the fuses
 * of a packaged app keep Playwright out.
 */
export async function runSelfTest(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'codau-self-test-'));
  const passed = await tryOnce(dataDir).catch((error: unknown) => {
    console.error('self-test:', error);
    return false;
  });
  try {
    rmSync(dataDir, { recursive: true, force: true });
  } catch {
    // Windows keeps what Chromium still holds; it lies in the folder for temporary files.
  }
  console.log(passed ? 'self-test: ok' : 'self-test: failed');
  app.exit(passed ? 0 : 1);
}

async function tryOnce(dataDir: string): Promise<boolean> {
  app.setPath('userData', join(dataDir, 'shell'));
  await app.whenReady();
  serveScreens(INSTALLED.screens);
  await new MainWindow({ preload: INSTALLED.preload, packaged: app.isPackaged }).open();

  const backend = new BackendProcess({
    fork: () => forkBackend(INSTALLED.backend, console.error),
    dataDir: join(dataDir, 'office'),
    onRestart: (code) => console.error('self-test: back end stopped with', code),
    onGone: (refused) => console.error('self-test:', refused?.message ?? 'back end stopped twice'),
  });
  backend.start();
  const { status, body } = await backend.call({ method: 'GET', url: '/office.status', body: null });
  await backend.close();
  if (status === 200) return true;
  console.error('self-test: /office.status answered', status, body);
  return false;
}
