import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupBlobs, blobFolder } from '#db/files/blobFolder.ts';
import { BlobStore } from '#service/attachments/blobStore.ts';

let dataDir: string;
let store: BlobStore;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'co-dau-blobs-'));
  store = new BlobStore(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function source(content: string): string {
  const path = join(dataDir, 'nguon.pdf');
  writeFileSync(path, content);
  return path;
}

const keep = async (content: string) => (await store.keep(source(content), () => Promise.resolve())).sha256;
const contents = () =>
  readdirSync(blobFolder(dataDir), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const pathOf = (sha256: string) => join(blobFolder(dataDir), sha256.slice(0, 2), sha256);
const copy = () => join(dataDir, 'ban-sao');

describe('contents of attached files', () => {
  it('lie under their SHA-256, each once, and nothing else is left in the folder', async () => {
    // SHA-256 of "abc" (FIPS 180-4).
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await keep('abc')).toBe(abc);
    expect(await keep('abc')).toBe(abc);
    await keep('khác');
    expect(contents()).toHaveLength(2);
    expect(readFileSync(pathOf(abc), 'utf8')).toBe('abc');
  });

  it('come back as they were, also when the source was changed meanwhile', async () => {
    const sha256 = await keep('nội dung');
    source('đã sửa');
    await store.copyTo(sha256, copy(), 'a.pdf');
    expect(readFileSync(copy(), 'utf8')).toBe('nội dung');
  });

  it('are refused once they were changed or taken away behind our back', async () => {
    const sha256 = await keep('nội dung');
    chmodSync(pathOf(sha256), 0o600);
    writeFileSync(pathOf(sha256), 'nội dụng');
    await expect(store.copyTo(sha256, copy(), 'a.pdf')).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' });
    expect(existsSync(copy())).toBe(false);
    rmSync(pathOf(sha256));
    await expect(store.copyTo(sha256, copy(), 'a.pdf')).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' });
  });

  it('are made whole again by the same file', async () => {
    const sha256 = await keep('nội dung');
    writeFileSync(pathOf(sha256), 'hỏng');
    await keep('nội dung');
    expect(readFileSync(pathOf(sha256), 'utf8')).toBe('nội dung');
  });

  it('are not kept when what is asked of the copy does not hold', async () => {
    await expect(store.keep(source('abc'), () => Promise.reject(new Error('không được')))).rejects.toThrow(
      'không được',
    );
    expect(contents()).toEqual([]);
  });

  it('are in the backups, and stay there when the original is overwritten or lost', async () => {
    const sha256 = await keep('nội dung');
    const backups = join(dataDir, 'sao-luu');
    await backupBlobs(dataDir, backups);
    await backupBlobs(dataDir, backups);
    writeFileSync(pathOf(sha256), 'hỏng hết');
    rmSync(blobFolder(dataDir), { recursive: true });
    const kept = join(backups, 'tep-dinh-kem', sha256.slice(0, 2), sha256);
    expect(readFileSync(kept, 'utf8')).toBe('nội dung');
    expect(statSync(kept).size).toBe(Buffer.byteLength('nội dung'));
  });

  it('need no folder before the first one', async () => {
    await expect(backupBlobs(dataDir, join(dataDir, 'sao-luu'))).resolves.toBeUndefined();
  });
});
