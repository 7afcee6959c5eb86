import type { HostFeatures } from '#service/hosting/wire.ts';

declare global {
  interface Window {
    /** Put there by electron/preload; absent in a browser. */
    readonly coDau?: HostFeatures;
  }
}
