import { spawn } from 'node:child_process';
import { builtinModules } from 'node:module';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageApp } from '../../build/packaging/packageApp.mjs';
import { standInCommand } from '../electron/driver/standInDriver.ts';
import { makeProject, packageJson } from './project.ts';
import { makeStandInRuntime } from './standInRuntime.ts';

/*
 * The content of a package, taken out of its archive and started with --self-test on the
 * stand-in for Electron: what the allow-list forgot would be missing here, far from any
 * node_modules of a working copy.
 */

let projectDir: string;
let runtime: string;
let content: string;

beforeAll(async () => {
  projectDir = await makeProject();
  runtime = await makeStandInRuntime('linux', packageJson().devDependencies.electron ?? '');
  await packageApp({
    projectDir,
    platform: 'linux',
    dir: true,
    output: join(projectDir, 'release'),
    electronDist: runtime,
  });
  content = join(projectDir, 'content');
  extractAll(join(projectDir, 'release/linux-unpacked/resources/app.asar'), content);
  // From here on only what was packed is left.
  rmSync(join(projectDir, 'node_modules'), { recursive: true });
  rmSync(join(projectDir, 'dist'), { recursive: true });
});

afterAll(() => {
  for (const folder of [projectDir, runtime]) rmSync(folder, { recursive: true, force: true });
});

async function selfTest(): Promise<{ code: number | null; output: string }> {
  const home = join(projectDir, 'home');
  mkdirSync(home, { recursive: true });
  const installation = { main: join(content, 'dist/electron/main.cjs'), dataDir: join(home, 'data'), home };
  const { command, args, env } = await standInCommand(installation, ['--self-test']);
  const child = spawn(command, args, { env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { code, output };
}

it('main and preload need nothing but Electron and Node', () => {
  const builtIn = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
  const allowed: Record<string, string[]> = { 'main.cjs': ['electron', ...builtIn], 'preload.cjs': ['electron'] };
  for (const file of Object.keys(allowed)) {
    const text = readFileSync(join(content, 'dist/electron', file), 'utf8');
    const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
    expect(required.filter((name) => !allowed[file]?.includes(name))).toEqual([]);
    expect(required).toContain('electron');
  }
});

it('passes its self-test, with the native module it brought along', async () => {
  expect(await selfTest()).toEqual({ code: 0, output: expect.stringContaining('self-test: ok') as string });
});

it('fails its self-test without the native module', async () => {
  rmSync(join(content, 'node_modules/sqlite3/build'), { recursive: true });
  const { code, output } = await selfTest();
  expect(code).toBe(1);
  expect(output).toContain('Could not locate the bindings file');
});
