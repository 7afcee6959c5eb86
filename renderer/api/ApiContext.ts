import { createContext, use } from 'react';
import type { Api } from './client.ts';

export const ApiContext = createContext<Api | null>(null);

/** The typed client of the back end; prefer the queryOptions factories beside this file for reading. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('useApi needs <ApiContext> above it');
  return api;
}
