import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingParts, packageApp } from '../../build/packaging/packageApp.mjs';
import { makeProject, packageJson } from './project.ts';
import { makeStandInRuntime } from './standInRuntime.ts';

const SYSTEMS = [
  { platform: 'linux', folder: 'linux-unpacked', program: 'co-dau' },
  { platform: 'win32', folder: 'win-unpacked', program: 'co-dau.exe' },
] as const;

let projectDir: string;
const runtimes: string[] = [];

beforeAll(async () => {
  projectDir = await makeProject();
  for (const { platform } of SYSTEMS) {
    const electronDist = await makeStandInRuntime(platform, packageJson().devDependencies.electron ?? '');
    runtimes.push(electronDist);
    await packageApp({ projectDir, platform, dir: true, output: join(projectDir, 'release'), electronDist });
  }
});

afterAll(() => {
  for (const folder of [projectDir, ...runtimes]) rmSync(folder, { recursive: true, force: true });
});

describe.each(SYSTEMS)('the package for $platform', ({ platform, folder, program }) => {
  const inPackage = (...parts: string[]): string => join(projectDir, 'release', folder, ...parts);
  const archive = (): string => inPackage('resources', 'app.asar');
  const files = (): string[] =>
    listPackage(archive(), { isPack: false }).filter((path) => !('files' in entryOf(archive(), path)));

  it('contains these files and no others', () => {
    expect(files().sort()).toEqual([
      '/dist/electron/backend.cjs',
      '/dist/electron/main.cjs',
      '/dist/electron/preload.cjs',
      '/dist/renderer/index.html',
      '/dist/renderer/screen.js',
      '/node_modules/bindings/LICENSE.md',
      '/node_modules/bindings/bindings.js',
      '/node_modules/bindings/package.json',
      '/node_modules/file-uri-to-path/LICENSE',
      '/node_modules/file-uri-to-path/index.js',
      '/node_modules/file-uri-to-path/package.json',
      '/node_modules/sqlite3/LICENSE',
      '/node_modules/sqlite3/build/Release/node_sqlite3.node',
      '/node_modules/sqlite3/lib/sqlite3-binding.js',
      '/node_modules/sqlite3/lib/sqlite3.js',
      '/node_modules/sqlite3/lib/trace.js',
      '/node_modules/sqlite3/package.json',
      '/package.json',
    ]);
  });

  it('starts at main.cjs and brings no scripts or tools', () => {
    const inside = JSON.parse(extractFile(archive(), 'package.json').toString('utf8')) as Record<string, unknown>;
    expect(inside.main).toBe('dist/electron/main.cjs');
    expect(inside.version).toBe(packageJson().version);
    expect(inside).not.toHaveProperty('devDependencies');
    expect(inside).not.toHaveProperty('scripts');
  });

  it('has the native module outside the archive, where the system can load it', () => {
    const unpacked = inPackage('resources', 'app.asar.unpacked');
    const found = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(unpacked, path)).isFile(),
    );
    expect(found).toEqual([join('node_modules/sqlite3/build/Release/node_sqlite3.node')]);
  });

  it('has the fuses switched', async () => {
    const wire = await getCurrentFuseWire(inPackage(program));
    // The wire is text: one digit for each fuse.
    const isOn = (fuse: FuseV1Options): boolean => String.fromCharCode(Number(wire[fuse])) === '1';
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      cookies: isOn(FuseV1Options.EnableCookieEncryption),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
      onlyAsar: true,
      asarIntegrity: true,
      cookies: true,
    });
  });

  it('keeps the licences and two languages, and not the start page of Electron', () => {
    expect(readdirSync(inPackage('locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
    expect(existsSync(inPackage('LICENSE.electron.txt'))).toBe(true);
    expect(existsSync(inPackage('LICENSES.chromium.html'))).toBe(true);
    expect(existsSync(inPackage('resources', 'default_app.asar'))).toBe(false);
  });

  it.runIf(platform === 'win32')('carries the hash of its archive, and its icon', () => {
    const resources = NtExecutableResource.from(NtExecutable.from(readFileSync(inPackage(program))));
    const integrity = resources.entries.find((entry) => entry.type === 'INTEGRITY' && entry.id === 'ELECTRONASAR');
    expect(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString('utf8')).toContain('app.asar');
    // 14 is RT_GROUP_ICON; co-dau.ico has seven sizes, each an RT_ICON (3).
    expect(resources.entries.filter((entry) => entry.type === 14)).toHaveLength(1);
    expect(resources.entries.filter((entry) => entry.type === 3)).toHaveLength(7);
  });
});

it('a build with parts missing is noticed before packaging', () => {
  expect(missingParts(projectDir)).toEqual([]);
  expect(missingParts(join(projectDir, 'electron'))).toContain('dist/renderer/index.html');
});

interface AsarEntry {
  files?: Record<string, AsarEntry>;
}

/** The entry of the archive's own table: folders have `files`. */
function entryOf(archive: string, path: string): AsarEntry {
  let entry = getRawHeader(archive).header as AsarEntry;
  for (const part of path.split(/[/\\]/).filter(Boolean)) entry = entry.files?.[part] ?? {};
  return entry;
}
