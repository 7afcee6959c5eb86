import { expect, it } from 'vitest';
import { windowOptions } from '../../electron/windowOptions.ts';

it('pins every option that keeps a page apart from the computer', () => {
  expect(windowOptions({ preload: '/app/preload.cjs', packaged: true }).webPreferences).toEqual({
    preload: '/app/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

it('gives developer tools only to a working copy', () => {
  expect(windowOptions({ preload: 'p', packaged: false }).webPreferences?.devTools).toBe(true);
});

it('opens hidden and fits the smallest office screen', () => {
  const { show, width, height } = windowOptions({ preload: 'p', packaged: true });
  expect(show).toBe(false);
  expect(width).toBeLessThanOrEqual(1366);
  expect(height).toBeLessThanOrEqual(768);
});
