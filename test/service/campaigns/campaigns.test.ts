import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CAMPAIGN_DURATIONS, runsInYear, type CampaignInput } from '#core/campaigns/campaign.ts';
import {
  REGISTRATION_STATUSES,
  registrationInputSchema,
  type RegistrationFilter,
  type RegistrationInput,
} from '#core/campaigns/registration.ts';
import { pastedWorksSchema } from '#core/campaigns/pastedWorks.ts';
import { WORK_STATUSES, workDelay, workInputSchema, type WorkFilter, type WorkInput } from '#core/campaigns/work.ts';
import type { AttachmentOwner } from '#core/attachments/attachment.ts';
import { AppError } from '#core/errors/appError.ts';
import { SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import { figuresOf } from '#db/campaigns/campaignFigures.ts';
import { listCampaigns } from '#db/campaigns/campaignList.ts';
import { listRegistrations, totalRegistrations } from '#db/campaigns/registrationList.ts';
import { countTwins } from '#db/campaigns/registrationTwins.ts';
import { listWorks, listWorksByOccasion, totalWorks } from '#db/campaigns/workList.ts';
import { secondLine } from '#core/search/searchHit.ts';
import { findHits } from '#db/search/findHits.ts';
import { rebuildSearch } from '#db/search/rebuildSearch.ts';
import { attach, setAttached } from '#service/attachments/keepAttachment.ts';
import { clusterEntries } from '#service/campaigns/clusterEntries.ts';
import {
  closeCampaign,
  createCampaign,
  removeCampaign,
  reopenCampaign,
  saveCampaign,
} from '#service/campaigns/editCampaign.ts';
import {
  acceptReceived,
  addRegistrations,
  removeRegistration,
  saveRegistration,
  stateRegistration,
} from '#service/campaigns/editRegistrations.ts';
import { addWork, addWorks, removeWork, saveWork } from '#service/campaigns/editWorks.ts';
import { matchPasted } from '#service/campaigns/matchPasted.ts';
import { matchPastedWorks } from '#service/campaigns/matchPastedWorks.ts';
import { totalsAsSeen } from '#service/campaigns/receivedSeen.ts';
import { requireCampaign } from '#service/campaigns/requireCampaign.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addTown, QUANG_TRI_DRIVE, TOWN } from './quangTri2022.ts';

const TODAY = '2022-06-15';
const PAGE = { offset: 0, limit: 500 };
const EVERY: RegistrationFilter = {
  year: null,
  campaignId: null,
  text: '',
  unitId: null,
  subject: null,
  awardCode: null,
  status: null,
  mark: null,
};
const EVERY_WORK: WorkFilter = {
  year: null,
  campaignId: null,
  occasionId: null,
  text: '',
  unitId: null,
  kind: null,
  status: null,
  delay: null,
};

describeOnEachEngine('campaigns, registrations and works', (makeTarget, engine) => {
  let office: TestOffice;
  let campaignId: string;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    await addTown(office);
    campaignId = await office.write((unit) => createCampaign(unit, QUANG_TRI_DRIVE));
  });
  afterEach(() => office.close());

  const codeOf = (doing: Promise<unknown>) =>
    doing.then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const register = (changes: Partial<RegistrationInput> = {}) =>
    office.write((unit) => addRegistrations(unit, [registration(changes)]));
  const build = (changes: Partial<WorkInput> = {}) =>
    office.write((unit) => addWork(unit, work({ campaignId, ...changes }), TODAY));
  const stored = (filter: Partial<RegistrationFilter> = {}) =>
    listRegistrations(office.database.reader, { ...EVERY, ...filter }, PAGE);
  const edit = (version: number, changes: Partial<CampaignInput>) =>
    office.write((unit) =>
      saveCampaign(unit, { id: campaignId, version, campaign: { ...QUANG_TRI_DRIVE, ...changes } }),
    );
  const audited = async () =>
    office.database.reader('audit_log').where({ entity: 'campaign' }).orderBy('seq').pluck<string[]>('action');

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
    await build({ occasionId: present(third).id });
    const kept = [present(third), { ...present(first), name: 'Giải phóng Quảng Trị' }];
    await edit(1, { occasions: [...kept, { id: null, name: 'Quốc khánh', onDate: '2022-09-02' }] });
    const after = (await requireCampaign(office.database.reader, campaignId)).occasions;
    expect(after.map(({ name }) => name)).toEqual([present(third).name, 'Giải phóng Quảng Trị', 'Quốc khánh']);
    expect(after[0]?.id).toBe(third?.id);
    expect(await codeOf(edit(2, { occasions: [] }))).toBe('OCCASION_IN_USE');
    expect(await codeOf(edit(2, { occasions: [present(second)] }))).toBe('NOT_FOUND');
    expect((await requireCampaign(office.database.reader, campaignId)).occasions).toEqual(after);
  });

  it('refuses to write over what somebody else saved', async () => {
    await edit(1, { theme: 'Mới' });
    expect(await codeOf(edit(1, { theme: 'Cũ' }))).toBe('STALE_VERSION');
    expect((await requireCampaign(office.database.reader, campaignId)).theme).toBe('Mới');

    const [id = ''] = await register();
    const state = (version: number) =>
      office.write((unit) => stateRegistration(unit, { id, version, state: { status: 'ACCEPTED', note: '' } }));
    await state(1);
    expect(await codeOf(state(1))).toBe('STALE_VERSION');
    expect(await codeOf(office.write((unit) => removeRegistration(unit, { id, version: 1 })))).toBe('STALE_VERSION');

    const workId = await build();
    const finish = (version: number) =>
      office.write((unit) => saveWork(unit, { id: workId, version, work: work({ campaignId, progress: 50 }) }, TODAY));
    await finish(1);
    expect(await codeOf(finish(1))).toBe('STALE_VERSION');
  });

  it('takes nothing more once summed up, until it is opened again', async () => {
    const [id = ''] = await register({ campaignId });
    const closing = { closedOn: '2022-08-05', summary: 'Đạt' };
    await office.write((unit) => closeCampaign(unit, { id: campaignId, version: 1, closing }));
    expect(await codeOf(register({ campaignId }))).toBe('CAMPAIGN_CLOSED');
    expect(await codeOf(build())).toBe('CAMPAIGN_CLOSED');
    expect(await codeOf(edit(2, {}))).toBe('CAMPAIGN_CLOSED');
    expect(await codeOf(office.write((unit) => removeRegistration(unit, { id, version: 1 })))).toBe('CAMPAIGN_CLOSED');
    await office.write((unit) => reopenCampaign(unit, { id: campaignId, version: 2 }));
    expect(await requireCampaign(office.database.reader, campaignId)).toMatchObject({ closedOn: null, summary: 'Đạt' });
    await register({ campaignId });
  });

  it('takes works from Excel together or not at all, and says which it has already', async () => {
    const row = { name: 'Mái ấm công đoàn', unitName: 'Chưa có trong cây' };
    const list = pastedWorksSchema.parse({
      campaignId,
      kind: 'CONSTRUCTION',
      occasionId: null,
      startsOn: null,
      dueOn: null,
      rows: [row, { ...row, name: 'mái  ấm Công đoàn' }, { ...row, name: 'Vườn hoa' }],
    });
    const match = () => matchPastedWorks(office.database.reader, list, TODAY);
    const read = await match();
    expect(read.map(({ doubts }) => doubts.length)).toEqual([1, 2, 1]);
    expect(read[1]?.doubts.at(-1)).toBe('Trùng với một dòng ở trên');
    const works = read.map((understood) => understood.work);
    const put = (some: readonly WorkInput[]) => office.write((unit) => addWorks(unit, some, TODAY));
    const stranger = { ...present(works[0]), occasionId: campaignId };
    expect(await codeOf(put([...works, stranger]))).toBe('NOT_FOUND');
    expect(await totalWorks(office.database.reader, { ...EVERY_WORK, campaignId }, TODAY)).toMatchObject({ rows: 0 });
    expect(await put(works)).toHaveLength(3);
    expect(await totalWorks(office.database.reader, { ...EVERY_WORK, campaignId }, TODAY)).toMatchObject({ rows: 3 });
    expect((await match())[2]?.doubts.at(-1)).toBe('Phong trào đã có công trình, sản phẩm này');
    const actions = await audited();
    expect(actions.filter((action) => action === 'works.add')).toHaveLength(1);
  });

  it('stays in its year, and ends not before what stands in it', async () => {
    const save = (version: number, changes: Partial<CampaignInput>) => {
      const campaign = { ...QUANG_TRI_DRIVE, occasions: [], ...changes };
      return codeOf(office.write((unit) => saveCampaign(unit, { id: campaignId, version, campaign })));
    };
    expect(await save(1, { year: 2021, endsOn: '2022-02-01' })).toBeNull();
    expect(await save(2, { year: 2022, endsOn: '2022-07-27' })).toBeNull();
    await register({ campaignId, registeredOn: '2022-03-05' });
    expect(await save(3, { year: 2021 })).toBe('CAMPAIGN_YEAR_IN_USE');
    expect(await save(3, { endsOn: '2022-03-04' })).toBe('CAMPAIGN_ENDS_TOO_EARLY');
    expect(await save(3, { endsOn: '2022-03-05' })).toBeNull();
    // One that came late is no reason to refuse everything else.
    await register({ campaignId, registeredOn: '2022-04-01' });
    expect(await save(4, { endsOn: '2022-03-05', theme: 'Mừng ngày lễ lớn' })).toBeNull();
    await build({ startsOn: '2022-05-10' });
    expect(await save(5, { endsOn: '2022-05-09' })).toBe('CAMPAIGN_ENDS_TOO_EARLY');
    expect(await save(5, { endsOn: null })).toBeNull();
  });

  it('goes only while nothing stands in it', async () => {
    const [id = ''] = await register({ campaignId });
    const remove = () => office.write((unit) => removeCampaign(unit, { id: campaignId, version: 1 }));
    expect(await codeOf(remove())).toBe('CAMPAIGN_IN_USE');
    await office.write((unit) => removeRegistration(unit, { id, version: 1 }));
    await remove();
    expect(await codeOf(requireCampaign(office.database.reader, campaignId))).toBe('NOT_FOUND');
  });

  it('keeps a campaign, a registration and a work that have a file, until the file is taken off', async () => {
    const other = await office.write((unit) => createCampaign(unit, { ...QUANG_TRI_DRIVE, name: 'Khác' }));
    const [registered = ''] = await register();
    const removals: [AttachmentOwner, string, typeof removeCampaign][] = [
      ['campaign', other, removeCampaign],
      ['registration', registered, removeRegistration],
      ['work', await build(), removeWork],
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

  it('takes a registration only for a year its campaign runs in', async () => {
    const [id = ''] = await register({ campaignId });
    const save = (version: number, year: number) =>
      office.write((unit) => saveRegistration(unit, { id, version, registration: registration({ campaignId, year }) }));
    expect(await codeOf(register({ campaignId, year: 2023 }))).toBe('CAMPAIGN_NOT_IN_YEAR');
    expect(await codeOf(save(1, 1999))).toBe('CAMPAIGN_NOT_IN_YEAR');
    const row = {
      name: 'Tổ Toán',
      position: '',
      unitName: '',
      award: 'TTLĐXS',
      content: '',
      registeredOn: '',
      note: '',
    };
    const problemIn = async (year: number) => {
      const list = { year, campaignId, subject: 'COLLECTIVE' as const, awardCode: null, registeredOn: '2022-02-01' };
      return (await matchPasted(office.database.reader, { ...list, rows: [row] })).map(({ problem }) => problem);
    };
    expect(await problemIn(2022)).toEqual([null]);
    expect(await problemIn(2023)).toEqual(['Phong trào không thực hiện trong năm 2023']);

    await edit(1, { endsOn: '2023-03-31' });
    await save(1, 2023);
    expect((await stored()).map(({ year }) => year)).toEqual([2023]);
    expect(await problemIn(2023)).toEqual([null]);
  });

  it('takes nothing new for a unit that has ended, and the name of the day for one that lives', async () => {
    const ended = { name: 'CĐCS Hợp tác xã Thành Cổ', unitId: TOWN.gone };
    expect(await codeOf(register(ended))).toBe('UNIT_NOT_THERE');
    expect(await codeOf(build({ unitId: TOWN.gone, unitName: ended.name }))).toBe('UNIT_NOT_THERE');
    // What it registered in its time is history, and can be written down.
    await register({ ...ended, year: 2021, registeredOn: '2021-01-20' });

    const named = { name: 'CĐCS Trường THPT Nguyễn Huệ', unitId: TOWN.school };
    await register({ ...named, registeredOn: '2022-02-01' });
    await register({ ...named, year: 2023, registeredOn: '2023-02-01' });
    expect((await stored({ year: 2022 })).map(({ name }) => name)).toEqual(['CĐCS Trường THPT thị xã Quảng Trị']);
    expect((await stored({ year: 2023 })).map(({ name }) => name)).toEqual(['CĐCS Trường THPT Nguyễn Huệ']);
  });

  it('lets the works of a unit that has ended since be reported on', async () => {
    const id = await build({ unitId: TOWN.federation, unitName: 'LĐLĐ thị xã', startsOn: '2025-05-01' });
    const finished = { status: 'FINISHED' as const, progress: 100, finishedOn: '2025-07-01', startsOn: '2025-05-01' };
    const change = work({ campaignId, unitId: TOWN.federation, unitName: 'LĐLĐ thị xã', ...finished });
    await office.write((unit) => saveWork(unit, { id, version: 1, work: change }, '2025-07-01'));
    const again = { ...change, startsOn: '2025-06-15' };
    expect(await codeOf(office.write((unit) => saveWork(unit, { id, version: 2, work: again }, '2025-07-01')))).toBe(
      'UNIT_NOT_THERE',
    );
  });

  it('refuses a title that is not for the subject, and all of a list for one such row', async () => {
    expect(await codeOf(register({ awardCode: 'LDTT' }))).toBe('AWARD_NOT_FOR_SUBJECT');
    expect(await codeOf(register({ awardCode: 'KHONG_CO' }))).toBe('NOT_FOUND');
    const rows = [registration(), registration({ subject: 'INDIVIDUAL', awardCode: 'TTLDTT' })];
    expect(await codeOf(office.write((unit) => addRegistrations(unit, rows)))).toBe('AWARD_NOT_FOR_SUBJECT');
    expect(await stored()).toEqual([]);
  });

  it('marks a registration made twice, and takes it all the same', async () => {
    await register();
    const [second = ''] = await register({ name: 'cđcs  TRUNG TÂM y tế thị xã' });
    await register({ awardCode: 'TTLDTT' });
    await register({ year: 2023, registeredOn: '2023-01-20' });
    expect((await stored({ mark: 'TWICE' })).length).toBe(2);
    await office.write((unit) =>
      stateRegistration(unit, { id: second, version: 1, state: { status: 'WITHDRAWN', note: '' } }),
    );
    expect(await stored({ mark: 'TWICE' })).toEqual([]);
    expect((await stored()).filter(({ isTwice }) => isTwice)).toEqual([]);
  });

  it('knows a person again under another name, and counts the person once', async () => {
    const personId = '00000000-7777-7000-8000-000000000001';
    const texts = { name_key: 'an', sort_key: 'an', search_key: 'an', spelled_key: 'an', gender: '', birth: '' };
    await office.database.transaction((tx) =>
      tx('person').insert({
        ...{ id: personId, full_name: 'Lê Văn An', given_name: 'An', ...texts },
        ...{ citizen_id: '', joined_on: '', left_on: '', note: '', version: 1, created_at: 'x', updated_at: 'x' },
      }),
    );
    const person = { subject: 'INDIVIDUAL' as const, personId, unitId: null, awardCode: 'LDTT' };
    const [first = ''] = await register({ ...person, name: 'Lê Văn An' });
    await register({ ...person, name: 'Lê Văn An (tổ Toán)' });
    await register({ ...person, name: 'Lê Văn An', awardCode: 'CSTD_CS' });
    expect((await stored({ mark: 'TWICE' })).map(({ awardCode }) => awardCode)).toEqual(['LDTT', 'LDTT']);
    expect(await totalRegistrations(office.database.reader, EVERY)).toMatchObject({ registrations: 3, individuals: 1 });
    const asked = registration({ ...person, name: 'Lê Văn An' });
    expect(await countTwins(office.database.reader, { ...asked, exceptId: null })).toBe(2);
    expect(await countTwins(office.database.reader, { ...asked, exceptId: first })).toBe(1);
    expect(await countTwins(office.database.reader, { ...asked, personId: null, exceptId: null })).toBe(1);
  });

  it('accepts at once what was only received, and only what the screen showed', async () => {
    const [first = ''] = await register();
    const [second = ''] = await register({ awardCode: 'TTLDTT' });
    await office.write((unit) =>
      stateRegistration(unit, { id: first, version: 1, state: { status: 'RETURNED', note: 'Thiếu biên bản họp' } }),
    );
    await register({ subject: 'INDIVIDUAL', name: 'Lê Văn An', awardCode: 'LDTT' });
    const accept = (seen: string) => office.write((unit) => acceptReceived(unit, { filter: EVERY, seen }));
    const shown = async () => (await totalsAsSeen(office.database.reader, EVERY)).receivedSeen;
    const before = await shown();
    // As many as before, one of them another.
    const [taken = ''] = await register({ awardCode: 'TTLDTT', unitId: TOWN.school });
    await office.write((unit) => removeRegistration(unit, { id: second, version: 1 }));
    expect(await codeOf(accept(before))).toBe('STALE_VERSION');
    const changed = await shown();
    await office.write((unit) =>
      stateRegistration(unit, { id: taken, version: 1, state: { status: 'SUBMITTED', note: 'Bổ sung' } }),
    );
    expect(await codeOf(accept(changed))).toBe('STALE_VERSION');
    expect((await stored({ status: 'ACCEPTED' })).length).toBe(0);
    await accept(await shown());
    const rows = await stored();
    expect(rows.map(({ status }) => status).sort()).toEqual(['ACCEPTED', 'ACCEPTED', 'RETURNED']);
    expect(rows.filter(({ status }) => status === 'ACCEPTED').map(({ version }) => version)).toEqual([3, 2]);
    expect(await codeOf(accept(await shown()))).toBe('STALE_VERSION');
  });

  it('finds without dấu, by unit with all below it, by title and by subject', async () => {
    await register();
    await register({ subject: 'INDIVIDUAL', name: 'Đỗ Thị Thúy', unitId: TOWN.school, awardCode: 'CSTD_CS' });
    await register({ name: 'Tổ vá đường', unitId: null, awardCode: null, content: 'Giữ xanh đường phố' });
    const names = async (filter: Partial<RegistrationFilter>) => (await stored(filter)).map(({ name }) => name);
    expect(await names({ text: 'do thi thuy' })).toEqual(['Đỗ Thị Thúy']);
    expect(await names({ text: 'xanh duong' })).toEqual(['Tổ vá đường']);
    expect(await names({ unitId: TOWN.federation, year: 2022 })).toEqual(['CĐCS Trung tâm Y tế thị xã', 'Đỗ Thị Thúy']);
    expect(await names({ unitId: TOWN.federation, year: 2026 })).toEqual([]);
    expect(await names({ awardCode: 'CSTD_CS' })).toEqual(['Đỗ Thị Thúy']);
    expect(await names({ subject: 'COLLECTIVE' })).toHaveLength(2);
  });

  it('reads pasted rows, and says which the office has already', async () => {
    await register({ subject: 'INDIVIDUAL', name: 'Đỗ Thị Thúy', unitId: TOWN.school, awardCode: 'CSTD_CS' });
    const row = { position: '', content: '', registeredOn: '', note: '' };
    const rows = await matchPasted(office.database.reader, {
      year: 2022,
      campaignId: null,
      subject: 'INDIVIDUAL',
      awardCode: 'LDTT',
      registeredOn: '2022-02-01',
      rows: [
        { ...row, name: 'Đỗ Thị Thuý', unitName: 'Trường THPT thị xã Quảng Trị', award: 'CSTĐ cơ sở' },
        { ...row, name: 'Lê Văn An', unitName: '', award: '' },
        { ...row, name: 'Lê Văn An', unitName: '', award: '' },
      ],
    });
    expect(rows.map(({ problem }) => problem)).toEqual([null, null, null]);
    expect(rows.map(({ doubts }) => doubts)).toEqual([['Năm nay đã đăng ký rồi'], [], ['Trùng với một dòng ở trên']]);
    await office.write((unit) =>
      addRegistrations(
        unit,
        rows.map((each) => each.registration),
      ),
    );
    expect(await stored()).toHaveLength(4);
  });

  it('tells a cluster what each member and the units below it registered', async () => {
    const cluster = await addCluster([TOWN.federation, TOWN.school]);
    await register();
    await register({ subject: 'INDIVIDUAL', name: 'Lê Văn An', unitId: TOWN.school, awardCode: 'LDTT' });
    const [gone = ''] = await register({
      subject: 'INDIVIDUAL',
      name: 'Lê Bình',
      unitId: TOWN.school,
      awardCode: 'LDTT',
    });
    await office.write((unit) =>
      stateRegistration(unit, { id: gone, version: 1, state: { status: 'WITHDRAWN', note: '' } }),
    );
    await build({ unitId: TOWN.school, dueOn: '2022-06-01' });
    const rows = await clusterEntries(office.database.reader, { clusterId: cluster, year: 2022 }, TODAY);
    const told = rows.map(({ unitId, titles, works, overdue }) => ({
      unitId,
      titles: titles.map(({ awardCode, collectives, individuals }) => [awardCode, collectives, individuals]),
      registered: works.REGISTERED,
      overdue,
    }));
    expect(told).toEqual([
      {
        unitId: TOWN.federation,
        titles: [
          ['LDTT', 0, 1],
          ['TTLDXS', 1, 0],
        ],
        registered: 1,
        overdue: 1,
      },
      { unitId: TOWN.school, titles: [['LDTT', 0, 1]], registered: 1, overdue: 1 },
      { unitId: null, titles: [], registered: 0, overdue: 0 },
    ]);
  });

  it('holds a unit below another only while the whole way up stood', async () => {
    // The school was under the clinic until March; the clinic came under the federation in October.
    await office.database.transaction(async (tx) => {
      await tx('unit_parent').delete();
      const link = (id: number, unit: string, parent: string, from: string | null, to: string | null) =>
        tx('unit_parent').insert({
          id: `00000000-8888-7000-8000-00000000000${id}`,
          unit_id: unit,
          parent_id: parent,
          valid_from: from,
          valid_to: to,
        });
      await link(1, TOWN.school, TOWN.clinic, null, '2022-03-31');
      await link(2, TOWN.clinic, TOWN.federation, '2022-10-01', null);
    });
    await register({ name: 'Tổ Toán', unitId: TOWN.school });
    await register();
    const names = async (unitId: string, year: number | null) =>
      (await stored({ unitId, year })).map(({ name }) => name);
    expect(await names(TOWN.clinic, 2022)).toEqual(['CĐCS Trung tâm Y tế thị xã', 'Tổ Toán']);
    expect(await names(TOWN.federation, 2022)).toEqual(['CĐCS Trung tâm Y tế thị xã']);
    expect(await names(TOWN.federation, null)).toEqual(['CĐCS Trung tâm Y tế thị xã']);

    const clusterId = await addCluster([TOWN.federation, TOWN.clinic]);
    const registered = async () =>
      (await clusterEntries(office.database.reader, { clusterId, year: 2022 }, TODAY)).map(({ titles }) =>
        titles.reduce((sum, { collectives }) => sum + collectives, 0),
      );
    expect(await registered()).toEqual([1, 2, 0]);
    // Back under the clinic in May: on two stretches of the year, and still counted once.
    await office.database.transaction((tx) =>
      tx('unit_parent').insert({
        id: '00000000-8888-7000-8000-000000000003',
        unit_id: TOWN.school,
        parent_id: TOWN.clinic,
        valid_from: '2022-05-01',
        valid_to: '2022-06-30',
      }),
    );
    expect(await registered()).toEqual([1, 2, 0]);
  });

  it('lists works for a paper occasion by occasion, as the totals tell them', async () => {
    const { occasions } = await requireCampaign(office.database.reader, campaignId);
    const greeting = [present(occasions[2]).id, null, present(occasions[0]).id, present(occasions[0]).id];
    for (const [index, occasionId] of greeting.entries()) await build({ occasionId, name: `${index}` });
    const rows = await listWorksByOccasion(office.database.reader, EVERY_WORK, TODAY, PAGE);
    expect(rows.map(({ name }) => name)).toEqual(['2', '3', '0', '1']);
    const { byOccasion } = await totalWorks(office.database.reader, EVERY_WORK, TODAY);
    expect([...new Set(rows.map(({ occasionId }) => occasionId))]).toEqual(
      byOccasion.map(({ occasionId }) => occasionId),
    );
  });

  it('counts registrations as one would by hand, whatever they are', async () => {
    const one = fc.record({
      subject: fc.constantFrom(...SUBJECTS),
      status: fc.constantFrom(...REGISTRATION_STATUSES),
      isTitled: fc.boolean(),
      who: fc.nat(3),
      isLate: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), async (all) => {
        const inputs = all.map(({ subject, status, isTitled, who, isLate }) =>
          registration({
            campaignId,
            subject,
            status,
            note: 'x',
            name: `Tên ${who}`,
            unitId: null,
            awardCode: !isTitled ? null : subject === 'COLLECTIVE' ? 'TTLDTT' : 'LDTT',
            content: 'Nội dung',
            registeredOn: isLate ? '2022-03-01' : '2022-02-28',
          }),
        );
        await office.write((unit) => addRegistrations(unit, inputs));
        const totals = await totalRegistrations(office.database.reader, { ...EVERY, campaignId });
        const standing = all.filter(({ status }) => status !== 'WITHDRAWN');
        const namesOf = (wanted: Subject) =>
          new Set(standing.filter(({ subject }) => subject === wanted).map(({ who }) => who));
        expect(totals).toMatchObject({
          rows: all.length,
          registrations: standing.length,
          collectives: namesOf('COLLECTIVE').size,
          individuals: namesOf('INDIVIDUAL').size,
          late: standing.filter(({ isLate }) => isLate).length,
        });
        const { registrations, collectives, individuals } = totals;
        const figures = await figuresOf(office.database.reader, [campaignId]);
        expect(figures(campaignId)).toMatchObject({ registrations, collectives, individuals });
        for (const status of REGISTRATION_STATUSES) {
          expect(totals.byStatus[status]).toBe(all.filter((row) => row.status === status).length);
        }
        const inTitles = totals.byTitle.reduce((sum, title) => sum + title.collectives + title.individuals, 0);
        expect(inTitles).toBe(standing.length);
        expect(await stored({ mark: 'LATE' })).toHaveLength(all.filter(({ isLate }) => isLate).length);
        await office.database.transaction((tx) => tx('registration').delete());
      }),
      { numRuns: engine === 'sqlite' ? 25 : 10 },
    );
  });

  it('sums works as one would by hand, and finds the late ones by the same rule as the screen', async () => {
    const occasions = (await requireCampaign(office.database.reader, campaignId)).occasions;
    const one = fc.record({
      status: fc.constantFrom(...WORK_STATUSES),
      value: fc.option(fc.nat(2_000_000_000)),
      dueOn: fc.constantFrom(null, '2022-06-14', TODAY, '2022-06-16'),
      finishedOn: fc.constantFrom('2022-06-13', '2022-06-15'),
      occasion: fc.option(fc.nat(2)),
      hasPlaque: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 10 }), async (all) => {
        const inputs = all.map(({ status, value, dueOn, finishedOn, occasion, hasPlaque }, index) =>
          work({
            campaignId,
            status,
            value,
            dueOn,
            name: `Công trình ${index}`,
            unitId: null,
            occasionId: occasion === null ? null : (occasions[occasion]?.id ?? null),
            plaqueOn: hasPlaque ? TODAY : null,
            ...(status === 'FINISHED' ? { finishedOn, progress: 100 } : {}),
          }),
        );
        for (const input of inputs) await office.write((unit) => addWork(unit, input, TODAY));
        const totals = await totalWorks(office.database.reader, EVERY_WORK, TODAY);
        const counted = inputs.filter(({ status }) => status !== 'CANCELLED');
        const finished = counted.filter(({ status }) => status === 'FINISHED');
        const sum = (rows: readonly WorkInput[]) => rows.reduce((total, { value }) => total + (value ?? 0), 0);
        expect(totals).toMatchObject({
          rows: inputs.length,
          works: counted.length,
          finished: finished.length,
          plaques: counted.filter(({ plaqueOn }) => plaqueOn !== null).length,
          value: sum(counted),
          finishedValue: sum(finished),
        });
        expect(totals.byOccasion.reduce((total, { value }) => total + value, 0)).toBe(totals.value);
        expect(totals.byOccasion.reduce((total, { works }) => total + works, 0)).toBe(totals.works);
        for (const delay of ['OVERDUE', 'FINISHED_LATE'] as const) {
          const found = await listWorks(office.database.reader, { ...EVERY_WORK, delay }, TODAY, PAGE);
          expect(found).toHaveLength(inputs.filter((input) => workDelay(input, TODAY) === delay).length);
          expect(found.every((row) => row.delay === delay)).toBe(true);
        }
        expect(totals.overdue).toBe(inputs.filter((input) => workDelay(input, TODAY) === 'OVERDUE').length);
        await office.database.transaction((tx) => tx('work').delete());
      }),
      { numRuns: engine === 'sqlite' ? 20 : 8 },
    );
  });

  it('is found by the search as soon as it is written, and as it is called now', async () => {
    await build({ name: 'Vườn hoa Thành cổ' });
    await edit(1, { name: 'Mừng ngày giải phóng' });
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
    const [id = ''] = await register({ campaignId });
    await office.write((unit) =>
      saveRegistration(unit, { id, version: 1, registration: registration({ campaignId, content: 'Thêm' }) }),
    );
    await office.write((unit) => removeRegistration(unit, { id, version: 2 }));
    expect(await audited()).toEqual([
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
    const workId = await build();
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

  /** A cluster of these units, and of a body known only by its name. */
  async function addCluster(unitIds: readonly string[]): Promise<string> {
    const cluster = '00000000-5555-7000-8000-000000000001';
    await office.database.transaction(async (tx) => {
      await tx('cluster').insert({
        id: cluster,
        kind: 'CUM',
        name: 'Cụm thi đua số 1',
        short_name: '',
        level: 'TINH_CD',
        run_by: '',
        scope: '',
        search_key: 'cum',
        sort_key: 'cum',
        version: 1,
        created_at: 'x',
        updated_at: 'x',
      });
      for (const [ordinal, unitId] of [...unitIds, null].entries()) {
        await tx('cluster_member').insert({
          id: `00000000-6666-7000-8000-00000000000${ordinal}`,
          cluster_id: cluster,
          unit_id: unitId,
          name: unitId === null ? 'LĐLĐ tỉnh bạn' : '',
          ordinal,
          version: 1,
        });
      }
    });
    return cluster;
  }
});

function registration(changes: Partial<RegistrationInput> = {}): RegistrationInput {
  return registrationInputSchema.parse({
    year: 2022,
    subject: 'COLLECTIVE',
    unitId: TOWN.clinic,
    name: 'CĐCS Trung tâm Y tế thị xã',
    awardCode: 'TTLDXS',
    registeredOn: '2022-02-10',
    ...changes,
  });
}

function work(changes: Partial<WorkInput>): WorkInput {
  return workInputSchema.parse({
    kind: 'CONSTRUCTION',
    name: 'Nhà tình nghĩa',
    unitId: TOWN.clinic,
    unitName: 'CĐCS Trung tâm Y tế thị xã',
    startsOn: '2022-02-01',
    ...changes,
  });
}
