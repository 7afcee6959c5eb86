import { _electron } from 'playwright-core';
import type { MainWork, RunningApp } from './driver.ts';
import type { Installation } from './installation.ts';

/** The app on real Electron, through Playwright. */
export async function launchOnElectron(
  executablePath: string,
  installation: Installation,
  extraArgs: string[],
): Promise<RunningApp> {
  // Chromium's own sandbox cannot start as root (containers of CI); the page sandbox asked for in code stays on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...asRoot, installation.main, '--data', installation.dataDir, ...extraArgs];
  const env = { ...process.env, HOME: installation.home, XDG_DOCUMENTS_DIR: installation.documents };
  const electronApp = await _electron.launch({ executablePath, args, env });
  const child = electronApp.process();
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const page = await electronApp.firstWindow();
  await page.waitForLoadState();

  return {
    process: child,
    page,
    // Playwright's own types for a function that crosses to main are its module's, which are Electron's.
    evaluate: <Arg, Result>(work: MainWork<Arg, Result>, arg: Arg) =>
      electronApp.evaluate<Result, Arg>(work as never, arg as never),
    pages: () => electronApp.windows(),
    exited,
    commandLine: { command: executablePath, args, env },
    stop: () => electronApp.close().catch(() => undefined),
  };
}
