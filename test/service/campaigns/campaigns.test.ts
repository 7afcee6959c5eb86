import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CAMPAIGN_DURATIONS, runsInYear, type CampaignInput } from '#core/campaigns/campaign.ts';
import type { AttachmentOwner } from '#core/attachments/attachment.ts';
import { listCampaigns } from '#db/campaigns/campaignList.ts';
import { secondLine } from '#core/search/searchHit.ts';
import { findHits } from '#db/search/findHits.ts';
import { rebuildSearch } from '#db/search/rebuildSearch.ts';
import { attach, setAttached } from '#service/attachments/keepAttachment.ts';
import {
  closeCampaign,
  createCampaign,
  removeCampaign,
  reopenCampaign,
  saveCampaign,
} from '#service/campaigns/editCampaign.ts';
import {
  addRegistrations,
  removeRegistration,
  saveRegistration,
  stateRegistration,
} from '#service/campaigns/editRegistrations.ts';
import { removeWork, saveWork } from '#service/campaigns/editWorks.ts';
import { requireCampaign } from '#service/campaigns/requireCampaign.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { type TestOffice } from '../../support/testOffice.ts';
import {
  TODAY,
  audited,
  build,
  codeOf,
  editDrive,
  openDriveOffice,
  register,
  registration,
  work,
} from './campaignFixture.ts';
import { QUANG_TRI_DRIVE } from './quangTri2022.ts';

