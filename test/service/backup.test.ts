import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { DEFAULT_SETTINGS } from '#core/office/office.ts';
import { blobFolder } from '#db/files/blobFolder.ts';
import { findOffice } from '#db/office/officeStore.ts';
import { putTemplate, templateContent } from '#db/office/wordTemplateStore.ts';
import { openOfficeFile, type OpenOffice } from '#db/openOffice.ts';
import { BlobStore } from '#service/attachments/blobStore.ts';
import { runUnitOfWork } from '#service/contract/unitOfWork.ts';
import { FileDepot } from '#service/hosting/fileDepot.ts';
import { backupJob } from '#service/office/backupJob.ts';
import { createOffice } from '#service/office/createOffice.ts';
import { SAMPLE_PROFILE } from '#service/sample/laiChau.ts';
import { present } from '../support/present.ts';
import { TEST_NOW } from '../support/testNow.ts';

let folder: string;
let open: OpenOffice[] = [];
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'co-dau-backup-'));
  for (const name of ['data', 'outbox', 'restored']) await mkdir(at(name));
});
afterEach(async () => {
  for (const office of open) await office.close();
  open = [];
  await rm(folder, { recursive: true, force: true });
});

const openIn = async (name: string) => {
  const office = await openOfficeFile(at(name), TEST_NOW);
  open.push(office);
  return office;
};

/** An office in use, with contents that were kept. @returns their names */
async function officeWith(contents: readonly string[]): Promise<string[]> {
  const { database } = await openIn('data');
  await runUnitOfWork({ database, actor: LOCAL_ACTOR, clock: () => TEST_NOW }, (unit) =>
    createOffice(unit, { profile: SAMPLE_PROFILE, settings: DEFAULT_SETTINGS, isSample: false }),
  );
  const store = new BlobStore(at('data'));
  const names: string[] = [];
  for (const content of contents) {
    await writeFile(at('picked'), content);
    names.push((await store.keep(at('picked'), () => Promise.resolve(null))).sha256);
  }
  return names;
}

const files = new FileDepot();
const run = (signal = new AbortController().signal) =>
  backupJob({ dataDir: at('data'), today: '2024-02-01', outbox: at('outbox'), files, ...present(open[0]) })({
    signal,
    progress: () => undefined,
  });
const pathOf = (sha256: string) => `tep-dinh-kem/${sha256.slice(0, 2)}/${sha256}`;

it('has everything of an office in use in one file, which unpacked is that office', async () => {
  const names = await officeWith(['Giao ước đã ký', 'Ảnh công trình']);
  const template = {
    kind: 'PLEDGE',
    fileName: 'Giao ước.docx',
    sha256: 'ab',
    updatedAt: TEST_NOW.toISOString(),
  } as const;
  await present(open[0]).database.transaction((tx) =>
    putTemplate(tx, { ...template, version: 1, content: Buffer.from('Mẫu của cơ quan') }),
  );
  const { fileToken, suggestedName } = await run();
  expect(suggestedName).toBe('Sao lưu Cờ Đầu 2024-02-01.zip');
  const zip = await JSZip.loadAsync(await readFile(files.find(fileToken).path), { checkCRC32: true });
  expect(Object.keys(zip.files).sort()).toEqual(['Cách phục hồi.txt', 'office.codau', ...names.map(pathOf)].sort());
  for (const [name, entry] of Object.entries(zip.files)) {
    await mkdir(dirname(at(`restored/${name}`)), { recursive: true });
    await writeFile(at(`restored/${name}`), await entry.async('nodebuffer'));
  }
  const restored = await openIn('restored');
  expect((await findOffice(restored.database.reader))?.profile.name).toBe(SAMPLE_PROFILE.name);
  expect((await templateContent(restored.database.reader, 'PLEDGE'))?.toString()).toBe('Mẫu của cơ quan');
  const store = new BlobStore(at('restored'));
  await store.copyTo(names[1] ?? '', at('out'), 'Ảnh.pdf');
  expect(await readFile(at('out'), 'utf8')).toBe('Ảnh công trình');
});

it('leaves out a content that is no more what was taken in, and names it', async () => {
  const [whole = '', broken = ''] = await officeWith(['Giao ước đã ký', 'Ảnh công trình']);
  await writeFile(join(blobFolder(at('data')), broken.slice(0, 2), broken), 'hỏng');
  const { fileToken } = await run();
  const zip = await JSZip.loadAsync(await readFile(files.find(fileToken).path));
  expect(zip.file(pathOf(whole))).not.toBeNull();
  expect(zip.file(pathOf(broken))).toBeNull();
  expect(await zip.file('Cách phục hồi.txt')?.async('string')).toContain(broken);
});

it('stops when asked to', async () => {
  await officeWith(['Giao ước đã ký']);
  await expect(run(AbortSignal.abort())).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
});
