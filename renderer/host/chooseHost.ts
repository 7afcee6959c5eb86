import { browserHost } from './browserHost.ts';
import type { HostFeatures } from '#service/hosting/wire.ts';

/** Electron when its preload left a bridge in the window, the browser otherwise. */
export function chooseHost(): HostFeatures {
  return window.coDau ?? browserHost;
}

/** Whether the app's own windows are around the page: there is no address to come by, and a window is there for one thing. */
export function isOnDesktop(): boolean {
  return window.coDau !== undefined;
}
