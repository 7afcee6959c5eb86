import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { totalsInPeriod } from '#db/awards/decisionList.ts';
import { officeFile, openOfficeFile } from '#db/openOffice.ts';
import { startBackend } from '#service/hosting/startBackend.ts';
import { TREE_DAY } from '#service/sample/inventTree.ts';
import { writeSampleFile } from '#service/sample/sampleFile.ts';
import { readTree } from '#service/units/unitRowsOn.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'co-dau-sample-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const order = { scale: 0.005, seed: '2024', say: () => undefined };

it('the sample file is an office the product opens, and nothing lies beside it', async () => {
  const dataDir = join(folder, 'mau');
  const counts = await writeSampleFile(officeFile(dataDir), order);
  expect(readdirSync(dataDir)).toEqual(['office.codau']);
  expect(counts).toMatchObject({ superiorUnions: 3, grassrootsUnions: 4, people: 116 });
  expect(counts.awards).toBeGreaterThan(100);

  const backend = await startBackend({ dataDir });
  const status = await backend.handle({ method: 'GET', url: '/office.status', body: null });
  expect(JSON.parse(status.body)).toMatchObject({
    result: { data: { state: 'OPEN', isSample: true, years: [2025, 2024, 2023, 2022, 2021] } },
  });
  await backend.close();
});

it('a file that is there already is refused and kept', async () => {
  const file = join(folder, 'office.codau');
  writeFileSync(file, 'của tôi');
  await expect(writeSampleFile(file, order)).rejects.toThrow('đã có. Tệp cũ được giữ nguyên');
  expect(readdirSync(folder)).toEqual(['office.codau']);
});

it('a run that fails leaves no half office under the name', async () => {
  const file = join(folder, 'office.codau');
  const say = () => {
    throw new Error('hỏng giữa chừng');
  };
  await expect(writeSampleFile(file, { ...order, say })).rejects.toThrow('hỏng giữa chừng');
  expect(existsSync(file)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('the sample office of the welcome screen has units with a history and people, and its December 2023', async () => {
  const backend = await startBackend({ dataDir: folder });
  expect((await backend.handle({ method: 'POST', url: '/office.createSample', body: '{}' })).status).toBe(200);
  await backend.close();
  const office = await openOfficeFile(folder, new Date());
  const db = office.database.reader;
  const kinds = async (on: string) => {
    const { totals } = await readTree(db, { on, includeEnded: false });
    return Object.fromEntries(totals.kinds.map(({ kind, units }) => [kind, units]));
  };
  expect(await kinds(TREE_DAY)).toMatchObject({ LDLD_HUYEN: 8, CD_NGANH: 2, CDVC: 1, CDCS: 55 });
  expect(await kinds('2025-08-01')).not.toHaveProperty('LDLD_HUYEN');
  expect(await db('person').count({ n: '*' })).toEqual([{ n: 330 }]);
  expect(await totalsInPeriod(db, '2023-12-01', '2023-12-31')).toMatchObject({ collectives: 9, amount: 13_140_000 });
  await office.close();
});
