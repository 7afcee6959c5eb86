import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sqliteConnection } from '#db/connection.ts';
import { blobFolder } from '#db/files/blobFolder.ts';
import { exchangeSteps } from '#db/files/exchange.ts';
import { officeFile, openOfficeFile } from '#db/openOffice.ts';
import { BlobStore } from '#service/attachments/blobStore.ts';
import type { Backend } from '#service/hosting/backend.ts';
import type { BackupLook } from '#service/office/readBackup.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';
import { TEST_NOW } from '../support/testNow.ts';

interface Answer {
  result?: { data: unknown };
  error?: { data: { code: string }; message: string };
}

async function ask(backend: Backend, method: 'GET' | 'POST', path: string, input: unknown = null): Promise<Answer> {
  const query = method === 'GET' && input !== null ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  const { body } = await backend.handle({
    method,
    url: `/${path}${query}`,
    body: method === 'POST' ? JSON.stringify(input) : null,
  });
  return JSON.parse(body) as Answer;
}

const statusOf = async (backend: Backend) => {
  const { state, profile } = (await ask(backend, 'GET', 'office.status')).result?.data as {
    state: string;
    profile: { name: string } | null;
  };
  return profile?.name ?? state;
};

/** Makes an office with one attached content in a folder. @returns the content's name */
async function makeOffice(dataDir: string, name: string): Promise<string> {
  const backend = await startBackend({ dataDir });
  await ask(backend, 'POST', 'office.create', { profile: { ...SAMPLE_PROFILE, name } });
  await backend.close();
  writeFileSync(join(dataDir, 'picked'), `Ảnh của ${name}`);
  const { sha256 } = await new BlobStore(dataDir).keep(join(dataDir, 'picked'), () => Promise.resolve(null));
  rmSync(join(dataDir, 'picked'));
  return sha256;
}

const OLD = 'LĐLĐ tỉnh Cũ';
const KEPT = 'LĐLĐ tỉnh Trong Bản Sao Lưu';

/** Made once: an office, its backup, and another office. */
let source: string;
let oldContent: string;
let keptContent: string;
let backup: Buffer;
beforeAll(async () => {
  source = mkdtempSync(join(tmpdir(), 'co-dau-restore-source-'));
  oldContent = await makeOffice(join(source, 'old'), OLD);
  keptContent = await makeOffice(join(source, 'kept'), KEPT);
  const backend = await startBackend({ dataDir: join(source, 'kept') });
  backup = await takeBackup(backend);
  await backend.close();
});
afterAll(() => rmSync(source, { recursive: true, force: true }));

