import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { REGISTRATION_STATUSES, type RegistrationFilter } from '#core/campaigns/registration.ts';
import { SUBJECTS, type Subject } from '#core/office/catalogue.ts';
import { figuresOf } from '#db/campaigns/campaignFigures.ts';
import { listRegistrations, totalRegistrations } from '#db/campaigns/registrationList.ts';
import { countTwins } from '#db/campaigns/registrationTwins.ts';
import { clusterEntries } from '#service/campaigns/clusterEntries.ts';
import {
  acceptReceived,
  addRegistrations,
  removeRegistration,
  saveRegistration,
  stateRegistration,
} from '#service/campaigns/editRegistrations.ts';
import { matchPasted } from '#service/campaigns/matchPasted.ts';
import { totalsAsSeen } from '#service/campaigns/receivedSeen.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { type TestOffice } from '../../support/testOffice.ts';
import {
  EVERY,
  PAGE,
  TODAY,
  build,
  codeOf,
  editDrive,
  openDriveOffice,
  register,
  registration,
} from './campaignFixture.ts';
import { TOWN } from './quangTri2022.ts';

describeOnEachEngine('registrations of a campaign', (makeTarget, engine) => {
  let office: TestOffice;
  let campaignId: string;
  beforeEach(async () => {
    ({ office, campaignId } = await openDriveOffice(makeTarget));
  });
  afterEach(() => office.close());

  const stored = (filter: Partial<RegistrationFilter> = {}) =>
    listRegistrations(office.database.reader, { ...EVERY, ...filter }, PAGE);

  it('takes a registration only for a year its campaign runs in', async () => {
    const [id = ''] = await register(office, { campaignId });
    const save = (version: number, year: number) =>
      office.write((unit) => saveRegistration(unit, { id, version, registration: registration({ campaignId, year }) }));
    expect(await codeOf(register(office, { campaignId, year: 2023 }))).toBe('CAMPAIGN_NOT_IN_YEAR');
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

    await editDrive(office, { campaignId, version: 1 }, { endsOn: '2023-03-31' });
    await save(1, 2023);
    expect((await stored()).map(({ year }) => year)).toEqual([2023]);
    expect(await problemIn(2023)).toEqual([null]);
  });

  it('takes nothing new for a unit that has ended, and the name of the day for one that lives', async () => {
    const ended = { name: 'CĐCS Hợp tác xã Thành Cổ', unitId: TOWN.gone };
    expect(await codeOf(register(office, ended))).toBe('UNIT_NOT_THERE');
    expect(await codeOf(build(office, campaignId, { unitId: TOWN.gone, unitName: ended.name }))).toBe('UNIT_NOT_THERE');
    // What it registered in its time is history, and can be written down.
    await register(office, { ...ended, year: 2021, registeredOn: '2021-01-20' });

    const named = { name: 'CĐCS Trường THPT Nguyễn Huệ', unitId: TOWN.school };
    await register(office, { ...named, registeredOn: '2022-02-01' });
    await register(office, { ...named, year: 2023, registeredOn: '2023-02-01' });
    expect((await stored({ year: 2022 })).map(({ name }) => name)).toEqual(['CĐCS Trường THPT thị xã Quảng Trị']);
    expect((await stored({ year: 2023 })).map(({ name }) => name)).toEqual(['CĐCS Trường THPT Nguyễn Huệ']);
  });

  it('refuses a title that is not for the subject, and all of a list for one such row', async () => {
    expect(await codeOf(register(office, { awardCode: 'LDTT' }))).toBe('AWARD_NOT_FOR_SUBJECT');
    expect(await codeOf(register(office, { awardCode: 'KHONG_CO' }))).toBe('NOT_FOUND');
    const rows = [registration(), registration({ subject: 'INDIVIDUAL', awardCode: 'TTLDTT' })];
    expect(await codeOf(office.write((unit) => addRegistrations(unit, rows)))).toBe('AWARD_NOT_FOR_SUBJECT');
    expect(await stored()).toEqual([]);
  });

  it('marks a registration made twice, and takes it all the same', async () => {
    await register(office);
    const [second = ''] = await register(office, { name: 'cđcs  TRUNG TÂM y tế thị xã' });
    await register(office, { awardCode: 'TTLDTT' });
    await register(office, { year: 2023, registeredOn: '2023-01-20' });
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
    const [first = ''] = await register(office, { ...person, name: 'Lê Văn An' });
    await register(office, { ...person, name: 'Lê Văn An (tổ Toán)' });
    await register(office, { ...person, name: 'Lê Văn An', awardCode: 'CSTD_CS' });
    expect((await stored({ mark: 'TWICE' })).map(({ awardCode }) => awardCode)).toEqual(['LDTT', 'LDTT']);
    expect(await totalRegistrations(office.database.reader, EVERY)).toMatchObject({ registrations: 3, individuals: 1 });
    const asked = registration({ ...person, name: 'Lê Văn An' });
    expect(await countTwins(office.database.reader, { ...asked, exceptId: null })).toBe(2);
    expect(await countTwins(office.database.reader, { ...asked, exceptId: first })).toBe(1);
    expect(await countTwins(office.database.reader, { ...asked, personId: null, exceptId: null })).toBe(1);
  });

  it('accepts at once what was only received, and only what the screen showed', async () => {
    const [first = ''] = await register(office);
    const [second = ''] = await register(office, { awardCode: 'TTLDTT' });
    await office.write((unit) =>
      stateRegistration(unit, { id: first, version: 1, state: { status: 'RETURNED', note: 'Thiếu biên bản họp' } }),
    );
    await register(office, { subject: 'INDIVIDUAL', name: 'Lê Văn An', awardCode: 'LDTT' });
    const accept = (seen: string) => office.write((unit) => acceptReceived(unit, { filter: EVERY, seen }));
    const shown = async () => (await totalsAsSeen(office.database.reader, EVERY)).receivedSeen;
    const before = await shown();
    // As many as before, one of them another.
    const [taken = ''] = await register(office, { awardCode: 'TTLDTT', unitId: TOWN.school });
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
    await register(office);
    await register(office, { subject: 'INDIVIDUAL', name: 'Đỗ Thị Thúy', unitId: TOWN.school, awardCode: 'CSTD_CS' });
    await register(office, { name: 'Tổ vá đường', unitId: null, awardCode: null, content: 'Giữ xanh đường phố' });
    const names = async (filter: Partial<RegistrationFilter>) => (await stored(filter)).map(({ name }) => name);
    expect(await names({ text: 'do thi thuy' })).toEqual(['Đỗ Thị Thúy']);
    expect(await names({ text: 'xanh duong' })).toEqual(['Tổ vá đường']);
    expect(await names({ unitId: TOWN.federation, year: 2022 })).toEqual(['CĐCS Trung tâm Y tế thị xã', 'Đỗ Thị Thúy']);
    expect(await names({ unitId: TOWN.federation, year: 2026 })).toEqual([]);
    expect(await names({ awardCode: 'CSTD_CS' })).toEqual(['Đỗ Thị Thúy']);
    expect(await names({ subject: 'COLLECTIVE' })).toHaveLength(2);
  });

  it('reads pasted rows, and says which the office has already', async () => {
    await register(office, { subject: 'INDIVIDUAL', name: 'Đỗ Thị Thúy', unitId: TOWN.school, awardCode: 'CSTD_CS' });
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
    await register(office);
    await register(office, { subject: 'INDIVIDUAL', name: 'Lê Văn An', unitId: TOWN.school, awardCode: 'LDTT' });
    const [gone = ''] = await register(office, {
      subject: 'INDIVIDUAL',
      name: 'Lê Bình',
      unitId: TOWN.school,
      awardCode: 'LDTT',
    });
    await office.write((unit) =>
      stateRegistration(unit, { id: gone, version: 1, state: { status: 'WITHDRAWN', note: '' } }),
    );
    await build(office, campaignId, { unitId: TOWN.school, dueOn: '2022-06-01' });
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
    await register(office, { name: 'Tổ Toán', unitId: TOWN.school });
    await register(office);
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
