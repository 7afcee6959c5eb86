import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_ATTACHMENT_BYTES } from '#core/attachments/attachment.ts';
import { findOwner, listAttachments, type OwnedBy } from '#db/attachments/attachmentStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { attach, requireAttachable, setAttached } from '#service/attachments/keepAttachment.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const SHA = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const CLUSTER = '0190a000-0000-7000-8000-000000000001';
const YEAR = '0190a000-0000-7000-8000-000000000002';
const PLEDGE = '0190a000-0000-7000-8000-000000000003';
const TARGET = '0190a000-0000-7000-8000-000000000004';
const FILE = { fileName: 'Giao ước đã ký.pdf', size: 10 };

describeOnEachEngine('attachments', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    await office.database.transaction(async (tx) => {
      const named = { name: 'Khối', short_name: '', run_by: '', scope: '', search_key: '', sort_key: '' };
      const times = { version: 1, created_at: '', updated_at: '' };
      await tx('cluster').insert({ id: CLUSTER, kind: 'KHOI', level: 'TINH_CD', ...named, ...times });
      const year = { id: YEAR, cluster_id: CLUSTER, year: 2025, note: '', locked_by: '', version: 1, created_at: '' };
      await tx('cluster_year').insert(year);
      const texts = { place: '', preamble: '', contents: '', commitments: '' };
      await tx('pledge').insert({ id: PLEDGE, year_id: YEAR, status: 'DRAFT', ...texts, version: 1, updated_at: '' });
      const target = {
        id: TARGET,
        pledge_id: PLEDGE,
        ordinal: 1,
        group_name: '',
        content: 'x',
        measure: '',
        proof: '',
      };
      await tx('pledge_target').insert({ ...target, direction: 'YES_NO', counting: 'WHOLE', version: 1 });
    });
  });
  afterEach(() => office.close());

  const add = (owner: OwnedBy) => office.write((unit) => attach(unit, { owner, file: FILE, sha256: SHA }));
  const lock = () => office.database.reader('cluster_year').update({ locked_at: '2026-01-31T00:00:00Z' });

  it('are listed at their record; one that is removed can be brought back', async () => {
    const owner: OwnedBy = { ownerType: 'pledge', ownerId: PLEDGE };
    const id = await add(owner);
    expect(await listAttachments(office.database.reader, owner)).toMatchObject([{ id, ...FILE, sha256: SHA }]);
    await office.write((unit) => setAttached(unit, { id, isAttached: false }));
    expect(await listAttachments(office.database.reader, owner)).toEqual([]);
    await office.write((unit) => setAttached(unit, { id, isAttached: true }));
    expect(await listAttachments(office.database.reader, owner)).toHaveLength(1);
    const last = await listAudit(office.database.reader, { limit: 3 });
    expect(last.map(({ action }) => action)).toEqual(['attachments.restore', 'attachments.remove', 'attachments.add']);
  });

  it.each([
    ['clusterYear', YEAR],
    ['pledge', PLEDGE],
    ['pledgeTarget', TARGET],
  ] as const)('of a %s are part of its year, and stay as they are once that is locked', async (ownerType, ownerId) => {
    const owner: OwnedBy = { ownerType, ownerId };
    expect(await findOwner(office.database.reader, owner)).toEqual({ yearId: YEAR });
    const id = await add(owner);
    await lock();
    await expect(add(owner)).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
    await expect(office.write((unit) => setAttached(unit, { id, isAttached: false }))).rejects.toMatchObject({
      code: 'YEAR_LOCKED',
    });
    expect(await listAttachments(office.database.reader, owner)).toHaveLength(1);
  });

  it('need a record that is there', async () => {
    for (const ownerType of ['cluster', 'scoreSheet', 'campaign', 'registration', 'work'] as const) {
      await expect(add({ ownerType, ownerId: YEAR })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await findOwner(office.database.reader, { ownerType: 'cluster', ownerId: CLUSTER })).toEqual({
      yearId: null,
    });
  });
});

describe('a picked file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'co-dau-picked-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function picked(name: string, content: string) {
    const path = join(folder, 'f');
    writeFileSync(path, content);
    return { path, name };
  }

  it('is taken under its own name, in one form of Unicode', async () => {
    const file = await requireAttachable(picked('Giao ước.pdf'.normalize('NFD'), '%PDF-1.7'));
    expect(file).toEqual({ fileName: 'Giao ước.pdf', size: 8 });
  });

  it.each([
    ['a program with the ending of a document', 'a.pdf', 'MZ', 'ATTACHMENT_KIND'],
    ['a program', 'a.exe', 'MZ', 'ATTACHMENT_KIND'],
    ['empty', 'a.pdf', '', 'FILE_EMPTY'],
  ])('that is %s is refused', async (_what, name, content, code) => {
    await expect(requireAttachable(picked(name, content))).rejects.toMatchObject({ code });
  });

  it('may be as large as the cap and no byte more', async () => {
    const file = picked('a.pdf', '%PDF');
    truncateSync(file.path, MAX_ATTACHMENT_BYTES);
    expect((await requireAttachable(file)).size).toBe(MAX_ATTACHMENT_BYTES);
    truncateSync(file.path, MAX_ATTACHMENT_BYTES + 1);
    await expect(requireAttachable(file)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('that is gone is asked for again', async () => {
    await expect(requireAttachable({ path: join(folder, 'không có'), name: 'a.pdf' })).rejects.toMatchObject({
      code: 'FILE_TOKEN_EXPIRED',
    });
  });
});
