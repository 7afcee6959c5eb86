import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { pledgeTargetInputSchema } from '#core/clusters/pledge.ts';
import { listMembers } from '#db/clusters/memberStore.ts';
import { findPledgeOfYear } from '#db/clusters/pledges/pledgeStore.ts';
import { pledgeFacts, scoreFacts } from '#db/clusters/yearFacts.ts';
import { findYear } from '#db/clusters/yearStore.ts';
import { stepsOf } from '#db/deadlines/deadlineStore.ts';
import { verifyAuditChain } from '#db/office/auditStore.ts';
import { clusterPaperHead } from '#service/clusters/clusterPaperMaker.ts';
import { saveCluster } from '#service/clusters/editCluster.ts';
import { addMembers, orderMembers, saveMember } from '#service/clusters/editMembers.ts';
import { listClusters } from '#service/clusters/listClusters.ts';
import { lockYear, unlockYear } from '#service/clusters/lockYear.ts';
import { createPledge } from '#service/clusters/pledges/createPledge.ts';
import { removePledge } from '#service/clusters/pledges/removePledge.ts';
import { addTargets } from '#service/clusters/pledges/editTargets.ts';
import { saveResults } from '#service/clusters/pledges/saveResults.ts';
import { chooseTemplate } from '#service/clusters/scores/chooseTemplate.ts';
import { savePart } from '#service/clusters/scores/savePart.ts';
import { copyYear, openYear, removeYear } from '#service/clusters/openYear.ts';
import { readCluster } from '#service/clusters/readCluster.ts';
import { readYear } from '#service/clusters/readYear.ts';
import { setRepresentative } from '#service/clusters/setRepresentative.ts';
import { setRoles } from '#service/clusters/setRoles.ts';
import { saveStep, setDone } from '#service/deadlines/editDeadlines.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { present } from '../../support/present.ts';
import { join, member, newUnit, openedCluster, outsider } from './clusterFixture.ts';

