import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

/** One Chromium per app under test, started with its first window. */
let opening: Promise<BrowserContext> | null = null;
let profile: string | null = null;

export function chromiumContext(): Promise<BrowserContext> {
  opening ??= open();
  return opening;
}

export async function closeChromium(): Promise<void> {
  if (opening !== null) await opening.then((context) => context.close()).catch(() => null);
  if (profile !== null) rmSync(profile, { recursive: true, force: true });
}

async function open(): Promise<BrowserContext> {
  profile = mkdtempSync(join(tmpdir(), 'codau-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CO_DAU_BROWSER ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    serviceWorkers: 'block',
    // The port lets the spec look at the very pages that the app under test drives through the pipe.
    args: ['--remote-debugging-port=0', '--disable-background-networking', '--disable-gpu', '--no-first-run'],
  });
  process.send?.({ kind: 'devtools', address: `http://127.0.0.1:${await devtoolsPort(profile)}` });
  return context;
}

async function devtoolsPort(folder: string): Promise<string> {
  const file = join(folder, 'DevToolsActivePort');
  for (let waited = 0; waited < 10_000; waited += 20) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : undefined;
    if (port !== undefined && port !== '') return port;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Chromium did not open its port');
}
