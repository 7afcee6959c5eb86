import { BrowserWindow, screen } from 'electron';
import { START_PAGE } from './appOrigin.ts';
import { windowOptions, type WindowSetting } from './windowOptions.ts';

/** The wall of a summit's hall: a second window, which covers the second monitor where there is one. */
export class HallWindow {
  readonly #setting: WindowSetting;
  #window: BrowserWindow | null = null;
  /** The page that comes up; a second click waits for it, as a second load would break the first one off. */
  #loading: { summitId: string; shown: Promise<void> } | null = null;

  constructor(setting: WindowSetting) {
    this.#setting = setting;
  }

  /** Ids of the page contents main listens to: its own while it is open. */
  get knownContents(): ReadonlySet<number> {
    return new Set(this.#window === null ? [] : [this.#window.webContents.id]);
  }

  /**
   * Shows the wall of one summit, in the window that is open already if there is one.
   *
   * @param beside the window the secretary works in; the wall goes to another monitor than that
   */
  async open(summitId: string, beside: BrowserWindow): Promise<void> {
    if (this.#loading?.summitId !== summitId) {
      const shown = this.#show(summitId, this.#window ?? this.#create(beside));
      this.#loading = { summitId, shown };
    }
    const loading = this.#loading;
    try {
      await loading.shown;
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  close(): void {
    this.#window?.close();
  }

  async #show(summitId: string, window: BrowserWindow): Promise<void> {
    try {
      // The address is made here: a screen names a summit, never a page.
      await window.loadURL(`${START_PAGE}#/summits/${summitId}/hall`);
    } catch (error) {
      // Closed, or sent to another summit, while it came up: nobody waits for this one any more.
      if (window.isDestroyed() || this.#loading?.summitId !== summitId) return;
      throw error;
    }
    if (!window.isDestroyed()) window.show();
  }

  #create(beside: BrowserWindow): BrowserWindow {
    const here = screen.getDisplayMatching(beside.getBounds());
    const wall = screen.getAllDisplays().find(({ id }) => id !== here.id);
    const window = new BrowserWindow({
      ...windowOptions(this.#setting),
      title: 'Màn hình hội trường',
      // Full-screen covers the monitor on which the window lies.
      ...(wall && { x: wall.bounds.x, y: wall.bounds.y, fullscreen: true }),
    });
    // F11 comes with the menu of the app, which itself is nothing for a hall to see.
    window.setMenuBarVisibility(false);
    window.webContents.on('before-input-event', (event, { type, key }) => {
      if (type !== 'keyDown' || key !== 'Escape') return;
      event.preventDefault();
      if (window.isFullScreen()) window.setFullScreen(false);
      else window.close();
    });
    window.on('closed', () => {
      this.#window = null;
      this.#loading = null;
    });
    this.#window = window;
    return window;
  }
}
