import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { campaignInputSchema } from '#core/campaigns/campaign.ts';
import { clusterInputSchema } from '#core/clusters/cluster.ts';
import { pledgeTargetInputSchema } from '#core/clusters/pledge.ts';
import { MAX_ATTACHMENT_BYTES } from '#core/attachments/attachment.ts';
import { findOwner, listAttachments, type OwnedBy } from '#db/attachments/attachmentStore.ts';
import { listAudit } from '#db/office/auditStore.ts';
import { closeCampaign, createCampaign } from '#service/campaigns/editCampaign.ts';
import { createCluster } from '#service/clusters/editCluster.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { createPledge } from '#service/clusters/pledges/createPledge.ts';
import { addTargets } from '#service/clusters/pledges/editTargets.ts';
import { attach, requireAttachable, setAttached } from '#service/attachments/keepAttachment.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const SHA = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const FILE = { fileName: 'Giao ước đã ký.pdf', size: 10 };
const CLUSTER = clusterInputSchema.parse({ kind: 'KHOI', name: 'Khối thi đua', level: 'TINH_CD' });
const TARGET = pledgeTargetInputSchema.parse({ content: 'Ký thỏa ước lao động tập thể', direction: 'YES_NO' });
const CAMPAIGN = campaignInputSchema.parse({
  year: 2025,
  name: 'Lao động giỏi',
  scope: 'UNIT',
  method: 'THEMATIC',
  duration: 'UNDER_1',
});

describeOnEachEngine('attachments', (makeTarget) => {
  let office: TestOffice;
  let ids: Record<'cluster' | 'clusterYear' | 'pledge' | 'pledgeTarget' | 'campaign', string>;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    const cluster = await office.write((unit) => createCluster(unit, CLUSTER));
    const clusterYear = await office.write((unit) => openYear(unit, { clusterId: cluster, year: 2025 }));
    const pledge = await office.write((unit) => createPledge(unit, { yearId: clusterYear }));
    const [pledgeTarget = ''] = await office.write((unit) => addTargets(unit, { pledgeId: pledge, targets: [TARGET] }));
    const campaign = await office.write((unit) => createCampaign(unit, CAMPAIGN));
    ids = { cluster, clusterYear, pledge, pledgeTarget, campaign };
  });
  afterEach(() => office.close());

  const add = (owner: OwnedBy) => office.write((unit) => attach(unit, { owner, file: FILE, sha256: SHA }));
  const lock = () =>
    office.write((unit) => lockYear(unit, { yearId: ids.clusterYear, version: 1, reason: 'Đã tổng kết' }));

  it('are listed at their record; one that is removed can be brought back', async () => {
    const owner: OwnedBy = { ownerType: 'pledge', ownerId: ids.pledge };
    const id = await add(owner);
    expect(await listAttachments(office.database.reader, owner)).toMatchObject([{ id, ...FILE, sha256: SHA }]);
    await office.write((unit) => setAttached(unit, { id, isAttached: false }));
    expect(await listAttachments(office.database.reader, owner)).toEqual([]);
    await office.write((unit) => setAttached(unit, { id, isAttached: true }));
    expect(await listAttachments(office.database.reader, owner)).toHaveLength(1);
    const last = await listAudit(office.database.reader, { limit: 3 });
    expect(last.map(({ action }) => action)).toEqual(['attachments.restore', 'attachments.remove', 'attachments.add']);
  });

  it.each(['clusterYear', 'pledge', 'pledgeTarget'] as const)(
    'of a %s are part of its year, and stay as they are once that is locked',
    async (ownerType) => {
      const owner: OwnedBy = { ownerType, ownerId: ids[ownerType] };
      expect(await findOwner(office.database.reader, owner)).toEqual({
        yearId: ids.clusterYear,
        campaignId: null,
      });
      const id = await add(owner);
      await lock();
      await expect(add(owner)).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
      await expect(office.write((unit) => setAttached(unit, { id, isAttached: false }))).rejects.toMatchObject({
        code: 'YEAR_LOCKED',
      });
      expect(await listAttachments(office.database.reader, owner)).toHaveLength(1);
    },
  );

  it('of a campaign stay as they are once it is summed up', async () => {
    const owner: OwnedBy = { ownerType: 'campaign', ownerId: ids.campaign };
    const id = await add(owner);
    const closing = { closedOn: '2025-12-01', summary: 'Đã tổng kết' };
    await office.write((unit) => closeCampaign(unit, { id: ids.campaign, version: 1, closing }));
    await expect(add(owner)).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' });
    await expect(office.write((unit) => setAttached(unit, { id, isAttached: false }))).rejects.toMatchObject({
      code: 'CAMPAIGN_CLOSED',
    });
  });

  it('are not taken away twice', async () => {
    const id = await add({ ownerType: 'cluster', ownerId: ids.cluster });
    await office.write((unit) => setAttached(unit, { id, isAttached: false }));
    await expect(office.write((unit) => setAttached(unit, { id, isAttached: false }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keep their record from being taken away', async () => {
    await requireNoAttachments(office.database.reader, 'work', [ids.cluster]);
    const id = await add({ ownerType: 'cluster', ownerId: ids.cluster });
    const ask = () => requireNoAttachments(office.database.reader, 'cluster', [ids.campaign, ids.cluster]);
    await expect(ask()).rejects.toMatchObject({ code: 'ATTACHMENTS_STAY' });
    await office.write((unit) => setAttached(unit, { id, isAttached: false }));
    await expect(ask()).resolves.toBeUndefined();
  });

  it('need a record that is there', async () => {
    for (const ownerType of ['cluster', 'scoreSheet', 'campaign', 'registration', 'work'] as const) {
      await expect(add({ ownerType, ownerId: ids.pledge })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await findOwner(office.database.reader, { ownerType: 'cluster', ownerId: ids.cluster })).toEqual({
      yearId: null,
      campaignId: null,
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
