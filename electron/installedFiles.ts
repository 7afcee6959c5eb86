import { join } from 'node:path';

/**
 * Where the parts of a build lie, seen from `dist/electron/main.cjs`. The same inside
 * app.asar and in a working copy, so nothing depends on the current folder.
 */
export const INSTALLED = {
  preload: join(__dirname, 'preload.cjs'),
  backend: join(__dirname, 'backend.cjs'),
  screens: join(__dirname, '..', 'renderer'),
} as const;