describeOnEachEngine('the year of a cluster', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());
  const reader = () => office.database.reader;
  const steps = (yearId: string) => stepsOf(reader(), yearId);
  const version = async (yearId: string) => present(await findYear(reader(), yearId)).version;
  const lock = async (yearId: string) => {
    const seen = await version(yearId);
    await office.write((unit) => lockYear(unit, { yearId, version: seen, reason: 'Đã tổng kết' }));
  };
  const standFor = (yearId: string, memberId: string, fullName: string, seen: number | null = null) =>
    office.write((unit) =>
      setRepresentative(unit, { yearId, memberId, representative: { fullName, position: 'Chủ tịch' }, version: seen }),
    );

  it('opens with its seven steps and tells what the first one lacks', async () => {
    const { clusterId, yearId } = await openedCluster(office, { year: 2023, members: 8 });
    expect((await steps(yearId)).map(({ step, dueOn, level }) => [step, dueOn, level])).toEqual([
      ['FORM', '2023-01-10', 'TINH_CD'],
      ['PLEDGE', '2023-02-15', 'TINH_CD'],
      ['HALF_YEAR', '2023-07-15', 'TINH_CD'],
      ['SELF_SCORE', '2023-11-17', 'TINH_CD'],
      ['APPRAISE', '2023-11-24', 'TINH_CD'],
      ['SUMMIT', '2023-11-29', 'TINH_CD'],
      ['SUBMIT', '2023-12-05', 'TINH_CD'],
    ]);
    const view = await readYear(reader(), { clusterId, year: 2023 });
    expect(view.next?.checklist.map(({ key, isDone, count }) => [key, isDone, count])).toEqual([
      ['members', true, '8 đơn vị'],
      ['lead', false, ''],
      ['deputies', false, ''],
      ['representatives', false, '0/8 đơn vị'],
    ]);
    await expect(office.write((unit) => openYear(unit, { clusterId, year: 2023 }))).rejects.toMatchObject({
      code: 'YEAR_OPENED',
    });
  });

  it('goes on to the next step when one is done, and back when that is taken back', async () => {
    const { clusterId, yearId } = await openedCluster(office, { year: 2023, members: 2 });
    const [first] = await steps(yearId);
    const { id } = present(first);
    const next = async () => (await readYear(reader(), { clusterId, year: 2023 })).next?.step.step;
    await office.write((unit) => setDone(unit, { id, version: 1, doneOn: '2023-01-09' }));
    expect(await next()).toBe('PLEDGE');
    await expect(office.write((unit) => setDone(unit, { id, version: 1, doneOn: null }))).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    await office.write((unit) => setDone(unit, { id, version: 2, doneOn: null }));
    expect(await next()).toBe('FORM');
    const step = { dueOn: '2022-12-27', doneOn: null, note: '8 giờ 00 tại Huyện ủy Tiên Du' };
    await office.write((unit) => saveStep(unit, { id, version: 3, step }));
    expect((await steps(yearId))[0]).toMatchObject({ ...step, title: 'Kiện toàn cụm', year: 2023, version: 4 });
  });

  it('copies structure to the next year and nothing that came of it', async () => {
    const { clusterId, yearId, memberIds } = await openedCluster(office, { year: 2023, members: 3 });
    const [one = '', two = '', three = ''] = memberIds;
    for (const id of memberIds) await standFor(yearId, id, `Người của ${id.slice(-2)}`);
    const roles = [{ memberId: one, role: 'LEAD' as const, basis: '' }];
    await office.write((unit) => setRoles(unit, { clusterId, year: 2023, seen: [], roles }));
    for (const step of await steps(yearId)) {
      const changed = { dueOn: step.step === 'SUMMIT' ? '2024-01-12' : step.dueOn, doneOn: step.dueOn, note: 'Đã họp' };
      await office.write((unit) => saveStep(unit, { id: step.id, version: 1, step: changed }));
    }
    const left = outsider('LĐLĐ huyện số 3', { validTo: '2023-12-31' });
    await office.write((unit) => saveMember(unit, { id: three, version: 1, member: left }));

    const copied = await office.write((unit) => copyYear(unit, { clusterId, year: 2024 }));
    expect((await steps(copied)).map(({ step, dueOn, doneOn, note }) => [step, dueOn, doneOn, note])).toEqual([
      ['FORM', '2024-01-10', null, ''],
      ['PLEDGE', '2024-02-15', null, ''],
      ['HALF_YEAR', '2024-07-15', null, ''],
      ['SELF_SCORE', '2024-11-17', null, ''],
      ['APPRAISE', '2024-11-24', null, ''],
      ['SUBMIT', '2024-12-05', null, ''],
      ['SUMMIT', '2025-01-12', null, ''],
    ]);
    const members = await listMembers(reader(), clusterId, 2024);
    expect(members.map(({ id, role, representative }) => [id, role, representative?.fullName])).toEqual([
      [one, null, `Người của ${one.slice(-2)}`],
      [two, null, `Người của ${two.slice(-2)}`],
    ]);
    expect((await steps(yearId)).every(({ doneOn }) => doneOn !== null)).toBe(true);
    await expect(office.write((unit) => copyYear(unit, { clusterId, year: 2024 }))).rejects.toMatchObject({
      code: 'YEAR_OPENED',
    });
    await expect(office.write((unit) => copyYear(unit, { clusterId, year: 2030 }))).rejects.toMatchObject({
      code: 'YEAR_NOT_OPENED',
    });
  });

  it('copies the targets of the pledge and the template of the scores, not what was reached or scored', async () => {
    const { clusterId, yearId, memberIds } = await openedCluster(office, { year: 2023, members: 2 });
    const pledgeId = await office.write((unit) => createPledge(unit, { yearId }));
    const target = pledgeTargetInputSchema.parse({
      content: 'Kết nạp đoàn viên',
      direction: 'AT_LEAST',
      planned: 350_000,
    });
    const [targetId = ''] = await office.write((unit) => addTargets(unit, { pledgeId, targets: [target] }));
    const result = { targetId, period: 'YEAR' as const, memberId: null, actual: 381_200, note: '', version: null };
    await office.write((unit) => saveResults(unit, { pledgeId, results: [result] }));
    const template = present(await reader()('score_template').first<{ id: string } | undefined>('id'));
    await office.write((unit) => chooseTemplate(unit, { yearId, templateId: template.id, version: null }));
    expect(await pledgeFacts(reader(), yearId)).toMatchObject({
      targets: 1,
      parties: 2,
      halfResults: 0,
      yearResults: 1,
    });
    const [sheet] = await reader()('score_sheet').where('member_id', memberIds[0]).select<{ id: string }[]>('id');
    const part = { entries: [], scoredBy: '', scoredOn: null, isFinal: true };
    await office.write((unit) =>
      savePart(unit, { sheetId: present(sheet).id, part: 'SELF', version: null, input: part }),
    );
    expect((await scoreFacts(reader(), yearId, memberIds))?.selfFinal).toBe(1);

    const copied = await office.write((unit) => copyYear(unit, { clusterId, year: 2024 }));
    expect(await pledgeFacts(reader(), copied)).toEqual({
      ...{ isSigned: false, parties: 2, targets: 1, halfResults: 0, yearResults: 0 },
    });
    expect(await scoreFacts(reader(), copied, memberIds)).toEqual({ selfFinal: 0, crossFinal: 0, appraisedFinal: 0 });
    expect(await reader()('score_scheme').where('year_id', copied).select('template_id')).toEqual([
      { template_id: template.id },
    ]);
  });

  it('lets two people name a representative at once only one after the other', async () => {
    const { yearId, memberIds, clusterId } = await openedCluster(office, { year: 2023, members: 1 });
    const [id = ''] = memberIds;
    await standFor(yearId, id, 'Ngô Thị Minh Châu');
    await expect(standFor(yearId, id, 'Đàm Quang Vịnh')).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await standFor(yearId, id, 'Đàm Quang Vịnh', 1);
    expect(await listMembers(reader(), clusterId, 2023)).toMatchObject([
      { representative: { fullName: 'Đàm Quang Vịnh', position: 'Chủ tịch', version: 2 } },
    ]);
    await standFor(yearId, id, '', 2);
    expect(await listMembers(reader(), clusterId, 2023)).toMatchObject([{ representative: null }]);
  });

  it('can be taken back while it is empty', async () => {
    const { clusterId, yearId } = await openedCluster(office, { year: 2032, members: 1 });
    await office.write((unit) => removeYear(unit, { yearId, version: 1 }));
    expect((await readYear(reader(), { clusterId, year: 2032 })).year).toBeNull();
    expect(await reader()('deadline')).toEqual([]);

    const again = await office.write((unit) => openYear(unit, { clusterId, year: 2032 }));
    await office.write((unit) => createPledge(unit, { yearId: again }));
    await expect(office.write((unit) => removeYear(unit, { yearId: again, version: 1 }))).rejects.toMatchObject({
      code: 'YEAR_IN_USE',
    });
  });

  it('can be taken back as it was copied, template and empty sheets too, but not once something was scored', async () => {
    const { clusterId, yearId, memberIds } = await openedCluster(office, { year: 2023, members: 2 });
    const template = present(await reader()('score_template').first<{ id: string } | undefined>('id'));
    await office.write((unit) => chooseTemplate(unit, { yearId, templateId: template.id, version: null }));
    await office.write((unit) => createPledge(unit, { yearId }));
    const copied = await office.write((unit) => copyYear(unit, { clusterId, year: 2024 }));
    await office.write((unit) => chooseTemplate(unit, { yearId: copied, templateId: template.id, version: 1 }));
    const remove = () => office.write((unit) => removeYear(unit, { yearId: copied, version: 1 }));
    const [sheet] = await reader()('score_sheet')
      .where({ year_id: copied, member_id: memberIds[0] })
      .select<{ id: string }[]>('id');

    await expect(remove()).rejects.toThrow(/giao ước/u);
    const pledge = present(await findPledgeOfYear(reader(), copied));
    await office.write((unit) => removePledge(unit, { id: pledge.id, version: pledge.version }));
    const part = { entries: [], scoredBy: '', scoredOn: null, isFinal: false };
    const sheetId = present(sheet).id;
    await office.write((unit) => savePart(unit, { sheetId, part: 'SELF', version: null, input: part }));
    await expect(remove()).rejects.toThrow(/điểm đã chấm/u);
    await office.database.transaction(async (tx) => {
      await tx('score_part').delete();
    });
    await remove();
    expect(await findYear(reader(), copied)).toBeUndefined();
    expect(await reader()('score_scheme').select('year_id')).toEqual([{ year_id: yearId }]);
  });

  it('counts a target as reported once every party said its figure, or the whole has one', async () => {
    const { yearId, memberIds } = await openedCluster(office, { year: 2023, members: 2 });
    const pledgeId = await office.write((unit) => createPledge(unit, { yearId }));
    const each = { direction: 'AT_LEAST', counting: 'EACH', planned: 100 } as const;
    const [eachId = '', wholeId = ''] = await office.write((unit) =>
      addTargets(unit, {
        pledgeId,
        targets: [
          pledgeTargetInputSchema.parse({ ...each, content: 'Từng đơn vị' }),
          pledgeTargetInputSchema.parse({ ...each, content: 'Toàn cụm', counting: 'WHOLE' }),
        ],
      }),
    );
    const report = async (targetId: string, memberId: string | null) => {
      const result = { targetId, period: 'HALF' as const, memberId, actual: 100, note: '', version: null };
      await office.write((unit) => saveResults(unit, { pledgeId, results: [result] }));
      return (await pledgeFacts(reader(), yearId))?.halfResults;
    };
    const [one = '', two = ''] = memberIds;
    expect(await report(eachId, one)).toBe(0);
    // The members are judged one by one as soon as one of them has a figure.
    expect(await report(eachId, null)).toBe(0);
    expect(await report(eachId, two)).toBe(1);
    expect(await report(wholeId, one)).toBe(1);
    expect(await report(wholeId, null)).toBe(2);
    expect((await pledgeFacts(reader(), yearId))?.yearResults).toBe(0);
  });

  it('does not let the sheet of a member that left stand for one that is missing', async () => {
    const { clusterId, yearId, memberIds } = await openedCluster(office, { year: 2023, members: 2 });
    const template = present(await reader()('score_template').first<{ id: string } | undefined>('id'));
    await office.write((unit) => chooseTemplate(unit, { yearId, templateId: template.id, version: null }));
    const [stays = '', leaves = ''] = memberIds;
    const sheets = await reader()('score_sheet').where('member_id', leaves).select<{ id: string }[]>('id');
    const input = { entries: [], scoredBy: '', scoredOn: null, isFinal: true };
    for (const { id: sheetId } of sheets)
      await office.write((unit) => savePart(unit, { sheetId, part: 'SELF', version: null, input }));
    expect((await scoreFacts(reader(), yearId, memberIds))?.selfFinal).toBe(1);
    const left = outsider('LĐLĐ huyện số 2', { validTo: '2022-12-31' });
    await office.write((unit) => saveMember(unit, { id: leaves, version: 1, member: left }));
    await office.write((unit) => addMembers(unit, { clusterId, members: [outsider('Mới')] }));
    const members = await listMembers(reader(), clusterId, 2023);
    const ids = members.map(({ id }) => id);
    expect(ids).toContain(stays);
    expect((await scoreFacts(reader(), yearId, ids))?.selfFinal).toBe(0);
  });

  describe('once locked', () => {
    it('keeps on its papers what the cluster was called then, whatever it is called later', async () => {
      const { clusterId, yearId } = await openedCluster(office, { year: 2023, members: 1 });
      await office.write((unit) => openYear(unit, { clusterId, year: 2024 }));
      await lock(yearId);
      const { cluster } = await readCluster(reader(), { id: clusterId, today: '2025-07-01' });
      const { id, version: seen, ...rest } = cluster;
      const renamed = { ...rest, name: 'Khối thi đua các xã, phường', kind: 'KHOI' as const, runBy: 'UBND tỉnh' };
      await office.write((unit) => saveCluster(unit, { id, version: seen, cluster: renamed }));
      const head = async (year: number) => {
        const { clusterName, kind, maker } = await clusterPaperHead(reader(), { clusterId, year }, '2025-07-01');
        return [clusterName, kind, maker.issuer.name, maker.issuer.superiorName];
      };
      const then = await head(2023);
      expect(then.slice(0, 3)).toEqual([cluster.name, 'CUM', cluster.name]);
      expect(then[3]).not.toBe('UBND tỉnh');
      expect(await head(2024)).toEqual([renamed.name, 'KHOI', renamed.name, 'UBND tỉnh']);
      expect(present(await findYear(reader(), yearId)).clusterName).toBe(cluster.name);

      const locked = await version(yearId);
      await office.write((unit) => unlockYear(unit, { yearId, version: locked, reason: 'Sửa' }));
      expect(await head(2023)).toEqual(await head(2024));
    });

    it('keeps calling its members as on that day, whatever is corrected in the tree later', async () => {
      const { clusterId, yearId } = await openedCluster(office, { year: 2023, members: 1 });
      const unitId = await newUnit(office, 'Công đoàn Trường Tiểu học số 1');
      const [memberId = ''] = await join(office, clusterId, [member({ unitId })]);
      const role = { memberId, role: 'LEAD' as const, basis: '' };
      await office.write((unit) => setRoles(unit, { clusterId, year: 2023, seen: [], roles: [role] }));
      const rename = (name: string) =>
        office.database.transaction((tx) =>
          tx('unit_name')
            .where('unit_id', unitId)
            .update({ name, short_name: `${name} (tắt)` }),
        );
      const names = async (year: number) => {
        const { members } = await readYear(reader(), { clusterId, year });
        const { name, shortName } = present(members.find(({ id }) => id === memberId));
        return [name, shortName];
      };
      const lead = async () => (await listClusters(reader(), 2023)).find(({ id }) => id === clusterId)?.leadName;
      await lock(yearId);
      await rename('Tên khác');
      expect(await names(2023)).toEqual(['Công đoàn Trường Tiểu học số 1', 'Công đoàn Trường Tiểu học số 1']);
      expect(await lead()).toBe('Công đoàn Trường Tiểu học số 1');
      expect(await names(2024)).toEqual(['Tên khác', 'Tên khác (tắt)']);

      const locked = await version(yearId);
      await office.write((unit) => unlockYear(unit, { yearId, version: locked, reason: 'Sửa' }));
      expect(await names(2023)).toEqual(['Tên khác', 'Tên khác (tắt)']);
      expect(await lead()).toBe('Tên khác (tắt)');
    });

    it('keeps its members in their order and on their days, and says why it is locked', async () => {
      const { clusterId, yearId, memberIds } = await openedCluster(office, { year: 2023, members: 2 });
      const [one = '', two = ''] = memberIds;
      const later = outsider('Đến sau', { validFrom: '2024-01-01' });
      const [three = ''] = await office.write((unit) => addMembers(unit, { clusterId, members: [later] }));
      expect((await readYear(reader(), { clusterId, year: 2023 })).unappraised).toBe(2);
      await lock(yearId);
      expect(await findYear(reader(), yearId)).toMatchObject({
        lockedReason: 'Đã tổng kết',
        lockedBy: LOCAL_ACTOR.name,
      });

      const order = (...ids: string[]) =>
        office.write((unit) => orderMembers(unit, { clusterId, seen: [one, two, three], ids }));
      await expect(order(two, one, three)).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
      const stay = (validTo: string) =>
        office.write((unit) =>
          saveMember(unit, { id: one, version: 1, member: outsider('LĐLĐ huyện số 1', { validTo }) }),
        );
      await expect(stay('2023-01-01')).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
      // What the locked year does not show goes on.
      await order(three, one, two);
      await stay('2023-12-31');

      const seen = await version(yearId);
      await office.write((unit) => unlockYear(unit, { yearId, version: seen, reason: 'Sửa' }));
      expect((await findYear(reader(), yearId))?.lockedReason).toBeNull();
    });

    it('refuses every change with a sentence, and takes changes again once unlocked', async () => {
      const { clusterId, yearId, memberIds } = await openedCluster(office, { year: 2023, members: 2 });
      const [one = ''] = memberIds;
      const [first] = await steps(yearId);
      const { id } = present(first);
      await lock(yearId);
      const refusals = [
        () => standFor(yearId, one, 'Ai đó'),
        () => office.write((unit) => setRoles(unit, { clusterId, year: 2023, seen: [], roles: [] })),
        () => office.write((unit) => setDone(unit, { id, version: 1, doneOn: '2023-01-09' })),
        () => office.write((unit) => removeYear(unit, { yearId, version: 2 })),
        () => office.write((unit) => lockYear(unit, { yearId, version: 2, reason: 'Lần nữa' })),
        () => office.write((unit) => addMembers(unit, { clusterId, members: [outsider('Mới')] })),
        () => office.write((unit) => saveMember(unit, { id: one, version: 1, member: outsider('Tên khác') })),
        () =>
          office.write((unit) =>
            saveMember(unit, {
              ...{ id: one, version: 1 },
              member: outsider('LĐLĐ huyện số 1', { validTo: '2022-12-31' }),
            }),
          ),
      ];
      for (const attempt of refusals) await expect(attempt()).rejects.toMatchObject({ code: 'YEAR_LOCKED' });
      await expect(standFor(yearId, one, 'Ai đó')).rejects.toThrow(/Năm 2023 .* đã khóa nên không sửa được/u);

      // Other years of the cluster go on.
      await office.write((unit) => openYear(unit, { clusterId, year: 2024 }));
      await office.write((unit) =>
        addMembers(unit, { clusterId, members: [outsider('Mới', { validFrom: '2024-01-01' })] }),
      );
      const leaving = outsider('LĐLĐ huyện số 1', { validTo: '2024-06-30' });
      await office.write((unit) => saveMember(unit, { id: one, version: 1, member: leaving }));

      const seen = await version(yearId);
      await office.write((unit) => unlockYear(unit, { yearId, version: seen, reason: 'Sửa người đại diện' }));
      await standFor(yearId, one, 'Ai đó');
      const summaries = (
        await reader()('audit_log').orderBy('seq').select<{ summary: string; actor_name: string }[]>('*')
      ).filter(({ summary }) => /^(Khóa|Mở khóa)/u.test(summary));
      expect(summaries.map(({ summary, actor_name }) => [summary, actor_name])).toEqual([
        ['Khóa năm 2023 của Cụm thi đua LĐLĐ các huyện, thành phố: Đã tổng kết', LOCAL_ACTOR.name],
        ['Mở khóa năm 2023 của Cụm thi đua LĐLĐ các huyện, thành phố: Sửa người đại diện', LOCAL_ACTOR.name],
      ]);
      expect(await verifyAuditChain(reader())).toMatchObject({ intact: true });
    });
  });
});
