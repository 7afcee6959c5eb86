import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeBundle } from '../../build/scripts/nodeBundle.mjs';
import { PROJECT_ROOT } from '../../build/scripts/projectRoot.mjs';

/** The host as users run it: its own bundle, a process of its own, the real back end. */

mkdirSync(join(PROJECT_ROOT, '.cache'), { recursive: true });
const dist = mkdtempSync(join(PROJECT_ROOT, '.cache', 'host-test-')); // inside, so that sqlite3 is found
const data = mkdtempSync(join(tmpdir(), 'co-dau-data-'));
const running = new Set<ChildProcess>();

beforeAll(async () => {
  await build(nodeBundle('server/main.ts', join(dist, 'server', 'main.cjs')));
  mkdirSync(join(dist, 'renderer'));
  writeFileSync(join(dist, 'renderer', 'index.html'), '<!doctype html><title>Cờ Đầu</title>');
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});
afterAll(() => {
  rmSync(dist, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  output: string;
}

interface Started {
  child: ChildProcess;
  /** The printed address; null when the host ended without one. */
  address: Promise<string | null>;
  ended: Promise<Ended>;
}

function start(...args: string[]): Started {
  const child = spawn(process.execPath, [join(dist, 'server', 'main.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let output = '';
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, output })));
  const address = new Promise<string | null>((resolve) => {
    const read = (text: Buffer) => {
      output += text.toString('utf8');
      const found = /^http:\/\/127\.0\.0\.1:\d+\/\S*$/m.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => resolve(null));
  });
  return { child, address, ended };
}

async function openApp(address: string): Promise<{ origin: string; cookie: string }> {
  const answer = await fetch(address, { redirect: 'manual' });
  return { origin: new URL(address).origin, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

describe('the browser host as a process', () => {
  it('prints an address on a line of its own that leads to the app and the real router', async () => {
    const host = start('--no-open', '--data', data);
    const address = (await host.address) ?? '';
    const { origin, cookie } = await openApp(address);
    expect(await (await fetch(origin, { headers: { cookie } })).text()).toContain('Cờ Đầu');
    const answer = await fetch(`${origin}/api/office.status`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveProperty('result.data');
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'closes cleanly on %s and the office can be opened again',
    async (signal) => {
      if (process.platform === 'win32') return; // signals end a process at once there
      const host = start('--no-open', '--data', data);
      expect(await host.address).not.toBeNull();
      host.child.kill(signal);
      expect(await host.ended).toMatchObject({ code: 0 });
      expect(await start('--no-open', '--data', data).address).not.toBeNull();
    },
  );

  it('closes when the script that started it dies', async () => {
    const host = start('--no-open', '--data', data);
    expect(await host.address).not.toBeNull();
    // Node emits no 'close' after disconnect(), only 'exit'.
    const exitCode = new Promise((resolve) => host.child.once('exit', resolve));
    host.child.disconnect();
    expect(await exitCode).toBe(0);
  });

  it('says in Vietnamese when the port is taken, and ends', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const { code, output } = await start('--no-open', '--data', data, '--port', String(port)).ended;
    other.close();
    expect(code).toBe(1);
    expect(output).toContain('Cổng này đang được chương trình khác dùng');
  });

  it('explains its options instead of starting with unknown ones', async () => {
    const { code, output } = await start('--dta', data).ended;
    expect(code).toBe(2);
    expect(output).toContain('--data THƯ_MỤC');
  });
});
