import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { campaignInputSchema } from '#core/campaigns/campaign.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { findPledgeOfYear } from '#db/clusters/pledges/pledgeStore.ts';
import { createCampaign, removeCampaign } from '#service/campaigns/editCampaign.ts';
import { removeCluster, saveCluster } from '#service/clusters/editCluster.ts';
import { orderMembers, removeMember, saveMember } from '#service/clusters/editMembers.ts';
import { listClusters } from '#service/clusters/listClusters.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { createPledge } from '#service/clusters/pledges/createPledge.ts';
import { removePledge } from '#service/clusters/pledges/removePledge.ts';
import { clustersOfUnit, readCluster } from '#service/clusters/readCluster.ts';
import { readYear } from '#service/clusters/readYear.ts';
import { setRoles } from '#service/clusters/setRoles.ts';
import { previewEvent, recordEvent } from '#service/units/unitEvents.ts';
import { saveFigures } from '#service/units/saveFigures.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { present } from '../../support/present.ts';
import { join, member, newCluster, newUnit, outsider } from './clusterFixture.ts';

const BORDER = 'Cụm thi đua LĐLĐ 07 tỉnh biên giới phía Bắc';
const BLOCK = 'Khối thi đua MTTQ và các tổ chức chính trị - xã hội';

