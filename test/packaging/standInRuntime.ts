import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Before the fuses in Electron's binary stands this text, by which @electron/fuses finds them. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron ships: RunAsNode, NodeOptions and NodeCliInspect on, the protections off, file privileges on. */
const FUSES_AS_SHIPPED = '10110001';

const LANGUAGES = ['vi', 'en-US', 'de', 'zh-CN'];

/**
 * A folder laid out like Electron's runtime, with nothing in it that runs. It carries a
 * real fuse wire, so that the switching of the fuses can be read afterwards.
 */
export async function makeStandInRuntime(platform: 'linux' | 'win32', electronVersion: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `codau-runtime-${platform}-`));
  mkdirSync(join(folder, 'resources'));
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'version'), electronVersion);
  writeFileSync(join(folder, 'LICENSE'), 'stand-in');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stand-in');
  for (const language of LANGUAGES) writeFileSync(join(folder, 'locales', `${language}.pak`), language);

  // Any folder will do: only that the start page is there and then is not.
  await createPackage(join(folder, 'locales'), join(folder, 'resources', 'default_app.asar'));

  const binary = join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  const program = platform === 'win32' ? smallestWindowsProgram() : Buffer.from('#!/bin/sh\nexit 0\n');
  writeFileSync(binary, Buffer.concat([program, fuseWire()]));
  chmodSync(binary, 0o755);
  return folder;
}

function fuseWire(): Buffer {
  const wire = Buffer.from([1, FUSES_AS_SHIPPED.length]);
  return Buffer.concat([Buffer.from(FUSE_SENTINEL), wire, Buffer.from(FUSES_AS_SHIPPED)]);
}

/**
 * The smallest Windows program that carries a version, made by the library with which
 * electron-builder writes icon, version and the hash of app.asar into the real one.
 */
function smallestWindowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'stand-in' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
