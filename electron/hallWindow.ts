import { BrowserWindow, screen } from 'electron';
import { START_PAGE } from './appOrigin.ts';
import { windowOptions, type WindowSetting } from './windowOptions.ts';

/** The wall of a summit's hall: a second window, which covers the second monitor where there is one. */
export class HallWindow {
  readonly #setting: WindowSetting;
  #window: BrowserWindow | null = null;

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
    const window = this.#window ?? this.#create(beside);
    // The address is made here: a screen names a summit, never a page.
    await window.loadURL(`${START_PAGE}#/summits/${summitId}/hall`);
    window.show();
  }

  close(): void {
    this.#window?.close();
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
    });
    this.#window = window;
    return window;
  }
}
