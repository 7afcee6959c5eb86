import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { refusal } from '#core/errors/appError.ts';

/** Network file systems on which SQLite's locks or WAL are known to fail: NFS, SMB/CIFS, 9p. Linux `statfs` types. */
const REMOTE_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997]);

/** Programs mount anything through FUSE, also a local NTFS disk; which one it is only the mount table says. */
const FUSE = 0x65735546;
const REMOTE_FUSE =
  /^fuse(\.(sshfs|rclone|s3fs|gcsfuse|goofys|davfs2?|curlftpfs|smbnetfs|fuse-nfs|glusterfs|cephfs?|vmhgfs-fuse|gvfsd-fuse|google-drive-ocamlfuse|onedriver|pcloud.*|.*dropbox.*))?$/iu;

/** Folders that a sync client copies behind the database's back, with what the clients add to their names. */
const SYNCED_FOLDER =
  /^((onedrive|dropbox|google ?drive|icloud ?drive|pcloud ?drive|nextcloud|owncloud|zalo)([ (_-].*)?|my drive|drive của tôi|box([ -](sync|box))?|com~apple~clouddocs|cloudstorage)$/iu;

/**
 * Makes a folder of this computer in which data may lie.
 *
 * @throws AppError OFFICE_ON_SHARED_FOLDER, of which nothing has been made, or FOLDER_READ_ONLY
 */
export function prepareFolder(folder: string): void {
  // Asked first: a folder made under a synchronised one would already travel to other computers.
  if (isSharedFolder(folder)) throw refusal('OFFICE_ON_SHARED_FOLDER', { folder });
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw refusal('FOLDER_READ_ONLY', { folder });
  }
}

/**
 * Whether a folder, made already or not, is no safe place for a live database: a network
 * share or a folder some client synchronises.
 */
export function isSharedFolder(folder: string): boolean {
  const { existing, missing } = splitAtNearestExisting(resolve(folder));
  // On Windows this also turns a mapped drive letter into its \\server\share.
  const real = realpathSync.native(existing);
  if (real.startsWith('\\\\')) return true;
  if ([...real.split(sep), ...missing].some((name) => SYNCED_FOLDER.test(name.normalize('NFC')))) return true;
  return process.platform === 'linux' && isRemoteMount(real);
}

function splitAtNearestExisting(folder: string, missing: string[] = []): { existing: string; missing: string[] } {
  if (existsSync(folder) || dirname(folder) === folder) return { existing: folder, missing };
  return splitAtNearestExisting(dirname(folder), [basename(folder), ...missing]);
}

function isRemoteMount(folder: string): boolean {
  const { type } = statfsSync(folder);
  if (type === FUSE) return isRemoteFuse(fileSystemOf(folder, readFileSync('/proc/mounts', 'utf8')));
  return REMOTE_FILE_SYSTEMS.has(type);
}

/** `fuse` without a name may be anything and is not trusted; `fuseblk` is a disk of this computer. */
export function isRemoteFuse(fileSystem: string): boolean {
  return REMOTE_FUSE.test(fileSystem);
}

/** The name of the file system a folder lies on, by the longest mount point above it. */
export function fileSystemOf(folder: string, mountTable: string): string {
  const mounts = mountTable.split('\n').map((line) => {
    const [, point = '', fileSystem = ''] = line.split(' ');
    return { point: unescapeMountPoint(point), fileSystem };
  });
  // Of two mounts on one point the later one is seen.
  const above = mounts.filter(({ point }) => point !== '' && join(folder, sep).startsWith(join(point, sep)));
  const nearest = above.reduce<(typeof above)[number] | null>(
    (best, mount) => (best !== null && best.point.length > mount.point.length ? best : mount),
    null,
  );
  return nearest?.fileSystem ?? '';
}

/** The mount table writes blanks and the like as `\040`. */
function unescapeMountPoint(point: string): string {
  return point.replace(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}
