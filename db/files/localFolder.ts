import { realpathSync, statfsSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * File systems on which SQLite's locks or WAL are known to fail: NFS, SMB/CIFS, 9p
 * and FUSE mounts. Numbers are Linux `statfs` types.
 */
const REMOTE_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);

/** Folders that a sync client copies behind the database's back. */
const SYNCED_FOLDER =
  /^(onedrive( - .*)?|dropbox|google ?drive|my drive|icloud ?drive|com~apple~clouddocs|nextcloud|zalo)$/iu;

/**
 * Whether a folder is no safe place for a live database: a network share or a
 * folder some client synchronises (peers.md f, "SQLite in Electron").
 */
export function isSharedFolder(folder: string): boolean {
  // On Windows this also turns a mapped drive letter into its \\server\share.
  const real = realpathSync.native(folder);
  if (real.startsWith('\\\\')) return true;
  if (real.split(sep).some((part) => SYNCED_FOLDER.test(part))) return true;
  return process.platform === 'linux' && REMOTE_FILE_SYSTEMS.has(statfsSync(real).type);
}
