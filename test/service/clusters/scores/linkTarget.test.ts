import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_TARGET, pledgedFigures, WHOLE_PLEDGE } from '#core/clusters/scores/pledgedFigures.ts';
import { insertTargets, listTargets } from '#db/clusters/pledges/targetStore.ts';
import { findPledgeOfYear } from '#db/clusters/pledges/pledgeStore.ts';
import { findScheme } from '#db/clusters/scores/schemeStore.ts';
import { lockYear } from '#service/clusters/lockYear.ts';
import { copyYear } from '#service/clusters/openYear.ts';
import { createPledge } from '#service/clusters/pledges/createPledge.ts';
import { saveResults } from '#service/clusters/pledges/saveResults.ts';
import { chooseTemplate } from '#service/clusters/scores/chooseTemplate.ts';
import { linkTarget } from '#service/clusters/scores/linkTarget.ts';
import { readSheet } from '#service/clusters/scores/readSheet.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import { codeOf, target } from '../pledges/pledgeFixture.ts';
import { HUNG_YEN, scoringCluster, type ScoringCluster } from './scoreFixture.ts';

const LEFT = '01890000-0000-7000-8000-0000000000ff';

describeOnEachEngine('a sheet and the pledge of its year', (makeTarget) => {
  let office: TestOffice;
  let cluster: ScoringCluster;
  let pledgeId: string;
  let targetId: string;
  let criterion: string;
  const db = () => office.database.reader;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    cluster = await scoringCluster(office, { members: 2, template: HUNG_YEN });
    const { yearId } = cluster;
    pledgeId = await office.write((unit) => createPledge(unit, { yearId }));
    targetId = await office.write(async (unit) => {
      await unit.audit({ action: 'test', entity: 'cluster', entityId: cluster.clusterId, summary: '', detail: {} });
      const id = unit.newId();
      const rate = target({ content: 'CĐCS vững mạnh', measure: '%', planned: 75_00, counting: 'EACH' });
      await insertTargets(unit.tx, pledgeId, [{ id, target: rate }]);
      return id;
    });
    const { template } = await readSheet(db(), await cluster.sheetOf(0));
    const criteria = template.groups.flatMap((group) => group.criteria);
    criterion = present(criteria.find(({ measure }) => measure.type === 'QUANTITY')).key;
  });
  afterEach(() => office.close());

  const link = (to: string, version = 1) =>
    office.write((unit) => linkTarget(unit, { yearId: cluster.yearId, version, link: { key: criterion, target: to } }));
  const report = (place: number, period: 'HALF' | 'YEAR', actual: number) => {
    const memberId = present(cluster.memberIds[place]);
    const results = [{ targetId, period, memberId, actual, note: '', version: null }];
    return office.write((unit) => saveResults(unit, { pledgeId, results }));
  };
  const figureOf = async (place: number) => {
    const { template, pledge } = await readSheet(db(), await cluster.sheetOf(place));
    return pledgedFigures(template, present(pledge)).get(criterion);
  };

  it('shows each member the plan and its own result of the year, for the target that was chosen', async () => {
    await report(0, 'YEAR', 80_00);
    await report(0, 'HALF', 40_00);
    await report(1, 'YEAR', 70_00);
    expect(await figureOf(0)).toBeUndefined();
    expect(await link(targetId)).toBe(2);
    expect(await figureOf(0)).toMatchObject({ plan: 75_00, actual: 80_00 });
    expect(await figureOf(1)).toMatchObject({ plan: 75_00, actual: 70_00 });
    await link(WHOLE_PLEDGE, 2);
    expect(await figureOf(0)).toMatchObject({ plan: 1_00, actual: 1_00 });
    expect(await figureOf(1)).toMatchObject({ plan: 1_00, actual: 0 });
    await link(NO_TARGET, 3);
    expect(await figureOf(0)).toBeUndefined();
    expect((await findScheme(db(), cluster.yearId))?.links).toEqual([{ key: criterion, target: NO_TARGET }]);
  });

  it('keeps the first of two choices made at once, and refuses what is not there', async () => {
    expect(await codeOf(link(targetId))).toBeNull();
    expect(await codeOf(link(NO_TARGET))).toBe('STALE_VERSION');
    expect(await codeOf(link(LEFT, 2))).toBe('NOT_FOUND');
    criterion = 'nothing';
    expect(await codeOf(link(targetId, 2))).toBe('NOT_FOUND');
  });

  it('stays tied in the year that is copied from this one: to the copy of its target', async () => {
    const { clusterId, yearId } = cluster;
    const copyTo = async (year: number) => {
      const copied = await office.write((unit) => copyYear(unit, { clusterId, year }));
      const pledge = await findPledgeOfYear(db(), copied);
      return { links: (await findScheme(db(), copied))?.links, targets: await listTargets(db(), present(pledge).id) };
    };
    await link(targetId);
    const { links, targets } = await copyTo(2026);
    expect(targets).toMatchObject([{ content: 'CĐCS vững mạnh' }]);
    expect(links).toEqual([{ key: criterion, target: targets[0]?.id }]);
    expect(targets[0]?.id).not.toBe(targetId);
    expect((await findScheme(db(), yearId))?.links).toEqual([{ key: criterion, target: targetId }]);
    expect((await copyTo(2027)).links).not.toEqual(links);
  });

  it('is not tied anew in a locked year, and loses its ties with its template', async () => {
    await link(targetId);
    const { yearId } = cluster;
    await office.write((unit) => chooseTemplate(unit, { yearId, templateId: HUNG_YEN, version: 2 }));
    expect((await findScheme(db(), yearId))?.links).toEqual([]);
    await office.write((unit) => lockYear(unit, { yearId, version: 1, reason: 'Đã tổng kết' }));
    expect(await codeOf(link(targetId, 3))).toBe('YEAR_LOCKED');
    expect((await listTargets(db(), pledgeId)).length).toBe(1);
  });
});
