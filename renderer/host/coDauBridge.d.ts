import type { HostFeatures } from './HostFeatures.ts';

declare global {
  interface Window {
    /** Put there by electron/preload; absent in a browser. */
    readonly coDau?: HostFeatures;
  }
}