let folder: string;
let dataDir: string;
const running: Backend[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-restore-'));
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  for (const backend of running.splice(0)) await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (dir = dataDir) => {
  const backend = await startBackend({ dataDir: dir, clock: () => TEST_NOW });
  running.push(backend);
  return backend;
};
const startOnOld = () => {
  cpSync(join(source, 'old'), dataDir, { recursive: true });
  return start();
};
const stop = async () => {
  for (const backend of running.splice(0)) await backend.close();
};
const restore = (backend: Backend, content: Buffer) => {
  const path = join(folder, 'Sao lưu.zip');
  writeFileSync(path, content);
  return ask(backend, 'POST', 'office.restore', { fileToken: backend.files.deposit(path, 'Sao lưu.zip') });
};
const look = async (backend: Backend, content: Buffer) => {
  const path = join(folder, 'Sao lưu.zip');
  writeFileSync(path, content);
  return ask(backend, 'GET', 'office.readBackup', { fileToken: backend.files.deposit(path, 'Sao lưu.zip') });
};
const takeBackup = async (backend: Backend) => {
  const { jobId } = (await ask(backend, 'POST', 'office.backup')).result?.data as { jobId: string };
  const token = await vi.waitFor(async () => {
    const { result } = (await ask(backend, 'GET', 'jobs.get', { jobId })).result?.data as {
      result: { fileToken: string };
    };
    return result.fileToken;
  });
  return readFileSync(backend.files.find(token).path);
};
const contentsIn = (dir: string) =>
  existsSync(blobFolder(dir))
    ? readdirSync(blobFolder(dir), { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/u.test(name))
    : [];
const placeOf = (sha256: string) => join(sha256.slice(0, 2), sha256);

/** The office as a killed program leaves it: what was written last stands in the log only. */
async function killedOffice(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const file = officeFile(join(folder, 'killed'));
  cpSync(join(source, 'old'), dirname(file), { recursive: true });
  const connection = sqliteConnection(file, { pragmas: ['journal_mode = WAL', 'wal_autocheckpoint = 0'] });
  await connection('office').update({ version: 7 });
  for (const ending of ['', '-wal', '-shm']) copyFileSync(file + ending, officeFile(dir) + ending);
  await connection.destroy();
}

describe('restoring a backup', () => {
  it('puts its office and contents in the place of what is here, which is kept whole', async () => {
    const backend = await startOnOld();
    const { aside } = (await restore(backend, backup)).result?.data as { aside: string };
    // By the clock on the wall: the clerk looks for the folder of "just now".
    expect(aside).toMatch(/^truoc-khoi-phuc.\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2}\.\d{3}$/u);
    expect(await statusOf(backend)).toBe(KEPT);
    expect(contentsIn(dataDir)).toEqual([placeOf(keptContent)]);
    const history = (await ask(backend, 'GET', 'office.history', { limit: 1 })).result?.data;
    expect(JSON.stringify(history)).toContain('Khôi phục từ bản sao lưu Sao lưu.zip');
    expect((await ask(backend, 'GET', 'office.verifyHistory')).result?.data).toMatchObject({ intact: true });
    await stop();

    expect(await statusOf(await start())).toBe(KEPT);
    expect(await statusOf(await start(join(dataDir, aside)))).toBe(OLD);
    expect(contentsIn(join(dataDir, aside))).toEqual([placeOf(oldContent)]);
  });

  it('makes an office where there was none', async () => {
    const backend = await start();
    expect(await restore(backend, backup)).toEqual({ result: { data: { aside: null } } });
    expect(await statusOf(backend)).toBe(KEPT);
  });

  it('replaces an office that cannot be opened, which is kept as it is', async () => {
    await killedOffice(dataDir);
    writeFileSync(officeFile(dataDir), Buffer.alloc(8192, 0x5a), { flag: 'r+' });
    const backend = await start();
    expect(await statusOf(backend)).toBe('REFUSED');
    const damaged = readFileSync(officeFile(dataDir));
    const { aside } = (await restore(backend, backup)).result?.data as { aside: string };
    expect(await statusOf(backend)).toBe(KEPT);
    expect(readFileSync(officeFile(join(dataDir, aside))).equals(damaged)).toBe(true);
    await stop();
    expect(await statusOf(await start())).toBe(KEPT);
  });

  it('by hand works as the words in it say, also after a kill', async () => {
    await killedOffice(dataDir);
    const zip = await JSZip.loadAsync(backup);
    const words = (await zip.file('Cách phục hồi.txt')?.async('string')) ?? '';
    expect(words).toMatch(/Chuyển \(cắt.*office\.codau-wal.*office\.codau-shm/su);
    renameSync(dataDir, join(folder, 'nơi khác'));
    for (const [name, entry] of Object.entries(zip.files)) {
      mkdirSync(dirname(join(dataDir, name)), { recursive: true });
      writeFileSync(join(dataDir, name), await entry.async('nodebuffer'));
    }
    expect(await statusOf(await start())).toBe(KEPT);
  });

  it('is refused while another program has the office open', async () => {
    const first = await startOnOld();
    const second = await start();
    expect((await restore(second, backup)).error?.data.code).toBe('OFFICE_IN_USE');
    expect(await statusOf(second)).toBe('REFUSED');
    expect(await statusOf(first)).toBe(OLD);
  });
});

describe('a backup that was picked', () => {
  const looked = async (backend: Backend, content: Buffer) => (await look(backend, content)).result?.data as BackupLook;
  const startDraft = (backend: Backend, title: string) =>
    ask(backend, 'POST', 'awards.startDraft', { title, year: 2023 });

  it('tells whose it is and when it was made, and nothing is changed or left', async () => {
    const backend = await startOnOld();
    const { backup: seen, madeAt, present } = await looked(backend, backup);
    expect(seen).toMatchObject({ name: KEPT, isSample: false, decisions: 0, people: 0 });
    expect(Math.abs(Date.parse(madeAt) - Date.now())).toBeLessThan(10 * 60_000);
    expect(Date.parse(seen.changedAt)).toBeLessThan(Date.parse(madeAt) + 2_000);
    expect(present).toMatchObject({ name: OLD, standing: 'OTHER' });
    expect(await statusOf(backend)).toBe(OLD);
    expect(readdirSync(join(dataDir, 'tam')).flatMap((name) => readdirSync(join(dataDir, 'tam', name)))).toEqual([]);
  });

  it('has nothing beside it where no office is open', async () => {
    expect(await looked(await start(), backup)).toMatchObject({ backup: { name: KEPT }, present: null });
  });

  it('is another office’s although both are called the same', async () => {
    await makeOffice(dataDir, KEPT);
    expect((await looked(await start(), backup)).present).toMatchObject({ name: KEPT, standing: 'OTHER' });
  });

  it('stands before, at or after what is open, or beside it', async () => {
    cpSync(join(source, 'kept'), dataDir, { recursive: true });
    const backend = await start();
    const standing = async (content: Buffer) => {
      const { standing: is, writes } = (await looked(backend, content)).present ?? {};
      return [is, writes];
    };
    expect(await standing(backup)).toEqual(['SAME', 0]);
    await startDraft(backend, 'Một');
    await startDraft(backend, 'Hai');
    const later = await takeBackup(backend);
    expect(await standing(later)).toEqual(['SAME', 0]);
    expect(await standing(backup)).toEqual(['OLDER', 2]);
    expect((await looked(backend, later)).backup.decisions).toBe(2);

    await restore(backend, backup);
    // The restoration itself is written down.
    expect(await standing(backup)).toEqual(['OLDER', 1]);
    expect(await standing(later)).toEqual(['APART', 1]);
  });

  it('is newer than what is open where that is an old copy', async () => {
    cpSync(join(source, 'kept'), dataDir, { recursive: true });
    const first = await start();
    await startDraft(first, 'Một');
    const later = await takeBackup(first);
    await stop();
    rmSync(dataDir, { recursive: true });
    cpSync(join(source, 'kept'), dataDir, { recursive: true });
    expect((await looked(await start(), later)).present).toMatchObject({ standing: 'NEWER', writes: 1 });
  });
});

const repacked = async (change: (zip: JSZip) => void | Promise<void>) => {
  const zip = await JSZip.loadAsync(backup);
  await change(zip);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
};
/** One byte changed in the middle of where this text stands in the archive. */
const flippedAfter = (text: string, offset: number) => {
  const at = backup.indexOf(text) + offset;
  const copy = Buffer.from(backup);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};
/** An archive whose directory promises a petabyte. */
const petabyte = () => {
  const name = Buffer.from('office.codau');
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(2n ** 50n, 4);
  extra.writeBigUInt64LE(100n, 12);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  const directory = Buffer.concat([entry, name, extra]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  return Buffer.concat([directory, end]);
};
const withStatement = (statement: string) =>
  repacked(async (zip) => {
    const dir = mkdtempSync(join(folder, 'changed-'));
    writeFileSync(officeFile(dir), (await zip.file('office.codau')?.async('nodebuffer')) ?? '');
    const office = await openOfficeFile(dir, TEST_NOW);
    await office.database.transaction((tx) => tx.raw(statement));
    await office.close();
    zip.file('office.codau', readFileSync(officeFile(dir)));
  });
const asOffice = (content: Buffer | string) => repacked((zip) => void zip.file('office.codau', content));
const withFile = (name: string) => () => repacked((zip) => void zip.file(name, 'x'));

describe('a file that is no sound backup', () => {
  it.each<[what: string, code: string, make: () => Buffer | Promise<Buffer>]>([
    ['no archive', 'BACKUP_FOREIGN', () => Buffer.from('không phải tệp nén')],
    ['empty', 'BACKUP_FOREIGN', () => Buffer.alloc(0)],
    ['cut short', 'BACKUP_FOREIGN', () => backup.subarray(0, backup.length - 500)],
    [
      'another archive',
      'BACKUP_FOREIGN',
      () => new JSZip().file('word/document.xml', '').generateAsync({ type: 'nodebuffer' }),
    ],
    ['without an office', 'BACKUP_FOREIGN', () => repacked((zip) => void zip.remove('office.codau'))],
    ['with a file of another kind', 'BACKUP_FOREIGN', withFile('chay.bat')],
    ['with a path that leads out', 'BACKUP_FOREIGN', withFile('../../chay.bat')],
    ['with a path of its own', 'BACKUP_FOREIGN', withFile('/tmp/co-dau-chay.bat')],
    ['with a path of Windows', 'BACKUP_FOREIGN', withFile('tep-dinh-kem\\..\\..\\chay.bat')],
    ['with a log beside the office', 'BACKUP_FOREIGN', withFile('office.codau-wal')],
    ['with no database as office', 'BACKUP_DAMAGED', () => asOffice('văn bản '.repeat(1000))],
    ['with an empty database', 'BACKUP_DAMAGED', () => asOffice('')],
    ['with a byte of the office changed', 'BACKUP_DAMAGED', () => flippedAfter('SQLite format 3', 50_000)],
    ['with a byte of a content changed', 'BACKUP_DAMAGED', () => flippedAfter(`Ảnh của ${KEPT}`, 3)],
    ['with a content under a wrong name', 'BACKUP_DAMAGED', withFile(`tep-dinh-kem/aa/${'a'.repeat(64)}`)],
    ['larger than the disk', 'DISK_FULL', petabyte],
    ['without anybody in it', 'BACKUP_FOREIGN', () => withStatement('DELETE FROM office')],
    [
      'of a newer program',
      'BACKUP_NEWER',
      () => withStatement("INSERT INTO schema_migration (name, batch) VALUES ('9999_from_the_future', 9)"),
    ],
  ])('%s changes nothing', async (_what, code, make) => {
    const backend = await startOnOld();
    expect((await restore(backend, await make())).error?.data.code).toBe(code);
    expect(await statusOf(backend)).toBe(OLD);
    expect(contentsIn(dataDir)).toEqual([placeOf(oldContent)]);
    expect(readdirSync(join(dataDir, 'tam')).flatMap((name) => readdirSync(join(dataDir, 'tam', name)))).toEqual([]);
    expect(existsSync(join(dataDir, 'truoc-khoi-phuc'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.bat'))).toEqual([]);
    expect(existsSync('/tmp/co-dau-chay.bat')).toBe(false);
  });

  it.each<[what: string, code: string, make: () => Buffer | Promise<Buffer>]>([
    ['no archive', 'BACKUP_FOREIGN', () => Buffer.from('không phải tệp nén')],
    ['with no database as office', 'BACKUP_DAMAGED', () => asOffice('văn bản '.repeat(1000))],
    ['with an empty database', 'BACKUP_FOREIGN', () => asOffice('')],
    ['with a byte of the office changed', 'BACKUP_DAMAGED', () => flippedAfter('SQLite format 3', 50_000)],
    ['larger than the disk', 'DISK_FULL', petabyte],
    ['without anybody in it', 'BACKUP_FOREIGN', () => withStatement('DELETE FROM office')],
    [
      'of a newer program',
      'BACKUP_NEWER',
      () => withStatement("INSERT INTO schema_migration (name, batch) VALUES ('9999_from_the_future', 9)"),
    ],
  ])('%s is told before anything is asked', async (_what, code, make) => {
    const backend = await startOnOld();
    expect((await look(backend, await make())).error?.data.code).toBe(code);
    expect(await statusOf(backend)).toBe(OLD);
    expect(readdirSync(join(dataDir, 'tam')).flatMap((name) => readdirSync(join(dataDir, 'tam', name)))).toEqual([]);
  });

  it('is one that was never picked', async () => {
    const backend = await startOnOld();
    const { error } = await ask(backend, 'POST', 'office.restore', { fileToken: 'la' });
    expect(error?.data.code).toBe('FILE_TOKEN_EXPIRED');
  });
});

describe('a restoration that is cut short', () => {
  const exchange = () => {
    const incoming = join(folder, 'incoming');
    cpSync(join(source, 'kept'), incoming, { recursive: true });
    return { aside: join('truoc-khoi-phuc', 'x'), incoming };
  };
  const STEPS = 11;

  it('has as many steps as are tried here', () => {
    expect([...exchangeSteps(dataDir, exchange())]).toHaveLength(STEPS - 1);
  });

  it('is none: the log of the office goes with it', async () => {
    await killedOffice(dataDir);
    const log = readFileSync(`${officeFile(dataDir)}-wal`);
    expect(log.length).toBeGreaterThan(0);
    for (const step of exchangeSteps(dataDir, exchange())) await step();
    expect(readFileSync(join(dataDir, 'truoc-khoi-phuc', 'x', 'office.codau-wal'))).toEqual(log);
    expect(existsSync(`${officeFile(dataDir)}-wal`)).toBe(false);
  });

  // As a kill or a power cut leaves it, with the log that belongs to the office still beside it.
  it.each(Array.from({ length: STEPS }, (_, done) => done))('after %i steps leaves a whole office', async (done) => {
    await killedOffice(dataDir);
    cpSync(blobFolder(join(source, 'old')), blobFolder(dataDir), { recursive: true });
    const steps = [...exchangeSteps(dataDir, exchange())].slice(0, done);
    for (const step of steps) await step();
    const isIn = existsSync(officeFile(dataDir)) && !existsSync(`${officeFile(dataDir)}-wal`);
    const backend = await start();
    expect([await statusOf(backend), contentsIn(dataDir)]).toEqual(
      isIn ? [KEPT, [placeOf(keptContent)]] : [OLD, [placeOf(oldContent)]],
    );
    if (!isIn) {
      // What stood in the log only is there too.
      expect((await ask(backend, 'GET', 'office.get')).result?.data).toMatchObject({ version: 7 });
    }
    await stop();
    expect(await statusOf(await start())).toBe(isIn ? KEPT : OLD);
  });

  it('because something is in the way leaves the office open as it was', async () => {
    const backend = await startOnOld();
    // The folder for what is put aside cannot be made.
    writeFileSync(join(dataDir, 'truoc-khoi-phuc'), '');
    expect((await restore(backend, backup)).error).toBeDefined();
    expect(await statusOf(backend)).toBe(OLD);
    expect(contentsIn(dataDir)).toEqual([placeOf(oldContent)]);
  });
});
