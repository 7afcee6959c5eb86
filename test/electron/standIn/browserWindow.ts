import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { APP_ORIGIN } from '../../../electron/appOrigin.ts';
import { app } from './app.ts';
import { chromiumContext } from './chromium.ts';
import { invokeFromPage } from './ipc.ts';
import { INVOKE_BINDING, preloadScript } from './preloadScript.ts';
import { applyPermissions, mayDownload } from './session.ts';
import { WebContents } from './webContents.ts';
import { OPEN_BINDING, WINDOW_OPEN_SCRIPT } from './windowOpenScript.ts';

const windows = new Map<Page, BrowserWindow>();
let routed: Promise<unknown> | null = null;

/** A window is a Chromium page with the bundled preload in it and its requests answered by the app. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #opened: Promise<void>;
  #minimized = false;
  #isFullScreen: boolean;
  readonly #at: { x: number; y: number };
  #visible: boolean;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.#visible = options.show ?? true;
    this.#isFullScreen = options.fullscreen ?? false;
    this.#at = { x: options.x ?? 0, y: options.y ?? 0 };
    app.openWindows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.webContents.on('render-process-gone', (event, details) =>
      app.emit('render-process-gone', event, this.webContents, details),
    );
    this.#opened = this.#open(options.webPreferences?.preload);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  async loadURL(address: string): Promise<void> {
    await this.#opened;
    await this.webContents.load(address);
    this.emit('ready-to-show');
  }

  async close(): Promise<void> {
    await this.#opened;
    await this.webContents.page.close({ runBeforeUnload: false });
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  show(): void {
    this.#visible = true;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    this.emit('focus');
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  getBounds(): { x: number; y: number } {
    return this.#at;
  }

  setMenuBarVisibility(): void {
    // A page of Chromium has no menu.
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen;
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  async #open(preload: string | undefined): Promise<void> {
    const context = await chromiumContext();
    routed ??= context.route('**/*', routeToItsWindow);
    await routed;

    const page = unusedFirstPage(context) ?? (await context.newPage());
    windows.set(page, this);
    this.webContents.attach(page);
    page.on('close', () => this.#onClosed(page));
    page.on('download', (download) => {
      if (!mayDownload()) void download.cancel();
    });

    await page.exposeBinding(INVOKE_BINDING, ({ frame }, channel: string, args: unknown[]) =>
      invokeFromPage(this.webContents, frame, channel, args),
    );
    await page.exposeBinding(OPEN_BINDING, (_source, address: string) => this.#onWindowOpen(context, address));
    await page.addInitScript({ content: WINDOW_OPEN_SCRIPT });
    if (preload !== undefined) await page.addInitScript({ content: preloadScript(preload) });
    await applyPermissions(context, page, APP_ORIGIN);
  }

  /** Electron would open it under the options of this window; that it opens at all is what a spec must see. */
  async #onWindowOpen(context: BrowserContext, address: string): Promise<void> {
    if (!this.webContents.mayOpenWindow(address)) return;
    const page = await context.newPage();
    windows.set(page, this);
    await page.goto(address);
  }

  #onClosed(page: Page): void {
    windows.delete(page);
    this.emit('closed');
    app.windowClosed(this);
  }
}

/** Chromium opens with one blank page; the first window takes it over. */
function unusedFirstPage(context: BrowserContext): Page | undefined {
  return context.pages().find((page) => !windows.has(page) && page.url() === 'about:blank');
}

async function routeToItsWindow(route: Route, request: PageRequest): Promise<void> {
  const window = windowOf(request);
  // A page that is no window of the app should not be there: nothing of it may reach the network.
  if (window === null) await route.abort('blockedbyclient');
  else await window.webContents.onRequest(route, request);
}

function windowOf(request: PageRequest): BrowserWindow | null {
  try {
    return windows.get(request.frame().page()) ?? null;
  } catch {
    return null;
  }
}