describeOnEachEngine('campaigns', (makeTarget, engine) => {
  let office: TestOffice;
  let campaignId: string;
  beforeEach(async () => {
    ({ office, campaignId } = await openDriveOffice(makeTarget));
  });
  afterEach(() => office.close());

  it('lists a campaign in every year its window reaches into, and in its own', async () => {
    await office.write((unit) =>
      createCampaign(unit, {
        ...QUANG_TRI_DRIVE,
        name: 'Giỏi việc nước, đảm việc nhà',
        year: 2021,
        endsOn: '2024-12-31',
      }),
    );
    const namesIn = async (year: number) =>
      (await listCampaigns(office.database.reader, { year, text: '', scope: null, method: null, state: null })).length;
    expect([await namesIn(2020), await namesIn(2021), await namesIn(2022), await namesIn(2024)]).toEqual([0, 1, 2, 1]);
    expect(await namesIn(2025)).toBe(0);
  });

  it('counts a campaign for the years the rule says, whatever its days', async () => {
    const day = fc.constantFrom('2021-12-31', '2022-01-01', '2022-08-05', '2023-12-31', '2024-01-01');
    const any = fc.record({
      duration: fc.constantFrom(...CAMPAIGN_DURATIONS),
      endsOn: fc.option(day),
      closedOn: fc.option(day),
    });
    await fc.assert(
      fc.asyncProperty(any, async ({ duration, endsOn, closedOn }) => {
        await office.database.transaction((tx) =>
          tx('campaign')
            .where('id', campaignId)
            .update({ duration, starts_on: null, ends_on: endsOn, closed_on: closedOn }),
        );
        for (const year of [2021, 2022, 2023, 2024, 2025]) {
          const filter = { year, text: '', scope: null, method: null, state: null };
          const found = await listCampaigns(office.database.reader, filter);
          expect(found.length === 1).toBe(runsInYear({ year: 2022, duration, endsOn, closedOn }, year));
        }
      }),
      { numRuns: engine === 'sqlite' ? 40 : 15 },
    );
  });

  it('keeps the order of occasions, renames them, and drops only those nothing greets', async () => {
    const before = (await requireCampaign(office.database.reader, campaignId)).occasions;
    const [first, second, third] = before;
    await build(office, campaignId, { occasionId: present(third).id });
    const kept = [present(third), { ...present(first), name: 'Giải phóng Quảng Trị' }];
    await editDrive(
      office,
      { campaignId, version: 1 },
      { occasions: [...kept, { id: null, name: 'Quốc khánh', onDate: '2022-09-02' }] },
    );
    const after = (await requireCampaign(office.database.reader, campaignId)).occasions;
    expect(after.map(({ name }) => name)).toEqual([present(third).name, 'Giải phóng Quảng Trị', 'Quốc khánh']);
    expect(after[0]?.id).toBe(third?.id);
    expect(await codeOf(editDrive(office, { campaignId, version: 2 }, { occasions: [] }))).toBe('OCCASION_IN_USE');
    expect(await codeOf(editDrive(office, { campaignId, version: 2 }, { occasions: [present(second)] }))).toBe(
      'NOT_FOUND',
    );
    expect((await requireCampaign(office.database.reader, campaignId)).occasions).toEqual(after);
  });

  it('refuses to write over what somebody else saved', async () => {
    await editDrive(office, { campaignId, version: 1 }, { theme: 'Mới' });
    expect(await codeOf(editDrive(office, { campaignId, version: 1 }, { theme: 'Cũ' }))).toBe('STALE_VERSION');
    expect((await requireCampaign(office.database.reader, campaignId)).theme).toBe('Mới');

    const [id = ''] = await register(office);
    const state = (version: number) =>
      office.write((unit) => stateRegistration(unit, { id, version, state: { status: 'ACCEPTED', note: '' } }));
    await state(1);
    expect(await codeOf(state(1))).toBe('STALE_VERSION');
    expect(await codeOf(office.write((unit) => removeRegistration(unit, { id, version: 1 })))).toBe('STALE_VERSION');

    const workId = await build(office, campaignId);
    const finish = (version: number) =>
      office.write((unit) => saveWork(unit, { id: workId, version, work: work({ campaignId, progress: 50 }) }, TODAY));
    await finish(1);
    expect(await codeOf(finish(1))).toBe('STALE_VERSION');
  });

  it('takes nothing more once summed up, until it is opened again', async () => {
    const [id = ''] = await register(office, { campaignId });
    const closing = { closedOn: '2022-08-05', summary: 'Đạt' };
    await office.write((unit) => closeCampaign(unit, { id: campaignId, version: 1, closing }));
    expect(await codeOf(register(office, { campaignId }))).toBe('CAMPAIGN_CLOSED');
    expect(await codeOf(build(office, campaignId))).toBe('CAMPAIGN_CLOSED');
    expect(await codeOf(editDrive(office, { campaignId, version: 2 }, {}))).toBe('CAMPAIGN_CLOSED');
    expect(await codeOf(office.write((unit) => removeRegistration(unit, { id, version: 1 })))).toBe('CAMPAIGN_CLOSED');
    await office.write((unit) => reopenCampaign(unit, { id: campaignId, version: 2 }));
    expect(await requireCampaign(office.database.reader, campaignId)).toMatchObject({ closedOn: null, summary: 'Đạt' });
    await register(office, { campaignId });
  });

  it('stays in its year, and ends not before what stands in it', async () => {
    const save = (version: number, changes: Partial<CampaignInput>) => {
      const campaign = { ...QUANG_TRI_DRIVE, occasions: [], ...changes };
      return codeOf(office.write((unit) => saveCampaign(unit, { id: campaignId, version, campaign })));
    };
    expect(await save(1, { year: 2021, endsOn: '2022-02-01' })).toBeNull();
    expect(await save(2, { year: 2022, endsOn: '2022-07-27' })).toBeNull();
    await register(office, { campaignId, registeredOn: '2022-03-05' });
    expect(await save(3, { year: 2021 })).toBe('CAMPAIGN_YEAR_IN_USE');
    expect(await save(3, { endsOn: '2022-03-04' })).toBe('CAMPAIGN_ENDS_TOO_EARLY');
    expect(await save(3, { endsOn: '2022-03-05' })).toBeNull();
    // One that came late is no reason to refuse everything else.
    await register(office, { campaignId, registeredOn: '2022-04-01' });
    expect(await save(4, { endsOn: '2022-03-05', theme: 'Mừng ngày lễ lớn' })).toBeNull();
    await build(office, campaignId, { startsOn: '2022-05-10' });
    expect(await save(5, { endsOn: '2022-05-09' })).toBe('CAMPAIGN_ENDS_TOO_EARLY');
    expect(await save(5, { endsOn: null })).toBeNull();
  });

  it('goes only while nothing stands in it', async () => {
    const [id = ''] = await register(office, { campaignId });
    const remove = () => office.write((unit) => removeCampaign(unit, { id: campaignId, version: 1 }));
    expect(await codeOf(remove())).toBe('CAMPAIGN_IN_USE');
    await office.write((unit) => removeRegistration(unit, { id, version: 1 }));
    await remove();
    expect(await codeOf(requireCampaign(office.database.reader, campaignId))).toBe('NOT_FOUND');
  });

  it('keeps a campaign, a registration and a work that have a file, until the file is taken off', async () => {
    const other = await office.write((unit) => createCampaign(unit, { ...QUANG_TRI_DRIVE, name: 'Khác' }));
    const [registered = ''] = await register(office);
    const removals: [AttachmentOwner, string, typeof removeCampaign][] = [
      ['campaign', other, removeCampaign],
      ['registration', registered, removeRegistration],
      ['work', await build(office, campaignId), removeWork],
    ];
    const file = { fileName: 'Biên bản họp.pdf', size: 10 };
    for (const [ownerType, id, remove] of removals) {
      const attached = await office.write((unit) =>
        attach(unit, { owner: { ownerType, ownerId: id }, file, sha256: 'a'.repeat(64) }),
      );
      const removing = () => codeOf(office.write((unit) => remove(unit, { id, version: 1 })));
      expect([ownerType, await removing()]).toEqual([ownerType, 'ATTACHMENTS_STAY']);
      await office.write((unit) => setAttached(unit, { id: attached, isAttached: false }));
      expect([ownerType, await removing()]).toEqual([ownerType, null]);
    }
  });

  it('is found by the search as soon as it is written, and as it is called now', async () => {
    await build(office, campaignId, { name: 'Vườn hoa Thành cổ' });
    await editDrive(office, { campaignId, version: 1 }, { name: 'Mừng ngày giải phóng' });
    const found = async (text: string) =>
      (await findHits(office.database.reader, { text, kinds: ['CAMPAIGN', 'WORK'], limit: 5, on: TODAY })).flatMap(
        ({ hits }) => hits.map((hit) => `${hit.kind} ${hit.title}, ${secondLine(hit)}`),
      );
    expect(await found('giai phong')).toEqual(['CAMPAIGN Mừng ngày giải phóng, năm 2022']);
    expect(await found('cac ngay le lon')).toEqual([]);
    expect(await found('vuon hoa')).toEqual([
      'WORK Vườn hoa Thành cổ, CĐCS Trung tâm Y tế thị xã, Mừng ngày giải phóng',
    ]);
    await office.database.transaction(rebuildSearch);
    expect(await found('giai phong')).toHaveLength(1);
    expect(await found('vuon hoa')).toHaveLength(1);
  });

  it('leaves one line of history for each write', async () => {
    const [id = ''] = await register(office, { campaignId });
    await office.write((unit) =>
      saveRegistration(unit, { id, version: 1, registration: registration({ campaignId, content: 'Thêm' }) }),
    );
    await office.write((unit) => removeRegistration(unit, { id, version: 2 }));
    expect(await audited(office)).toEqual([
      'campaigns.create',
      'registrations.add',
      'registrations.save',
      'registrations.remove',
    ]);
  });

  it('names all campaigns a write concerns in its one line of history', async () => {
    const other = await office.write((unit) => createCampaign(unit, { ...QUANG_TRI_DRIVE, name: 'Khác' }));
    const rows = [registration({ campaignId }), registration({ campaignId: other }), registration()];
    const [first = ''] = await office.write((unit) => addRegistrations(unit, rows));
    await office.write((unit) =>
      saveRegistration(unit, { id: first, version: 1, registration: registration({ campaignId: other }) }),
    );
    const workId = await build(office, campaignId);
    await office.write((unit) => saveWork(unit, { id: workId, version: 1, work: work({ campaignId: other }) }, TODAY));
    const details = await office.database
      .reader('audit_log')
      .whereIn('action', ['registrations.add', 'registrations.save', 'works.save'])
      .orderBy('seq')
      .pluck<string[]>('detail');
    expect(details.map((detail) => (JSON.parse(detail) as { campaignIds: string[] }).campaignIds)).toEqual([
      [campaignId, other],
      [campaignId, other],
      [campaignId, other],
    ]);
  });
});
