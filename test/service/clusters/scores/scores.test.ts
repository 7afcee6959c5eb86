import { afterEach, beforeEach, expect, it } from 'vitest';
import { ERROR_MESSAGES } from '#core/errors/messages.ts';
import { partsOf } from '#db/clusters/scores/partStore.ts';
import { findScheme } from '#db/clusters/scores/schemeStore.ts';
import { listSheets } from '#db/clusters/scores/sheetStore.ts';
import { assignCross } from '#service/clusters/scores/assignCross.ts';
import { chooseTemplate, copyScheme, createSheets } from '#service/clusters/scores/chooseTemplate.ts';
import { ranking } from '#service/clusters/scores/ranking.ts';
import { readBoard } from '#service/clusters/scores/readBoard.ts';
import { readSheet } from '#service/clusters/scores/readSheet.ts';
import { savePart } from '#service/clusters/scores/savePart.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { openYear } from '#service/clusters/openYear.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import { entry, pointsFor, templateOf } from '../../../unit/clusters/scores/templateFixture.ts';
import { join, openedCluster, outsider } from '../clusterFixture.ts';
import { FOUR_QUARTERS, HD_1294, LONG_BIEN, scoringCluster } from './scoreFixture.ts';

const TEAMS = [
  [24, 22, 24, 20],
  [25, 24, 24, 24],
  [25, 24, 23, 23],
  [24, 22, 23, 21],
  [23, 23, 23, 21],
  [24, 22, 24, 20],
  [24, 23, 22, 21],
];
const quarters = (points: readonly number[]) =>
  points.map((value, index) => entry(`TC${index + 1}.1`, { points: value * 100 }));

