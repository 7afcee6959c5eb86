import { createContext, use } from 'react';
import type { HostFeatures } from '#service/hosting/wire.ts';

export const HostContext = createContext<HostFeatures | null>(null);

/** The window's native features. */
export function useHost(): HostFeatures {
  const host = use(HostContext);
  if (!host) throw new Error('useHost needs <HostContext> above it');
  return host;
}
