import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '#service/hosting/dataFolder.ts';
import { ROOT } from './project.ts';

const configuration = createRequire(import.meta.url)('../../build/electron-builder.config.cjs') as () => Configuration;
const config = configuration();

describe('the configuration of electron-builder', () => {
  it('names the product', () => {
    expect(config).toMatchObject({ appId: 'vn.codau.app', productName: 'Cờ Đầu', electronLanguages: ['vi', 'en-US'] });
    expect(config.win?.executableName).toBe('co-dau');
    expect(config.linux?.executableName).toBe('co-dau');
  });

  it('packs into one archive with the native module outside', () => {
    expect(config.asar).toBe(true);
    expect(config.asarUnpack).toEqual(['**/*.node']);
  });

  it('switches every fuse', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
    });
  });

  it('makes an installer and a portable program for 64-bit Windows, deb and AppImage for Linux', () => {
    expect(config.win?.target).toEqual([
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ]);
    expect(config.linux?.target).toEqual([
      { target: 'deb', arch: ['x64'] },
      { target: 'AppImage', arch: ['x64'] },
    ]);
  });

  it('installs for a user without rights, in Vietnamese, and never deletes data', () => {
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      deleteAppDataOnUninstall: false,
      language: '1066',
      installerLanguages: ['vi_VN'],
    });
  });

  it('names files in plain letters', () => {
    const names = [config.artifactName, config.nsis?.artifactName, config.portable?.artifactName];
    for (const name of names) expect(name).toMatch(/^co-dau-[\w${}.-]+$/);
  });
});

describe('what the configuration points to', () => {
  it('says before installing where the data will lie', () => {
    const words = readFileSync(join(ROOT, 'build/packaging/truoc-khi-cai.txt'), 'utf8');
    const local = '%LOCALAPPDATA%';
    const office = dataFolder({ platform: 'win32', env: { LOCALAPPDATA: local }, home: 'C:\\Users\\ha' });
    const [, named = ''] = /\((%[^)]+)\)/u.exec(words) ?? [];
    expect(office.startsWith(`${named}\\`)).toBe(true);
  });

  it('has the icon in every size Linux asks for', () => {
    for (const size of [16, 32, 48, 64, 128, 256, 512]) {
      const png = readFileSync(join(ROOT, 'build/icons', `${size}x${size}.png`));
      // Width and height stand at fixed places of a PNG.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it('has a Windows icon with sizes up to 256', () => {
    const ico = readFileSync(String(config.win?.icon));
    const widths = Array.from({ length: ico.readUInt16LE(4) }, (_none, index) => ico.readUInt8(6 + index * 16));
    // One byte cannot hold 256, which is written as 0.
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 0]);
  });

  it('has the text of the installer, in UTF-8 with the mark NSIS knows it by', () => {
    const file = String(config.nsis?.license);
    expect(existsSync(file)).toBe(true);
    expect([...readFileSync(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readFileSync(file, 'utf8')).toContain('Gỡ ứng dụng cũng không xóa dữ liệu');
  });
});
