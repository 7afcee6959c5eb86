import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSystemOf, isRemoteFuse, isSharedFolder } from '#db/files/localFolder.ts';
import { openOfficeFile } from '#db/openOffice.ts';

describe('a folder for data', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    'OneDrive',
    'OneDrive - LĐLĐ tỉnh',
    'OneDrive-Personal',
    'Dropbox (Personal)',
    'Google Drive',
    'GoogleDrive-a@b.vn',
    'iCloudDrive',
    'Box',
    'Box Sync',
    'pCloud Drive',
    'Zalo Received Files',
    'Nextcloud',
  ])('below %s is refused before anything is made', async (name) => {
    await expect(openOfficeFile(join(folder, name, 'co-dau'), new Date())).rejects.toMatchObject({
      code: 'OFFICE_ON_SHARED_FOLDER',
    });
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it.each(['Cờ Đầu', 'boxes', 'Zalopay', 'Hộp', 'dropboxer'])('%s is a folder like any other', (name) => {
    expect(isSharedFolder(join(folder, name))).toBe(false);
  });
});

describe('the mount table', () => {
  const TABLE = [
    '/dev/sda1 / ext4 rw 0 0',
    '/dev/sdb1 /media/o\\040D fuseblk rw 0 0',
    'nas:/x /home/an/nas fuse.sshfs rw 0 0',
    '',
  ].join('\n');

  it.each([
    ['/home/an', 'ext4'],
    ['/home/an/nas', 'fuse.sshfs'],
    ['/home/an/nas/co-dau', 'fuse.sshfs'],
    ['/home/an/nas2', 'ext4'],
    ['/media/o D/co-dau', 'fuseblk'],
  ])('says on what %s lies', (path, fileSystem) => {
    expect(fileSystemOf(path, TABLE)).toBe(fileSystem);
  });

  it.each([
    ['fuse.sshfs', true],
    ['fuse.rclone', true],
    ['fuse', true],
    ['fuseblk', false],
    ['fuse.ntfs-3g', false],
    ['fuse.gocryptfs', false],
  ])('%s is remote: %s', (fileSystem, remote) => {
    expect(isRemoteFuse(fileSystem)).toBe(remote);
  });
});
