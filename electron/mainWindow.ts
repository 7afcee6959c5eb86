import { BrowserWindow } from 'electron';
import { START_PAGE } from './appOrigin.ts';
import { windowOptions, type WindowSetting } from './windowOptions.ts';

/** Opens the window one works in and remembers which page contents are ours. */
export class MainWindow {
  readonly #setting: WindowSetting;
  readonly #known = new Set<number>();
  #window: BrowserWindow | null = null;

  constructor(setting: WindowSetting) {
    this.#setting = setting;
  }

  /** Ids of the page contents main listens to. */
  get knownContents(): ReadonlySet<number> {
    return this.#known;
  }

  /** The open window, or null before it opens and after it closes. */
  get current(): BrowserWindow | null {
    return this.#window;
  }

  /** Opens the window on the start page; resolves when the page has loaded. */
  async open(): Promise<void> {
    const window = new BrowserWindow(windowOptions(this.#setting));
    const contentsId = window.webContents.id;
    this.#window = window;
    this.#known.add(contentsId);

    window.once('ready-to-show', () => window.show());
    window.on('closed', () => {
      this.#known.delete(contentsId);
      this.#window = null;
    });
    await window.loadURL(START_PAGE);
  }
}
