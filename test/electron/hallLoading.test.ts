import { beforeEach, expect, it, vi } from 'vitest';
import type { BrowserWindow } from 'electron';
import { HallWindow } from '../../electron/hallWindow.ts';

/** Electron as far as the wall needs it: a page comes up when the test says so. */
const desktop = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  class Wall extends EventEmitter {
    static readonly opened: Wall[] = [];
    readonly loads: { url: string; done: () => void; fail: (error: Error) => void }[] = [];
    readonly webContents = new EventEmitter();
    shown = 0;
    gone = false;
    constructor() {
      super();
      Wall.opened.push(this);
    }
    loadURL(url: string): Promise<void> {
      // As Electron does it: a second load breaks off the one under way.
      this.loads.at(-1)?.fail(new Error('ERR_ABORTED (-3)'));
      return new Promise((done, fail) => this.loads.push({ url, done, fail }));
    }
    setMenuBarVisibility = () => undefined;
    isDestroyed = () => this.gone;
    show() {
      if (this.gone) throw new Error('Object has been destroyed');
      this.shown += 1;
    }
    close() {
      this.gone = true;
      this.emit('closed');
    }
  }
  return { Wall };
});

vi.mock('electron', () => ({
  BrowserWindow: desktop.Wall,
  screen: { getDisplayMatching: () => ({ id: 1 }), getAllDisplays: () => [{ id: 1 }] },
}));

const beside = Object.assign(new desktop.Wall(), { getBounds: () => ({}) }) as unknown as BrowserWindow;
const wall = () => desktop.Wall.opened.at(-1);

beforeEach(() => {
  desktop.Wall.opened.length = 0;
});

it('a second click waits for the page that is coming up, and both find it open', async () => {
  const hall = new HallWindow({ preload: 'preload.cjs', packaged: false });
  const clicks = [hall.open('s', beside), hall.open('s', beside)];
  expect(wall()?.loads).toHaveLength(1);
  wall()?.loads[0]?.done();
  await Promise.all(clicks);
  expect(desktop.Wall.opened).toHaveLength(1);
  expect(wall()?.shown).toBe(1);
});

it('another summit takes the place of the one coming up, which is no failure', async () => {
  const hall = new HallWindow({ preload: 'preload.cjs', packaged: false });
  const clicks = [hall.open('s', beside), hall.open('other', beside)];
  wall()?.loads[1]?.done();
  await Promise.all(clicks);
  expect(wall()?.loads.at(-1)?.url).toContain('#/summits/other/hall');
  expect(wall()?.shown).toBe(1);
});

it('a wall closed while it came up is left alone, and opens anew at the next click', async () => {
  const hall = new HallWindow({ preload: 'preload.cjs', packaged: false });
  const click = hall.open('s', beside);
  const [closed] = desktop.Wall.opened;
  closed?.close();
  closed?.loads[0]?.done();
  await click;
  expect(closed?.shown).toBe(0);
  const again = hall.open('s', beside);
  wall()?.loads[0]?.done();
  await again;
  expect(desktop.Wall.opened).toHaveLength(2);
});

it('a page that cannot be loaded is told', async () => {
  const hall = new HallWindow({ preload: 'preload.cjs', packaged: false });
  const click = hall.open('s', beside);
  wall()?.loads[0]?.fail(new Error('ERR_FILE_NOT_FOUND (-6)'));
  await expect(click).rejects.toThrow('ERR_FILE_NOT_FOUND');
});
