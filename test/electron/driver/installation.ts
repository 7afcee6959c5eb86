import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { nodeBundle, preloadBundle } from '../../../build/scripts/nodeBundle.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const FIXTURE = join(ROOT, 'test/electron/fixture');

/** A built app in a folder of its own, laid out as `dist/` is, with room for its data. */
export interface Installation {
  main: string;
  preload: string;
  dataDir: string;
  /** Stands for the user's home: Documents, and the app's usual folder. */
  home: string;
  documents: string;
  remove(): void;
}

/** Builds the real main and preload, with a page written for the specs, and their back end or the real one. */
export async function install(backendEntry = 'test/electron/fixture/backend.ts'): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'codau-electron-'));
  const electronDir = join(folder, 'dist/electron');
  await bundle('electron/main.ts', join(electronDir, 'main.cjs'));
  await bundle(backendEntry, join(electronDir, 'backend.cjs'));
  await build(preloadBundle('electron/preload.ts', join(electronDir, 'preload.cjs')));
  cpSync(join(FIXTURE, 'screens'), join(folder, 'dist/renderer'), { recursive: true });

  // For the native module, which is in no bundle.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');

  const documents = join(folder, 'home/Documents');
  mkdirSync(documents, { recursive: true });
  return {
    main: join(electronDir, 'main.cjs'),
    preload: join(electronDir, 'preload.cjs'),
    dataDir: join(folder, 'data'),
    home: join(folder, 'home'),
    documents,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Bundles as the product's own build does. */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build(nodeBundle(entry, outfile));
}
