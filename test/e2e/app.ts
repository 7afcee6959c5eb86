import { test as base, expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const HOST = resolve(import.meta.dirname, '..', '..', 'dist', 'server', 'main.cjs');

interface AppFixtures {
  /** Where this test's office lives. */
  dataDir: string;
  /** The app in a browser, on an empty data folder: the welcome page. */
  app: Page;
}

/** A test with a host and an office of its own, as `npm start -- --browser --no-open --data DIR` gives. */
export const test = base.extend<AppFixtures>({
  // Playwright wants the first argument destructured, even when empty.
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'co-dau-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  app: async ({ page, dataDir }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/u.test(message.text())) problems.push(message.text());
    });
    const host = spawn(process.execPath, [HOST, '--data', dataDir, '--no-open'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await page.goto(await addressOf(host));
    await use(page);
    await stop(host);
    expect(problems, 'the page reported no error and broke no security policy').toEqual([]);
  },
});

export { expect };

/** The one-time address the host prints. */
function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!host.stdout) {
      reject(new Error('the host has no output'));
      return;
    }
    createInterface({ input: host.stdout }).on('line', (line) => {
      if (line.startsWith('http://127.0.0.1:')) resolve(line.trim());
    });
    host.on('exit', (code) => reject(new Error(`the host ended with ${code}`)));
  });
}

function stop(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    host.on('exit', () => resolve());
    host.kill('SIGTERM');
  });
}
