import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { context } from 'esbuild';
import { nodeBundle } from './nodeBundle.mjs';
import { PROJECT_ROOT } from './projectRoot.mjs';

/** Not in dist/: development must not make the built host look fresh. */
const BUNDLE = join(PROJECT_ROOT, '.cache', 'dev', 'server', 'main.cjs');

/** The browser host of a development session: rebuilt and started anew on every change. */
export class DevHost {
  /** Where it listens; the same through all restarts, because Vite's proxy cannot follow it. */
  origin;
  /** What lets requests in, null while it is down; the key was exchanged here instead of in the browser. */
  cookie = /** @type {string | null} */ (null);

  #dataDir;
  #port;
  #child = /** @type {import('node:child_process').ChildProcess | null} */ (null);
  #watching = /** @type {import('esbuild').BuildContext | null} */ (null);
  /** Restarts wait for each other: two hosts at once would fight over the office's lock. */
  #restarting = Promise.resolve();

  /**
   * @param {string} dataDir
   * @param {number} port
   */
  constructor(dataDir, port) {
    this.#dataDir = dataDir;
    this.#port = port;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /**
   * Bundles the host, starts it, and does both again whenever a source changes.
   *
   * @param {string} dataDir
   */
  static async watch(dataDir) {
    const host = new DevHost(dataDir, await freePort());
    host.#watching = await context({
      ...nodeBundle('server/main.ts', BUNDLE),
      plugins: [{ name: 'restart', setup: (build) => build.onEnd((result) => host.#built(result.errors.length)) }],
    });
    await host.#watching.watch();
    return host;
  }

  async close() {
    await this.#watching?.dispose();
    await this.#stop();
  }

  /** @param {number} errors */
  #built(errors) {
    if (errors > 0) return; // esbuild has said what is wrong; the last good host goes on
    this.#restarting = this.#restarting.then(() => this.#restart());
  }

  async #restart() {
    await this.#stop();
    const child = spawn(process.execPath, [BUNDLE, '--no-open', '--data', this.#dataDir, '--port', `${this.#port}`], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#child = child;
    const address = await addressFrom(child);
    if (address === null) {
      console.error('Máy chủ không khởi động được; sửa mã rồi lưu lại để thử tiếp.');
      return;
    }
    const answer = await fetch(address, { redirect: 'manual' });
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? null;
    console.log(`Máy chủ đã sẵn sàng, dữ liệu ở ${this.#dataDir}`);
  }

  async #stop() {
    const child = this.#child;
    this.#child = null;
    this.cookie = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve)); // 'close' never comes after disconnect()
    // Closing the channel is a stop request that Windows understands too.
    if (child.connected) child.disconnect();
    await gone;
  }
}

/**
 * The address a starting host prints, or null when it ends without one.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string | null>}
 */
function addressFrom(child) {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      printed += text;
      const address = /^http:\/\/127\.0\.0\.1:\d+\/\S*$/m.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () => resolve(null));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
