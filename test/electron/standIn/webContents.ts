import { EventEmitter } from 'node:events';
import type { Page, Request as PageRequest, Route } from 'playwright-core';
import { toReal, toShown } from './addresses.ts';
import { preventable } from './preventable.ts';
import { answerByProtocol } from './protocol.ts';

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

let lastId = 0;

/** A page and the events by which main guards it. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  #page: Page | null = null;
  /** The address main itself is loading; Electron sends no will-navigate for that. */
  #loading: string | null = null;
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });

  get page(): Page {
    if (this.#page === null) throw new Error('the page is not open yet');
    return this.#page;
  }

  attach(page: Page): void {
    this.#page = page;
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  getURL(): string {
    return this.#page === null ? '' : toReal(this.#page.url());
  }

  async load(address: string): Promise<void> {
    this.#loading = toShown(address);
    await this.page.goto(this.#loading);
    this.#loading = null;
  }

  reload(): void {
    this.#loading = this.page.url();
    void this.page.reload().finally(() => {
      this.#loading = null;
    });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  mayOpenWindow(shown: string): boolean {
    return this.#windowOpenHandler({ url: toReal(shown) }).action === 'allow';
  }

  /** Every request of this page, before it leaves: first the guards, then the app's protocol. */
  async onRequest(route: Route, request: PageRequest): Promise<void> {
    if (request.isNavigationRequest() && !this.#mayNavigate(request)) {
      await route.abort('aborted');
      return;
    }
    const answer = await answerByProtocol(toReal(request.url()), request.method());
    if (answer === null) {
      await route.continue();
      return;
    }
    const body = Buffer.from(await answer.arrayBuffer());
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  }

  #mayNavigate(request: PageRequest): boolean {
    const isMainFrame = request.frame().parentFrame() === null;
    if (isMainFrame && request.url() === this.#loading) return true;

    const event = preventable({ url: toReal(request.url()), isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event);
    return !event.defaultPrevented;
  }
}