describeOnEachEngine('score sheets', (makeTarget) => {
  let office: TestOffice;
  const db = () => office.database.reader;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('rank the seven teams of Đà Lạt with their ties', async () => {
    const cluster = await scoringCluster(office, { members: 7, template: FOUR_QUARTERS });
    for (const [place, points] of TEAMS.entries()) await cluster.score(place, 'APPRAISED', quarters(points));
    const rows = await ranking(db(), cluster.yearId);
    expect(rows.map(({ final, rank, tied, grade }) => [final, rank, tied, grade])).toEqual([
      [97_00, 1, false, 'Vững mạnh xuất sắc'],
      [95_00, 2, false, 'Vững mạnh xuất sắc'],
      ...Array.from({ length: 5 }, () => [90_00, 3, true, 'Vững mạnh']),
    ]);
    expect(rows[0]).toMatchObject({ name: 'LĐLĐ huyện số 2', isProvisional: false, knockedOut: false });
  });

  it('are made for every member and half, and two halves make the year', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: LONG_BIEN });
    expect(await listSheets(db(), cluster.yearId)).toHaveLength(4);
    const total = (points: number) =>
      [entry('TC1.1', { points: 35_00 }), entry('TC2.1', { points: 35_00 })].concat(
        entry('TC3.1', { points: Math.min(20_00, points - 70_00) }),
        points > 90_00 ? entry('T', { points: points - 90_00 }) : [],
      );
    await cluster.score(0, 'APPRAISED', total(90_00), { period: 'FIRST_HALF' });
    const half = await ranking(db(), cluster.yearId);
    expect(half.map(({ final, rank }) => [final, rank])).toEqual([
      [null, null],
      [null, null],
    ]);
    await cluster.score(0, 'APPRAISED', total(96_00), { period: 'SECOND_HALF', isFinal: false });
    await cluster.score(1, 'APPRAISED', total(88_00), { period: 'FIRST_HALF' });
    await cluster.score(1, 'APPRAISED', total(91_00), { period: 'SECOND_HALF' });
    const rows = await ranking(db(), cluster.yearId);
    expect(rows.map(({ final, rank, isProvisional }) => [final, rank, isProvisional])).toEqual([
      [94_00, 1, true],
      [90_00, 2, false],
    ]);
  });

  it('put nobody who is knocked out or barred into the ranking, whatever the points', async () => {
    const template = templateOf([[100]], {
      knockouts: [{ key: 'k', name: 'Có tai nạn lao động chết người' }],
      penalties: [
        { key: 'p', name: 'Kỷ luật', rule: { type: 'EACH', points: 20_00 }, bars: true, appraisedOnly: false },
      ],
    });
    const cluster = await scoringCluster(office, { members: 3, template });
    await cluster.score(0, 'APPRAISED', [...pointsFor(100), entry('k', { count: 1 })]);
    await cluster.score(1, 'APPRAISED', [...pointsFor(100), entry('p', { count: 1 })]);
    await cluster.score(2, 'APPRAISED', pointsFor(50));
    const rows = await ranking(db(), cluster.yearId);
    expect(rows.map(({ final, rank, knockedOut, barred, grade }) => [final, rank, knockedOut, barred, grade])).toEqual([
      [50_00, 1, false, false, ''],
      [100_00, null, true, false, 'Không xét'],
      [80_00, null, false, true, 'Không xét'],
    ]);
  });

  it('show how far the parts lie apart', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    await cluster.score(0, 'SELF', quarters([25, 25, 25, 25]));
    await cluster.score(0, 'CROSS', quarters([25, 25, 25, 22.5]), { isFinal: false });
    const board = await readBoard(db(), { yearId: cluster.yearId, threshold: 2_00 });
    expect(board.scheme).toMatchObject({ templateName: 'Bốn tiêu chuẩn, mỗi tiêu chuẩn 25 điểm', periods: ['YEAR'] });
    const [first, second] = board.rows.map(({ sheets }) => present(sheets[0]));
    expect(first).toMatchObject({ spread: 2_50, isDifferent: true });
    expect(first?.parts.SELF).toMatchObject({ total: 100_00, status: 'FINAL', missing: 0, version: 1 });
    expect(first?.parts.CROSS).toMatchObject({ total: 97_50, status: 'DRAFT' });
    expect(second).toMatchObject({ spread: null, isDifferent: false, parts: { SELF: null } });
    const calmer = await readBoard(db(), { yearId: cluster.yearId, threshold: 2_50 });
    expect(calmer.rows[0]?.sheets[0]?.isDifferent).toBe(false);
  });

  it('are saved part by part, detect another writer, and say in the history what changed', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const sheetId = await cluster.sheetOf(1);
    const input = { entries: quarters([24, 22, 24, 20]), scoredBy: 'Mai', scoredOn: null, isFinal: false };
    const save = (version: number | null, changes: Partial<typeof input> = {}) =>
      office.write((unit) => savePart(unit, { sheetId, part: 'SELF', version, input: { ...input, ...changes } }));
    expect(await save(null)).toEqual({ version: 1, total: 90_00 });
    const stale = { code: 'STALE_VERSION' };
    await expect(save(null)).rejects.toMatchObject(stale);
    expect(await save(1, { isFinal: true })).toEqual({ version: 2, total: 90_00 });
    await expect(save(1)).rejects.toMatchObject(stale);
    expect(await save(2, { entries: quarters([25, 22, 24, 20]) })).toEqual({ version: 3, total: 91_00 });

    const sheet = await readSheet(db(), sheetId);
    expect(sheet).toMatchObject({ year: 2025, period: 'YEAR', member: { name: 'LĐLĐ huyện số 2' }, crossMember: null });
    expect(sheet.parts.SELF).toMatchObject({ status: 'DRAFT', total: 91_00, version: 3 });
    const audit = (await db()('audit_log').orderBy('seq', 'desc').first()) as { summary: string; detail: string };
    expect(audit.summary).toBe('Tự chấm 2025 LĐLĐ huyện số 2: 91 điểm (mở lại để sửa)');
    expect(JSON.parse(audit.detail)).toMatchObject({ entries: [{ key: 'TC1.1', after: { points: 25_00 } }] });
  });

  it('refuse points above the maximum and write nothing', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    await expect(cluster.score(0, 'SELF', quarters([26, 20, 20, 20]))).rejects.toMatchObject({
      code: 'SCORE_REFUSED',
      message: ERROR_MESSAGES.SCORE_REFUSED({ problem: '“Tiêu chuẩn 1” chỉ được tối đa 25 điểm.' }),
    });
    expect(await partsOf(db(), await cluster.sheetOf(0))).toEqual([]);
  });

  it('leave out empty entries', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    await cluster.score(0, 'SELF', [...quarters([20]), entry('TC2.1', {})], { isFinal: false });
    const [part] = await partsOf(db(), await cluster.sheetOf(0));
    expect(part?.entries.map(({ key }) => key)).toEqual(['TC1.1']);
  });

  it('are of another template only as long as nothing was scored', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const choose = (templateId: string, version: number | null) =>
      office.write((unit) => chooseTemplate(unit, { yearId: cluster.yearId, templateId, version }));
    await expect(choose(LONG_BIEN, null)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await choose(LONG_BIEN, 1)).toBe(2);
    expect(await listSheets(db(), cluster.yearId)).toHaveLength(4);
    await cluster.score(0, 'SELF', [], { period: 'FIRST_HALF', isFinal: false });
    await expect(choose(FOUR_QUARTERS, 2)).rejects.toMatchObject({ code: 'SCORES_EXIST' });
    expect(await findScheme(db(), cluster.yearId)).toMatchObject({ templateId: LONG_BIEN, version: 2 });
    await expect(choose('nope', 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are made for members that come later', async () => {
    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    await join(office, cluster.clusterId, [outsider('LĐLĐ huyện mới')]);
    const { yearId } = cluster;
    expect((await readBoard(db(), { yearId, threshold: 0 })).membersWithoutSheet).toBe(1);
    expect(await office.write((unit) => createSheets(unit, { yearId }))).toBe(1);
    expect(await office.write((unit) => createSheets(unit, { yearId }))).toBe(0);
    expect((await readBoard(db(), { yearId, threshold: 0 })).rows.map(({ name }) => name)).toEqual([
      'LĐLĐ huyện số 1',
      'LĐLĐ huyện mới',
    ]);
  });

  it('are given to another member for cross scoring, never to the own one or a stranger', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const stranger = await openedCluster(office, { year: 2025, members: 1 });
    const sheetId = await cluster.sheetOf(0);
    const [own, other] = cluster.memberIds.map(present);
    const assign = (seen: string | null, crossMemberId: string | null | undefined) =>
      office.write((unit) =>
        assignCross(unit, {
          yearId: cluster.yearId,
          assignments: [{ sheetId, seen, crossMemberId: crossMemberId ?? null }],
        }),
      );
    await assign(null, other);
    expect((await readSheet(db(), sheetId)).crossMember?.name).toBe('LĐLĐ huyện số 2');
    await expect(assign(present(other), own)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(assign(present(other), stranger.memberIds[0])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await assign(present(other), null);
    expect((await readSheet(db(), sheetId)).crossMember).toBeNull();
  });

  it('are not assigned over what another clerk chose meanwhile, and the others keep their scorer', async () => {
    const cluster = await scoringCluster(office, { members: 3, template: FOUR_QUARTERS });
    const [first, second, third] = cluster.memberIds.map(present);
    const sheetIds = await Promise.all([0, 1, 2].map((place) => cluster.sheetOf(place)));
    const assign = (assignments: readonly { place: number; seen: string | null; to: string | undefined }[]) =>
      office.write((unit) =>
        assignCross(unit, {
          yearId: cluster.yearId,
          assignments: assignments.map(({ place, seen, to }) => ({
            sheetId: present(sheetIds[place]),
            seen,
            crossMemberId: to ?? null,
          })),
        }),
      );
    const assigned = async () => {
      const sheets = await listSheets(db(), cluster.yearId);
      return sheetIds.map((id) => sheets.find((sheet) => sheet.id === id)?.crossMemberId);
    };
    await assign([{ place: 0, seen: null, to: second }]);
    await expect(
      assign([
        { place: 1, seen: null, to: third },
        { place: 0, seen: null, to: third },
      ]),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await assigned()).toEqual([second, null, null]);
    await assign([{ place: 2, seen: null, to: first }]);
    expect(await assigned()).toEqual([second, null, first]);
  });

  it('of a locked year take no change', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    const { yearId } = cluster;
    const sheetId = await cluster.sheetOf(0);
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
    const locked = { code: 'YEAR_LOCKED' };
    await expect(cluster.score(0, 'SELF', [])).rejects.toMatchObject(locked);
    await expect(office.write((unit) => createSheets(unit, { yearId }))).rejects.toMatchObject(locked);
    const assignments = [{ sheetId, seen: null, crossMemberId: null }];
    await expect(office.write((unit) => assignCross(unit, { yearId, assignments }))).rejects.toMatchObject(locked);
    const choice = { yearId, templateId: HD_1294, version: 1 };
    await expect(office.write((unit) => chooseTemplate(unit, choice))).rejects.toMatchObject(locked);
  });

  it('copy only the choice of template into a new year', async () => {
    const cluster = await scoringCluster(office, { members: 2, template: FOUR_QUARTERS });
    await cluster.score(0, 'APPRAISED', quarters([25, 25, 25, 25]));
    const { clusterId } = cluster;
    const nextId = await office.write((unit) => openYear(unit, { clusterId, year: 2026 }));
    await office.write(async (unit) => {
      await copyScheme(unit, { fromYearId: cluster.yearId, toYearId: nextId, targets: null });
      await unit.audit({ action: 'clusters.copyYear', entity: 'cluster', entityId: clusterId, summary: 'Sao chép' });
    });
    expect(await findScheme(db(), nextId)).toMatchObject({ templateId: FOUR_QUARTERS });
    expect(await listSheets(db(), nextId)).toEqual([]);
    expect((await ranking(db(), nextId)).map(({ final }) => final)).toEqual([null, null]);
  });
});
