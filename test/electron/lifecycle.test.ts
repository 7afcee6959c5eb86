import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callFrom } from './driver/bridge.ts';
import { scriptDialogs } from './driver/dialogScript.ts';
import { launch, type RunningApp } from './driver/driver.ts';
import { install, type Installation } from './driver/installation.ts';

let installation: Installation;
let app: RunningApp;

beforeAll(async () => {
  installation = await install();
});

beforeEach(async () => {
  rmSync(installation.dataDir, { recursive: true, force: true });
  mkdirSync(installation.dataDir);
  app = await launch(installation);
});

afterEach(() => app.stop());

afterAll(() => installation.remove());

async function status(): Promise<{ status: number; process: number }> {
  const response = await callFrom(app.page, { method: 'GET', url: '/office.status', body: null });
  const { result } = JSON.parse(response.body) as { result?: { data: { process: number } } };
  return { status: response.status, process: result?.data.process ?? 0 };
}

/**
 * Ends the back end as the system would: at once, and without a word. The signal comes from
 * here: main may be gone before it could answer that it sent one.
 */
async function killBackend(): Promise<number> {
  const pid = await app.evaluate(({ app: electronApp }) => {
    const backend = electronApp
      .getAppMetrics()
      .find((metric) => metric.type === 'Utility' && (metric.name ?? '').includes('backend'));
    if (!backend) throw new Error('no back end is running');
    return backend.pid;
  }, null);
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** A call made before main has noticed the end is refused: only the one after it is answered by the next back end. */
async function restartedAfter(killed: number): Promise<void> {
  await expect.poll(async () => (await status()).process).not.toBeOneOf([0, killed]);
}

/** The window shows itself when its page is ready, which may be after the launch was reported. */
function windowIsShown(): Promise<void> {
  const isVisible = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false, null);
  return expect.poll(isVisible).toBe(true);
}

describe('the back end', () => {
  it('runs in a process of its own, not in main', async () => {
    expect((await status()).process).not.toBe(app.process.pid);
  });

  it('is started again once when it dies, and what was under way is explained', async () => {
    const before = await status();
    const hanging = callFrom(app.page, { method: 'GET', url: '/test.hang', body: null });
    await app.page.waitForTimeout(100);
    await killBackend();

    const refused = await hanging;
    expect(refused.status).toBe(503);
    expect(refused.body).toContain('vẫn còn nguyên; hãy thử lại');
    const after = await status();
    expect(after.status).toBe(200);
    expect(after.process).not.toBe(before.process);
  });

  it('is explained the second time, and the app closes', async () => {
    const shown = await scriptDialogs(app, installation, [{ button: 0 }]);
    await status();
    await restartedAfter(await killBackend());
    await killBackend();

    expect(await app.exited).toBe(1);
    expect(shown()).toHaveLength(1);
    expect(shown()[0]?.text).toContain('dừng hai lần');
    expect(shown()[0]?.buttons).toEqual(['Đóng Cờ Đầu']);
  });
});

describe('closing', () => {
  const closedFile = (): string => join(installation.dataDir, 'closed');

  it('the window waits for the back end to close its database', async () => {
    await status();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null);
    expect(await app.exited).toBe(0);
    expect(readFileSync(closedFile(), 'utf8')).toBe('properly');
  });

  it('by quitting waits too, also when quitting twice', async () => {
    await status();
    await app.evaluate(({ app: electronApp }) => {
      electronApp.quit();
      electronApp.quit();
    }, null);
    expect(await app.exited).toBe(0);
    expect(existsSync(closedFile())).toBe(true);
  });
});

describe('a second start', () => {
  it('on the same data leaves at once, and brings the first window forward', async () => {
    await windowIsShown();
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      if (!window) throw new Error('no window');
      const calls: string[] = [];
      for (const method of ['show', 'focus'] as const) {
        const original = window[method].bind(window);
        window[method] = () => {
          calls.push(method);
          original();
        };
      }
      Object.assign(globalThis, { calls });
    }, null);

    const { command, args, env } = app.commandLine;
    const second = spawn(command, args, { env, stdio: 'ignore' });
    expect(await new Promise((resolve) => second.on('exit', resolve))).toBe(0);

    const forward = (): Promise<string[]> =>
      app.evaluate(() => (globalThis as unknown as { calls: string[] }).calls, null);
    await expect.poll(forward).toEqual(['show', 'focus']);
    expect(app.pages()).toHaveLength(1);
    expect((await status()).status).toBe(200);
  });
});
