import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { callFrom, openHallFrom } from './driver/bridge.ts';
import { launch, type RunningApp } from './driver/driver.ts';
import { install, type Installation } from './driver/installation.ts';

const SUMMIT = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';

let installation: Installation;
let app: RunningApp;

beforeEach(async () => {
  installation = await install();
  app = await launch(installation);
});

afterEach(async () => {
  await app.stop();
  installation.remove();
});

async function openWall(summitId: string): Promise<Page> {
  expect(await openHallFrom(app.page, summitId)).toEqual({ opened: true });
  const wall = app.pages().find((page) => page.url().includes('/hall'));
  if (!wall) throw new Error('no wall');
  return wall;
}

/** What main says of the window of the wall; null once it is gone. */
const wallInMain = () =>
  app.evaluate(({ BrowserWindow }) => {
    const wall = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('/hall'));
    return wall ? { url: wall.webContents.getURL(), isFullScreen: wall.isFullScreen(), x: wall.getBounds().x } : null;
  }, null);

const pressEscape = () =>
  app.evaluate(({ BrowserWindow }) => {
    const wall = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('/hall'));
    const event = { preventDefault: () => undefined };
    wall?.webContents.emit('before-input-event', event, { type: 'keyDown', key: 'Escape' });
  }, null);

it('covers the second monitor with our own page, which the back end answers', async () => {
  const wall = await openWall(SUMMIT);
  const main = await wallInMain();
  expect(main?.url).toBe(`app://codau/index.html#/summits/${SUMMIT}/hall`);
  const monitors = await app.evaluate(({ screen }) => screen.getAllDisplays().map(({ bounds }) => bounds.x), null);
  expect(main?.isFullScreen).toBe(monitors.length > 1);
  expect(main?.x).toBe(monitors.at(-1));
  expect((await callFrom(wall, { method: 'GET', url: '/office.status', body: null })).status).toBe(200);
});

it('shows another summit in the same window', async () => {
  await openWall(SUMMIT);
  const before = app.pages().length;
  await openWall(OTHER);
  expect(app.pages()).toHaveLength(before);
  expect((await wallInMain())?.url).toContain(OTHER);
});

it('leaves the full screen at the first Escape and closes at the second', async () => {
  await openWall(SUMMIT);
  if ((await wallInMain())?.isFullScreen) {
    await pressEscape();
    expect((await wallInMain())?.isFullScreen).toBe(false);
  }
  await pressEscape();
  await expect.poll(wallInMain).toBeNull();
  expect((await callFrom(app.page, { method: 'GET', url: '/office.status', body: null })).status).toBe(200);
});

it('goes with the window one works in, so that no app runs unseen', async () => {
  await openWall(SUMMIT);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => !window.webContents.getURL().includes('/hall'))
      ?.close();
  }, null);
  expect(await app.exited).toBe(0);
});
