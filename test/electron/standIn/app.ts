import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeChromium } from './chromium.ts';
import { preventable } from './preventable.ts';
import { claimSingleInstance, secondInstanceReported } from './singleInstance.ts';
import { runningUtilities } from './utilityProcess.ts';

interface ClosableWindow {
  close(): Promise<void>;
}

/** Electron's `app`, as far as Cờ Đầu uses it, with its order of quitting and its before-ready rules. */
class App extends EventEmitter {
  readonly isPackaged = process.env.CODAU_STAND_IN_PACKAGED === '1';
  readonly openWindows = new Set<ClosableWindow>();
  readonly #paths = new Map<string, string>();
  readonly #ready: Promise<void>;
  #isReady = false;
  #quitting = false;
  #exiting: number | null = null;

  constructor() {
    super();
    const home = process.env.CODAU_STAND_IN_HOME ?? join(tmpdir(), 'codau-stand-in-home');
    this.#paths.set('appData', join(home, 'appData'));
    this.#paths.set('userData', join(home, 'appData', 'Cờ Đầu'));
    this.#paths.set('documents', join(home, 'Documents'));
    this.#ready = new Promise((resolve) =>
      setTimeout(() => {
        this.#isReady = true;
        resolve();
        this.emit('ready');
      }, 5),
    );
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('enableSandbox must run before the app is ready');
  }

  setAppUserModelId(): void {
    // Windows only; nothing to do.
  }

  getVersion(): string {
    return '0.0.0-stand-in';
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the stand-in has no path '${name}'`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getAppMetrics(): { pid: number; type: string; name: string }[] {
    return [{ pid: process.pid, type: 'Browser', name: '' }, ...runningUtilities()];
  }

  requestSingleInstanceLock(): boolean {
    return claimSingleInstance(this.getPath('userData'), (argv) => this.emit('second-instance', {}, argv));
  }

  /** The order of Electron: before-quit, windows close, will-quit, quit. Each of the first three may say no. */
  quit(): void {
    void this.#quit();
  }

  /** Ends without asking anyone: the windows go, and no event of quitting is sent. */
  exit(code = 0): void {
    this.#exiting ??= code;
    void Promise.all([closeChromium(), secondInstanceReported()]).then(() => process.exit(this.#exiting ?? code));
  }

  windowClosed(window: ClosableWindow): void {
    this.openWindows.delete(window);
    if (this.openWindows.size > 0 || this.#quitting || this.#exiting !== null) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  async #quit(): Promise<void> {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;

    this.#quitting = true;
    await Promise.all([...this.openWindows].map((window) => window.close()));
    this.#quitting = false;

    const will = preventable({});
    this.emit('will-quit', will);
    if (will.defaultPrevented) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }
}

export const app = new App();