describeOnEachEngine('clusters and their members', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const reader = () => office.database.reader;
  const members = (clusterId: string, year: number) => listMembers(reader(), clusterId, year);
  const names = async (clusterId: string, year: number) => (await members(clusterId, year)).map(({ name }) => name);

  it('hold one federation in two at once, one run by another body, and let it lead the other', async () => {
    const own = await newUnit(office, 'Liên đoàn Lao động tỉnh Lai Châu');
    const border = await newCluster(office, { name: BORDER, level: 'TW', runBy: 'Tổng LĐLĐ Việt Nam' });
    const block = await newCluster(office, { kind: 'KHOI', name: BLOCK, level: 'TINH', runBy: 'UBND tỉnh Lai Châu' });
    await join(office, border, [
      member({ unitId: own }),
      outsider('LĐLĐ tỉnh Điện Biên'),
      outsider('LĐLĐ tỉnh Lào Cai'),
    ]);
    const [lead = ''] = await join(office, block, [member({ unitId: own }), outsider('Tỉnh đoàn Lai Châu')]);
    const roles = [{ memberId: lead, role: 'LEAD' as const, basis: 'Phân công luân phiên' }];
    await office.write((unit) => setRoles(unit, { clusterId: block, year: 2023, seen: [], roles }));

    const found = await clustersOfUnit(reader(), own);
    expect(found.map(({ name, roles: held }) => [name, held])).toEqual([
      [BORDER, []],
      [BLOCK, [{ year: 2023, role: 'LEAD' }]],
    ]);
    expect(await listClusters(reader(), 2023)).toMatchObject([
      { name: BORDER, members: 3, leadName: '', runBy: 'Tổng LĐLĐ Việt Nam', opened: null },
      { name: BLOCK, members: 2, leadName: 'Liên đoàn Lao động tỉnh Lai Châu' },
    ]);
  });

  it('name their members as they were called in that year', async () => {
    const unitId = await newUnit(office, 'LĐLĐ huyện Cũ');
    const event = {
      ...{ type: 'RENAME' as const, on: '2025-07-01', documentNumber: '', note: '', unitId },
      ...{ name: 'LĐLĐ xã Mới', shortName: 'Xã Mới' },
    };
    const { fingerprint } = await previewEvent(reader(), event);
    await office.write((unit) => recordEvent(unit, { event, fingerprint }));
    const clusterId = await newCluster(office);
    const [id = ''] = await join(office, clusterId, [member({ unitId })]);
    expect(await names(clusterId, 2024)).toEqual(['LĐLĐ huyện Cũ']);
    expect(await members(clusterId, 2025)).toMatchObject([{ name: 'LĐLĐ xã Mới', shortName: 'Xã Mới' }]);

    const left = member({ unitId, validTo: '2025-06-30' });
    await office.write((unit) => saveMember(unit, { id, version: 1, member: left }));
    expect(await names(clusterId, 2025)).toEqual(['LĐLĐ huyện Cũ']);
    expect(await names(clusterId, 2026)).toEqual([]);
  });

  it('let a member leave and come back, but never stand there twice at a time', async () => {
    const clusterId = await newCluster(office);
    await join(office, clusterId, [outsider('Tỉnh đoàn', { validTo: '2022-06-30' })]);
    await expect(join(office, clusterId, [outsider('TỈNH  ĐOÀN', { validFrom: '2022-06-30' })])).rejects.toMatchObject({
      code: 'CLUSTER_MEMBER_TWICE',
    });
    await join(office, clusterId, [outsider('Tỉnh đoàn', { validFrom: '2024-01-01' })]);
    expect(await names(clusterId, 2022)).toEqual(['Tỉnh đoàn']);
    expect(await names(clusterId, 2023)).toEqual([]);
    expect(await names(clusterId, 2024)).toEqual(['Tỉnh đoàn']);
    // All or none: the good one beside the refused one was not kept.
    await expect(join(office, clusterId, [outsider('Mới'), outsider('Tỉnh đoàn')])).rejects.toThrow();
    expect((await readCluster(reader(), { id: clusterId, today: '2024-02-01' })).members).toHaveLength(2);
  });

  it('count a unit that left and came back within a year once, by the stay that lasts', async () => {
    const unitId = await newUnit(office, 'CĐCS Trở lại');
    const clusterId = await newCluster(office);
    const [left = ''] = await join(office, clusterId, [member({ unitId, validTo: '2025-03-31' }), outsider('Hai')]);
    const [back = ''] = await join(office, clusterId, [member({ unitId, validFrom: '2025-09-01' })]);
    expect(await names(clusterId, 2025)).toEqual(['Hai', 'CĐCS Trở lại']);
    expect((await members(clusterId, 2025)).map(({ id }) => id)).toContain(back);
    expect(await listClusters(reader(), 2025)).toMatchObject([{ members: 2 }]);
    const lead = (memberId: string, year: number) =>
      office.write((unit) =>
        setRoles(unit, { clusterId, year, seen: [], roles: [{ memberId, role: 'LEAD', basis: '' }] }),
      );
    await expect(lead(left, 2025)).rejects.toMatchObject({ code: 'CLUSTER_ROLE_OUTSIDE' });
    await lead(left, 2024);
    await lead(back, 2025);
    expect((await members(clusterId, 2025)).map(({ role }) => role)).toEqual([null, 'LEAD']);
  });

  it('go by their whole name where a unit has no shorter one', async () => {
    const clusterId = await newCluster(office);
    await join(office, clusterId, [member({ unitId: await newUnit(office, 'CĐCS Một') }), outsider('Tỉnh đoàn')]);
    const shortNames = (await members(clusterId, 2025)).map(({ shortName }) => shortName);
    expect(shortNames).toEqual(['CĐCS Một', 'Tỉnh đoàn']);
    const page = await readCluster(reader(), { id: clusterId, today: '2025-02-01' });
    expect(page.members.map(({ shownShortName }) => shownShortName)).toEqual(shortNames);
  });

  it('stay who they are once they pledged, and leave their roles in the history when taken away', async () => {
    const clusterId = await newCluster(office);
    const [pledged = '', free = ''] = await join(office, clusterId, [outsider('Tỉnh đoàn'), outsider('Hội nông dân')]);
    const save = (id: string, version: number, changes: ReturnType<typeof outsider>) =>
      office.write((unit) => saveMember(unit, { id, version, member: changes }));
    await save(pledged, 1, outsider('Tỉnh đoàn Lai Châu'));
    const yearId = await office.write((unit) => openYear(unit, { clusterId, year: 2025 }));
    await join(office, clusterId, [outsider('Hội phụ nữ', { validFrom: '2026-01-01' })]);
    await office.write((unit) => createPledge(unit, { yearId }));
    const inUse = { code: 'CLUSTER_MEMBER_IN_USE' };
    await expect(save(pledged, 2, outsider('Đơn vị hoàn toàn khác'))).rejects.toMatchObject(inUse);
    const unitId = await newUnit(office, 'CĐCS Một');
    await expect(save(pledged, 2, member({ unitId }))).rejects.toMatchObject(inUse);
    await save(pledged, 2, outsider('Tỉnh đoàn Lai Châu', { validFrom: '2020-01-01' }));

    const pledge = present(await findPledgeOfYear(reader(), yearId));
    await office.write((unit) => removePledge(unit, { id: pledge.id, version: pledge.version }));
    await save(pledged, 3, outsider('Tỉnh đoàn'));
    const roles = [{ memberId: free, role: 'LEAD' as const, basis: 'Luân phiên' }];
    await office.write((unit) => setRoles(unit, { clusterId, year: 2023, seen: [], roles }));
    await office.write((unit) => removeMember(unit, { id: free, version: 1 }));
    const row = await reader()('audit_log').orderBy('seq', 'desc').first<{ detail: unknown } | undefined>('detail');
    expect(JSON.stringify(row?.detail)).toContain('Luân phiên');
  });

  it('are in every year those whose stay has a day in it', async () => {
    const clusterId = await newCluster(office);
    const day = fc
      .tuple(fc.integer({ min: 2016, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
    const stays = fc
      .sample(fc.tuple(fc.option(day), fc.option(day)), { numRuns: 60, seed: 8 })
      .map(([one, other], index) => {
        const isTurned = one !== null && other !== null && other < one;
        const [validFrom, validTo] = isTurned ? [other, one] : [one, other];
        return outsider(`Đơn vị ${index}`, { validFrom, validTo });
      });
    await join(office, clusterId, stays);
    for (let year = 2015; year <= 2030; year++) {
      const touching = stays.filter(
        ({ validFrom, validTo }) =>
          Number((validFrom ?? '0').slice(0, 4)) <= year && year <= Number((validTo ?? '9999').slice(0, 4)),
      );
      expect(await names(clusterId, year)).toEqual(touching.map(({ name }) => name));
    }
  });

  it('stand in the order given, and refuse an order made of others', async () => {
    const clusterId = await newCluster(office);
    const ids = await join(
      office,
      clusterId,
      ['Một', 'Hai', 'Ba'].map((name) => outsider(name)),
    );
    const order = (seen: string[], wanted: string[]) =>
      office.write((unit) => orderMembers(unit, { clusterId, seen, ids: wanted }));
    const backwards = [...ids].reverse();
    await order(ids, backwards);
    expect(await names(clusterId, 2023)).toEqual(['Ba', 'Hai', 'Một']);
    // Who had the old order on screen is told instead of undoing it.
    const [one = '', two = '', three = ''] = ids;
    await expect(order(ids, [two, one, three])).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(order(backwards.slice(1), backwards.slice(1))).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(order(backwards, [one, two, two])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await names(clusterId, 2023)).toEqual(['Ba', 'Hai', 'Một']);
  });

  it('come by hundreds at once, at the end of the order, none of them twice', async () => {
    const clusterId = await newCluster(office);
    await join(office, clusterId, [outsider('Đã có')]);
    const many = Array.from({ length: 500 }, (_, index) => outsider(`CĐCS số ${index + 1}`));
    await join(office, clusterId, many);
    expect(await names(clusterId, 2023)).toEqual(['Đã có', ...many.map(({ name }) => name)]);
    await expect(join(office, clusterId, [outsider('Mới'), outsider('MỚI ')])).rejects.toMatchObject({
      code: 'CLUSTER_MEMBER_TWICE',
    });
  });

  it('keep roles by year, history and rotation list alike, one lead a year', async () => {
    const clusterId = await newCluster(office);
    const [one = '', two = ''] = await join(office, clusterId, [
      outsider('Một', { validTo: '2024-12-31' }),
      outsider('Hai'),
    ]);
    const lead = (memberId: string) => ({ memberId, role: 'LEAD' as const, basis: '' });
    const set = (year: number, roles: ReturnType<typeof lead>[], seen: ReturnType<typeof lead>[] = []) =>
      office.write((unit) => setRoles(unit, { clusterId, year, seen, roles }));
    await set(2023, [lead(one)]);
    await set(2025, [lead(two)]);
    await expect(set(2025, [lead(one)], [lead(two)])).rejects.toMatchObject({ code: 'CLUSTER_ROLE_OUTSIDE' });
    await expect(set(2023, [lead(two)])).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await set(2023, [lead(two)], [lead(one)]);
    const { roles } = await readCluster(reader(), { id: clusterId, today: '2024-02-01' });
    expect(roles.map(({ year, memberId }) => [year, memberId])).toEqual([
      [2025, two],
      [2023, two],
    ]);
    const leaving = outsider('Hai', { validTo: '2024-06-30' });
    await expect(
      office.write((unit) => saveMember(unit, { id: two, version: 1, member: leaving })),
    ).rejects.toMatchObject({ code: 'CLUSTER_ROLE_OUTSIDE' });
  });

  it('notice that somebody else wrote first', async () => {
    const clusterId = await newCluster(office);
    const { cluster } = await readCluster(reader(), { id: clusterId, today: '2024-02-01' });
    const { id, version, ...rest } = cluster;
    const save = () =>
      office.write((unit) => saveCluster(unit, { id, version, cluster: { ...rest, scope: 'Tám huyện' } }));
    await save();
    await expect(save()).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const [memberId = ''] = await join(office, clusterId, [outsider('Một')]);
    const rename = () =>
      office.write((unit) => saveMember(unit, { id: memberId, version: 1, member: outsider('Hai') }));
    await rename();
    await expect(rename()).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(office.write((unit) => removeMember(unit, { id: memberId, version: 1 }))).rejects.toThrow();
  });

  it('end on a day, and can be taken away only while they have no year', async () => {
    const clusterId = await newCluster(office);
    const { cluster } = await readCluster(reader(), { id: clusterId, today: '2024-02-01' });
    const { id, version, ...rest } = cluster;
    await office.write((unit) => openYear(unit, { clusterId, year: 2023 }));
    await expect(office.write((unit) => removeCluster(unit, { id, version }))).rejects.toMatchObject({
      code: 'CLUSTER_IN_USE',
    });
    await office.write((unit) => saveCluster(unit, { id, version, cluster: { ...rest, validTo: '2024-06-30' } }));
    expect(await listClusters(reader(), 2024)).toHaveLength(1);
    expect(await listClusters(reader(), 2025)).toHaveLength(0);

    const ended = { ...rest, validTo: '2022-06-30' };
    await expect(
      office.write((unit) => saveCluster(unit, { id, version: version + 1, cluster: ended })),
    ).rejects.toMatchObject({ code: 'CLUSTER_YEAR_OUTSIDE' });
    await expect(office.write((unit) => openYear(unit, { clusterId, year: 2025 }))).rejects.toMatchObject({
      code: 'CLUSTER_YEAR_OUTSIDE',
    });

    const mistaken = await newCluster(office, { name: 'Cụm nhầm' });
    await join(office, mistaken, [outsider('Một')]);
    const drive = campaignInputSchema.parse({
      ...{
        year: 2023,
        name: 'Thi đua chào mừng Đại hội',
        scope: 'CLUSTER',
        method: 'THEMATIC',
        duration: 'ONE',
        clusterId: mistaken,
      },
    });
    const campaign = await office.write((unit) => createCampaign(unit, drive));
    await expect(office.write((unit) => removeCluster(unit, { id: mistaken, version: 1 }))).rejects.toThrow(
      'Cụm nhầm đã có 1 phong trào nên không xóa được',
    );
    await office.write((unit) => removeCampaign(unit, { id: campaign, version: 1 }));
    await office.write((unit) => removeCluster(unit, { id: mistaken, version: 1 }));
    expect(await reader()('cluster_member').where('cluster_id', mistaken)).toEqual([]);
  });

  it('count the union members of the year, from below where a member states none itself', async () => {
    const figure = { workers: null, femaleMembers: null, grassrootsUnits: null, grading: '', note: '' };
    const unitId = await newUnit(office, 'CĐCS Một');
    await office.write((unit) =>
      saveFigures(unit, { unitId, figure: { ...figure, year: 2023, members: 5930 }, version: null }),
    );
    const clusterId = await newCluster(office);
    await join(office, clusterId, [member({ unitId }), outsider('Ngoài danh sách')]);
    const count = async (year: number) =>
      (await readYear(reader(), { clusterId, year })).members.map(({ unionMembers }) => unionMembers);
    expect(await count(2023)).toEqual([5930, null]);
    expect(await count(2024)).toEqual([null, null]);
    expect(present((await readYear(reader(), { clusterId, year: 2023 })).members[0]).name).toBe('CĐCS Một');
  });
});
