import { afterEach, beforeEach, expect, it } from 'vitest';
import { addTargets, saveTarget } from '#service/clusters/pledges/editTargets.ts';
import { pledgeProgress } from '#service/clusters/pledges/pledgeProgress.ts';
import { readResults } from '#service/clusters/pledges/readPledge.ts';
import { savePledge } from '#service/clusters/pledges/savePledge.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import { BLOCKS, codeOf, drawUp, pledgeIn, signAsSeen, target, YEAR, result, putResults } from './pledgeFixture.ts';

const [DISTRICTS, SECTORS] = BLOCKS;

describeOnEachEngine('results of a pledge', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('takes results of its own targets and parties only', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const other = await drawUp(office, DISTRICTS);
    const { targets } = await pledgeIn(office, clusterId);
    const strangers = await pledgeIn(office, other.clusterId);
    const targetId = present(targets[0]).id;
    const foreign = result({ targetId: present(strangers.targets[0]).id });
    expect(await codeOf(putResults(office, pledgeId, foreign))).toBe('NOT_FOUND');
    const memberId = present(strangers.parties[0]).memberId;
    expect(await codeOf(putResults(office, pledgeId, result({ targetId, memberId })))).toBe('NOT_FOUND');
    const parties = strangers.parties.slice(0, 1);
    const { version, signedOn, place, preamble, contents, commitments } = await pledgeIn(office, clusterId);
    const words = { signedOn, place, preamble, contents, commitments };
    const mixed = office.write((unit) => savePledge(unit, { id: pledgeId, version, pledge: words, parties }));
    expect(await codeOf(mixed)).toBe('NOT_FOUND');
  });

  it('lets results of a party that was taken out be taken away, and nothing else', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const { parties, targets, version, ...pledge } = await pledgeIn(office, clusterId);
    const { signedOn, place, preamble, contents, commitments } = pledge;
    const [gone, ...staying] = parties;
    const figure = result({ targetId: present(targets[0]).id, memberId: present(gone).memberId });
    await putResults(office, pledgeId, figure);
    const words = { signedOn, place, preamble, contents, commitments };
    await office.write((unit) => savePledge(unit, { id: pledgeId, version, pledge: words, parties: staying }));
    expect(await codeOf(putResults(office, pledgeId, { ...figure, actual: 200, version: 1 }))).toBe('NOT_FOUND');
    const otherPeriod = { ...figure, period: 'HALF' as const, actual: null };
    expect(await codeOf(putResults(office, pledgeId, otherPeriod))).toBe('NOT_FOUND');
    const read = () => readResults(office.database.reader, { clusterId, year: YEAR });
    const { memberId, name } = present(gone);
    expect((await read()).formerParties).toEqual([{ memberId, name }]);
    await putResults(office, pledgeId, { ...figure, actual: null, version: 1 });
    expect(await read()).toMatchObject({ results: [], formerParties: [] });
  });

  it('takes for a target that is done or not nothing but one of the two', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const done = target({ content: 'Có kế hoạch', direction: 'YES_NO', planned: null });
    const [targetId = ''] = await office.write((unit) => addTargets(unit, { pledgeId, targets: [done] }));
    const put = (actual: number | null, version: number | null) =>
      codeOf(putResults(office, pledgeId, result({ targetId, actual, version })));
    expect(await put(777, null)).toBe('PLEDGE_YES_OR_NO');
    expect((await readResults(office.database.reader, { clusterId, year: YEAR })).results).toEqual([]);
    expect([await put(100, null), await put(0, 1), await put(null, 2)]).toEqual([null, null, null]);
  });

  it('refuses a note without a figure', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const targetId = present((await pledgeIn(office, clusterId)).targets[0]).id;
    const note = result({ targetId, actual: null, note: 'Chưa có số liệu' });
    expect(await codeOf(putResults(office, pledgeId, note))).toBe('PLEDGE_NOTE_ALONE');
  });

  it('keeps the direction of a target that has results', async () => {
    const { clusterId, pledgeId } = await drawUp(office, SECTORS);
    const { id } = present((await pledgeIn(office, clusterId)).targets[1]);
    const save = (version: number, changes: Parameters<typeof target>[0]) =>
      codeOf(office.write((unit) => saveTarget(unit, { pledgeId, id, version, target: target(changes) })));
    await putResults(office, pledgeId, result({ targetId: id, actual: 12_300 }));
    expect(await save(1, { direction: 'YES_NO', planned: null })).toBe('PLEDGE_TARGET_HAS_RESULTS');
    expect(await save(1, { planned: 400_000 })).toBeNull();
    await putResults(office, pledgeId, result({ targetId: id, actual: null, version: 1 }));
    expect(await save(2, { direction: 'YES_NO', planned: null })).toBeNull();
  });

  it('counts what was reached at half-year and at the end, member by member or at once', async () => {
    const { clusterId, yearId, pledgeId } = await drawUp(office, SECTORS);
    await signAsSeen(office, clusterId);
    const { targets, parties } = await pledgeIn(office, clusterId);
    const [agreements, members, founded, complaints] = targets.map(({ id }) => id) as [string, string, string, string];
    const each = (targetId: string, ...actuals: number[]) =>
      actuals.map((actual, index) => result({ targetId, actual, memberId: present(parties[index]).memberId }));

    expect(await pledgeProgress(office.database.reader, yearId, null)).toMatchObject({
      period: 'YEAR',
      reached: 0,
      without: 4,
      total: 4,
    });
    await putResults(office, pledgeId, result({ targetId: members, period: 'HALF', actual: 175_000 }));
    const half = present(await pledgeProgress(office.database.reader, yearId, null));
    expect(half).toMatchObject({ period: 'HALF', reached: 0, underWay: 1, missed: 0, without: 3 });
    expect(half.rows.map(({ completion }) => completion)).toEqual([null, 5_000, null, null]);

    await putResults(
      office,
      pledgeId,
      ...each(agreements, 8_000, 7_500, 7_499),
      result({ targetId: members, actual: 381_200 }),
      ...each(founded, 1_000, 1_000, 600),
      ...each(complaints, 0, 0, 0),
    );
    const year = present(await pledgeProgress(office.database.reader, yearId, null));
    expect(year).toMatchObject({ period: 'YEAR', reached: 3, missed: 1, without: 0, total: 4, parties: 3 });
    expect(year.rows.map(({ actual, completion, state }) => [actual, completion, state])).toEqual([
      [null, 6_666, 'MISSED'],
      [381_200, 10_891, 'EXCEEDED'],
      [2_600, 10_833, 'EXCEEDED'],
      [0, 10_000, 'MET'],
    ]);
  });
});
