import { afterEach, beforeEach, expect, it } from 'vitest';
import { findTemplate, listTemplates, templateUses } from '#db/clusters/scores/templateStore.ts';
import { copyTemplate, removeTemplate, saveTemplate } from '#service/clusters/scores/editTemplates.ts';
import { describeOnEachEngine } from '../../../support/engines.ts';
import { present } from '../../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../../support/testOffice.ts';
import { templateOf } from '../../../unit/clusters/scores/templateFixture.ts';
import { FOUR_QUARTERS, ownTemplate, scoringCluster } from './scoreFixture.ts';

describeOnEachEngine('templates of score sheets', (makeTarget) => {
  let office: TestOffice;
  const db = () => office.database.reader;

  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  it('ship with every office, each with its basis', async () => {
    const shipped = await listTemplates(db());
    expect(shipped.map(({ code, year, verified, isFrozen }) => [code, year, verified, isFrozen])).toEqual([
      ['BON_TIEU_CHUAN', 2011, false, false],
      ['CDCS_HCSN', 2019, true, false],
      ['PHUONG_HAI_KY', 2017, true, false],
      ['CUM_KHOI_TINH', 2021, false, false],
      ['TO_CONG_DOAN', 2015, false, false],
    ]);
    expect(shipped[4]).toMatchObject({ scale: 100_00, groups: 2, criteria: 8, hasHalves: false });
    expect(shipped.every(({ basis, origin }) => basis !== '' && origin === 'SHIPPED')).toBe(true);
  });

  it('are copied to a year, as its version or as one of their own, and are then not compared', async () => {
    const copy = (year: number) =>
      office.write((unit) => copyTemplate(unit, { id: 'score-template:CDCS_HCSN:2019', year }));
    const next = present(await findTemplate(db(), await copy(2025)));
    expect(next).toMatchObject({ code: 'CDCS_HCSN', year: 2025, origin: 'OFFICE', verified: false, version: 1 });
    const own = present(await findTemplate(db(), await copy(2025)));
    expect(own.code).toBe(own.id);
    expect(own.body).toEqual(next.body);
    const listed = (await listTemplates(db())).filter(({ code }) => code === 'CDCS_HCSN');
    expect(listed.map(({ year }) => year)).toEqual([2025, 2019]);
  });

  it('are saved until sheets stand on them, and detect another writer', async () => {
    const id = await ownTemplate(office, templateOf([[60], [40]]));
    const head = { name: 'Mẫu sửa', basis: 'Quy chế cụm', verified: true };
    const body = templateOf([[50], [50]]);
    const save = (templateId: string, version: number) =>
      office.write((unit) => saveTemplate(unit, { id: templateId, version, head, body }));
    await save(id, 1);
    expect(await findTemplate(db(), id)).toMatchObject({ ...head, body, version: 2 });
    await expect(save(id, 1)).rejects.toMatchObject({ code: 'STALE_VERSION' });

    const cluster = await scoringCluster(office, { members: 1, template: FOUR_QUARTERS });
    expect(await findTemplate(db(), FOUR_QUARTERS)).toMatchObject({ isFrozen: true, clusterYears: 1 });
    expect(await templateUses(db(), FOUR_QUARTERS)).toMatchObject([{ yearId: cluster.yearId, year: 2025 }]);
    await expect(save(FOUR_QUARTERS, 1)).rejects.toMatchObject({ code: 'SCORE_TEMPLATE_FROZEN' });
    await expect(
      office.database.transaction((tx) => tx('score_template').where({ id: FOUR_QUARTERS }).update({ name: 'x' })),
    ).rejects.toThrow('FROZEN:score_template');
  });

  it('are removed while nobody uses them, those that ship never', async () => {
    const id = await ownTemplate(office, templateOf([[100]]));
    const remove = (templateId: string, version = 1) =>
      office.write((unit) => removeTemplate(unit, { id: templateId, version }));
    await expect(remove(id, 7)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await remove(id);
    expect(await findTemplate(db(), id)).toBeUndefined();
    await expect(remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(remove(FOUR_QUARTERS)).rejects.toMatchObject({ code: 'SCORE_TEMPLATE_STAYS' });
    await scoringCluster(office, { members: 1, template: templateOf([[100]]) });
    const used = present((await listTemplates(db())).find(({ origin }) => origin === 'OFFICE'));
    await expect(remove(used.id)).rejects.toMatchObject({ code: 'SCORE_TEMPLATE_STAYS' });
  });
});
