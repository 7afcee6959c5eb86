import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { nodeBundle, preloadBundle } from '../../build/scripts/nodeBundle.mjs';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Things that lie about in a real working copy and must not reach a user. */
const MUST_STAY_OUT: Record<string, string> = {
  'dist/electron/main.cjs.map': '{}',
  'dist/electron/notes.txt': 'x',
  'dist/renderer/assets/app.js.map': '{}',
  'dist/server/main.cjs': 'x',
  'electron/main.ts': 'export {};',
  'core/rule.ts': 'export {};',
  'test/unit/rule.test.ts': 'export {};',
  'node_modules/react/index.js': 'x',
  'node_modules/react/package.json': '{"name":"react","version":"19.3.1"}',
  'node_modules/typescript/package.json': '{"name":"typescript","version":"6.0.3"}',
  '.env': 'SECRET=1',
  'office.sqlite': 'personal data',
};

/** A small project of the same shape as ours: real main, preload and native module, a fixture back end and screens. */
export async function makeProject(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'codau-project-'));
  const dist = join(folder, 'dist/electron');
  await build(nodeBundle('electron/main.ts', join(dist, 'main.cjs')));
  await build(nodeBundle('test/packaging/fixture/backend.ts', join(dist, 'backend.cjs')));
  await build(preloadBundle('electron/preload.ts', join(dist, 'preload.cjs')));
  cpSync(join(ROOT, 'test/electron/fixture/screens'), join(folder, 'dist/renderer'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  for (const name of ['sqlite3', 'bindings', 'file-uri-to-path']) copyModule(name, folder);

  for (const [path, text] of Object.entries(MUST_STAY_OUT)) write(join(folder, path), text);
  return folder;
}

/** As npm left it, without sqlite3's sources, which are large and would prove nothing more. */
function copyModule(name: string, project: string): void {
  const skipped = join(ROOT, 'node_modules/sqlite3/deps');
  cpSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name), {
    recursive: true,
    filter: (source) => !source.startsWith(skipped),
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function packageJson(): { version: string; devDependencies: Record<string, string> } {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as ReturnType<typeof packageJson>;
}
