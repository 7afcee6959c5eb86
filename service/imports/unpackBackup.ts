import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError, refusal } from '#core/errors/appError.ts';

const OFFICE = 'office.codau';
const NOTE = 'Cách phục hồi.txt';
/** A content of an attached file under its own SHA-256. */
const CONTENT = /^tep-dinh-kem\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/u;
/** What other programs add for folders when they pack the same again. */
const FOLDER = /^tep-dinh-kem\/([0-9a-f]{2}\/)?$/u;

interface Packed {
  entry: Entry;
  /** Path below the folder it is unpacked into. */
  place: string;
  /** Lower-case hex, where the name says what must come out. */
  sha256: string | null;
}

/** A backup where it was picked. */
export interface PickedBackup {
  path: string;
  /** How the file is called in a refusal. */
  name: string;
}

/**
 * Unpacks a backup into an empty folder, as a data folder has it. Only what a backup of ours consists of is taken, to
 * places of our own making, and every byte is compared with what was packed. Everything is on the disk when this resolves.
 *
 * @throws AppError BACKUP_FOREIGN, BACKUP_DAMAGED, DISK_FULL or FILE_TOKEN_EXPIRED
 */
export async function unpackBackup(backup: PickedBackup, folder: string): Promise<void> {
  await withContents(backup, ({ office, contents }, zip) => unpackAll(zip, [office, ...contents], { backup, folder }));
}

/**
 * Unpacks nothing but the database of a backup, to be looked at before anything is put in the place of another.
 *
 * @returns when it was packed, by the clock of the computer that did it
 * @throws AppError as {@link unpackBackup}
 */
export async function unpackOffice(backup: PickedBackup, folder: string): Promise<Date> {
  return withContents(backup, async ({ office }, zip) => {
    await unpackAll(zip, [office], { backup, folder });
    // The way it is written, in UTC.
    return office.entry.getLastModDate({ timezone: 'UTC' });
  });
}

interface Contents {
  office: Packed;
  /** The attached files. */
  contents: readonly Packed[];
}

async function withContents<Result>(
  { path, name }: PickedBackup,
  work: (contents: Contents, zip: ZipFile) => Promise<Result>,
): Promise<Result> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? refusal('FILE_TOKEN_EXPIRED') : refusal('BACKUP_FOREIGN', { name });
  });
  try {
    return await work(await contentsOf(zip, name), zip);
  } finally {
    zip.close();
  }
}

/** What is to be unpacked. yauzl itself refuses names that lead out of the folder. */
async function contentsOf(zip: ZipFile, name: string): Promise<Contents> {
  const packed = new Map<string, Packed>();
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry;
      if (fileName === NOTE || FOLDER.test(fileName)) continue;
      const sha256 = CONTENT.exec(fileName)?.[2] ?? null;
      const isForeign = fileName !== OFFICE && sha256 === null;
      if (isForeign || entry.isEncrypted() || packed.has(fileName)) throw refusal('BACKUP_FOREIGN', { name });
      packed.set(fileName, { entry, place: join(...fileName.split('/')), sha256 });
    }
  } catch (error) {
    throw error instanceof AppError ? error : refusal('BACKUP_FOREIGN', { name });
  }
  const office = packed.get(OFFICE);
  if (!office) throw refusal('BACKUP_FOREIGN', { name });
  return { office, contents: [...packed.values()].filter((part) => part !== office) };
}

async function unpackAll(
  zip: ZipFile,
  packed: readonly Packed[],
  { backup, folder }: { backup: PickedBackup; folder: string },
): Promise<void> {
  await requireRoom(packed, folder);
  for (const part of packed) await unpack(zip, part, { name: backup.name, folder });
}

async function requireRoom(packed: readonly Packed[], folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (packed.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0) > bavail * bsize) throw refusal('DISK_FULL');
}

async function unpack(
  zip: ZipFile,
  { entry, place, sha256 }: Packed,
  { name, folder }: { name: string; folder: string },
): Promise<void> {
  const target = join(folder, place);
  const damaged = () => refusal('BACKUP_DAMAGED', { name, detail: 'một phần bên trong đã bị sửa hoặc mất' });
  const hash = createHash('sha256');
  let checksum = 0;
  const watched = async function* (content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      checksum = crc32(chunk, checksum);
      hash.update(chunk);
      yield chunk;
    }
  };
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const content = await zip.openReadStreamPromise(entry);
    await pipeline(content, watched, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw refusal('DISK_FULL');
    throw isOfSystem(error) ? error : damaged();
  }
  if (checksum !== entry.crc32 || (sha256 !== null && hash.digest('hex') !== sha256)) throw damaged();
}

/** Whether the computer failed, and not the archive. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
