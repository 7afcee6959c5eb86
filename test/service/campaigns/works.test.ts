import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pastedWorksSchema } from '#core/campaigns/pastedWorks.ts';
import { WORK_STATUSES, workDelay, type WorkInput } from '#core/campaigns/work.ts';
import { listWorks, listWorksByOccasion, totalWorks } from '#db/campaigns/workList.ts';
import { addWork, addWorks, saveWork } from '#service/campaigns/editWorks.ts';
import { matchPastedWorks } from '#service/campaigns/matchPastedWorks.ts';
import { requireCampaign } from '#service/campaigns/requireCampaign.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { type TestOffice } from '../../support/testOffice.ts';
import { EVERY_WORK, PAGE, TODAY, audited, build, codeOf, openDriveOffice, work } from './campaignFixture.ts';
import { TOWN } from './quangTri2022.ts';

describeOnEachEngine('works of a campaign', (makeTarget, engine) => {
  let office: TestOffice;
  let campaignId: string;
  beforeEach(async () => {
    ({ office, campaignId } = await openDriveOffice(makeTarget));
  });
  afterEach(() => office.close());

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
    const actions = await audited(office);
    expect(actions.filter((action) => action === 'works.add')).toHaveLength(1);
  });

  it('lets the works of a unit that has ended since be reported on', async () => {
    const id = await build(office, campaignId, {
      unitId: TOWN.federation,
      unitName: 'LĐLĐ thị xã',
      startsOn: '2025-05-01',
    });
    const finished = { status: 'FINISHED' as const, progress: 100, finishedOn: '2025-07-01', startsOn: '2025-05-01' };
    const change = work({ campaignId, unitId: TOWN.federation, unitName: 'LĐLĐ thị xã', ...finished });
    await office.write((unit) => saveWork(unit, { id, version: 1, work: change }, '2025-07-01'));
    const again = { ...change, startsOn: '2025-06-15' };
    expect(await codeOf(office.write((unit) => saveWork(unit, { id, version: 2, work: again }, '2025-07-01')))).toBe(
      'UNIT_NOT_THERE',
    );
  });

  it('lists works for a paper occasion by occasion, as the totals tell them', async () => {
    const { occasions } = await requireCampaign(office.database.reader, campaignId);
    const greeting = [present(occasions[2]).id, null, present(occasions[0]).id, present(occasions[0]).id];
    for (const [index, occasionId] of greeting.entries())
      await build(office, campaignId, { occasionId, name: `${index}` });
    const rows = await listWorksByOccasion(office.database.reader, EVERY_WORK, TODAY, PAGE);
    expect(rows.map(({ name }) => name)).toEqual(['2', '3', '0', '1']);
    const { byOccasion } = await totalWorks(office.database.reader, EVERY_WORK, TODAY);
    expect([...new Set(rows.map(({ occasionId }) => occasionId))]).toEqual(
      byOccasion.map(({ occasionId }) => occasionId),
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
});
