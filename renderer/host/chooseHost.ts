import { browserHost } from './browserHost.ts';
import type { HostFeatures } from './HostFeatures.ts';

/** Electron when its preload left a bridge in the window, the browser otherwise. */
export function chooseHost(): HostFeatures {
  return window.coDau ?? browserHost;
}
