import { afterEach, beforeEach, expect, it } from 'vitest';
import { registrationInputSchema, type RegistrationFilter } from '#core/campaigns/registration.ts';
import { workInputSchema, type WorkFilter } from '#core/campaigns/work.ts';
import { listCampaigns } from '#db/campaigns/campaignList.ts';
import { figuresOf } from '#db/campaigns/campaignFigures.ts';
import { listRegistrations, totalRegistrations } from '#db/campaigns/registrationList.ts';
import { listWorks, totalWorks } from '#db/campaigns/workList.ts';
import { closeCampaign, createCampaign } from '#service/campaigns/editCampaign.ts';
import { addRegistrations } from '#service/campaigns/editRegistrations.ts';
import { addWork, saveWork } from '#service/campaigns/editWorks.ts';
import { requireCampaign } from '#service/campaigns/requireCampaign.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { present } from '../../support/present.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';
import { addTown, QUANG_TRI_DRIVE, TOWN } from './quangTri2022.ts';

const TODAY = '2022-06-15';
const OF_YEAR = { year: 2022, text: '', scope: null, method: null, state: null };
const ALL_REGISTRATIONS: RegistrationFilter = {
  year: 2022,
  campaignId: null,
  text: '',
  unitId: null,
  subject: null,
  awardCode: null,
  status: null,
  mark: null,
};
const ALL_WORKS: WorkFilter = {
  year: 2022,
  campaignId: null,
  occasionId: null,
  text: '',
  unitId: null,
  kind: null,
  status: null,
  delay: null,
};
const PAGE = { offset: 0, limit: 100 };

describeOnEachEngine('the registration drive of Quảng Trị, January 2022', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
    await addTown(office);
  });
  afterEach(() => office.close());

  it('is recorded with its three occasions, registrations and works, and summed up', async () => {
    const { reader } = office.database;
    const id = await office.write((unit) => createCampaign(unit, QUANG_TRI_DRIVE));
    const campaign = await requireCampaign(reader, id);
    expect(campaign.occasions.map(({ name, onDate }) => [name, onDate])).toEqual(
      QUANG_TRI_DRIVE.occasions.map(({ name, onDate }) => [name, onDate]),
    );
    expect(campaign.occasions).toHaveLength(3);

    await office.write((unit) => addRegistrations(unit, registrations(id)));
    const totals = await totalRegistrations(reader, { ...ALL_REGISTRATIONS, campaignId: id });
    expect(totals).toMatchObject({ rows: 4, registrations: 4, collectives: 2, individuals: 2, late: 1 });
    expect(
      totals.byTitle.map(({ awardCode, collectives, individuals }) => [awardCode, collectives, individuals]),
    ).toEqual([
      ['CSTD_CS', 0, 1],
      ['LDTT', 0, 1],
      ['TTLDXS', 1, 0],
      [null, 1, 0],
    ]);
    const late = await listRegistrations(reader, { ...ALL_REGISTRATIONS, mark: 'LATE' }, PAGE);
    expect(late.map(({ name }) => name)).toEqual(['Trần Thị Bé']);

    const [liberation, citadel, invalids] = campaign.occasions.map((occasion) => occasion.id);
    const house = await office.write((unit) =>
      addWork(unit, work(id, 'Nhà tình nghĩa tặng gia đình liệt sỹ', invalids, 80_000_000), TODAY),
    );
    await office.write((unit) =>
      addWork(unit, { ...work(id, 'Vườn hoa Thành cổ', citadel, 25_500_000), dueOn: '2022-06-01' }, TODAY),
    );
    await office.write((unit) => addWork(unit, work(id, 'Sân bóng chuyền công nhân', liberation, null), TODAY));
    await office.write((unit) =>
      saveWork(
        unit,
        {
          id: house,
          version: 1,
          work: {
            ...work(id, 'Nhà tình nghĩa tặng gia đình liệt sỹ', invalids, 80_000_000),
            status: 'FINISHED',
            progress: 100,
            finishedOn: '2022-07-20',
            plaqueOn: '2022-07-27',
          },
        },
        TODAY,
      ),
    );
    const works = await totalWorks(reader, { ...ALL_WORKS, campaignId: id }, TODAY);
    expect(works).toMatchObject({
      rows: 3,
      works: 3,
      finished: 1,
      overdue: 1,
      plaques: 1,
      value: 105_500_000,
      finishedValue: 80_000_000,
    });
    expect(works.byOccasion.map(({ occasionId, works: count, value }) => [occasionId, count, value])).toEqual([
      [liberation, 1, 0],
      [citadel, 1, 25_500_000],
      [invalids, 1, 80_000_000],
    ]);
    const overdue = await listWorks(reader, { ...ALL_WORKS, delay: 'OVERDUE' }, TODAY, PAGE);
    expect(overdue.map(({ name, delay }) => [name, delay])).toEqual([['Vườn hoa Thành cổ', 'OVERDUE']]);

    await office.write((unit) =>
      closeCampaign(unit, { id, version: 1, closing: { closedOn: '2022-08-05', summary: 'Đạt mục tiêu đề ra' } }),
    );
    const figures = await figuresOf(reader, [id]);
    expect(figures(id)).toEqual({
      registrations: 4,
      collectives: 2,
      individuals: 2,
      works: 3,
      finished: 1,
      value: 105_500_000,
      finishedValue: 80_000_000,
      plaques: 1,
    });
    const [listed] = await listCampaigns(reader, { ...OF_YEAR, text: 'thuong binh', state: 'CLOSED' });
    expect(present(listed)).toMatchObject({ id, closedOn: '2022-08-05', figures: figures(id) });
  });
});

function registrations(campaignId: string) {
  const base = { year: 2022, campaignId, registeredOn: '2022-02-10' };
  return [
    { subject: 'COLLECTIVE', name: 'CĐCS Trường THPT thị xã Quảng Trị', unitId: TOWN.school, awardCode: 'TTLDXS' },
    {
      subject: 'COLLECTIVE',
      name: 'CĐCS Trung tâm Y tế thị xã',
      unitId: TOWN.clinic,
      content: '100% đoàn viên đăng ký',
    },
    { subject: 'INDIVIDUAL', name: 'Lê Văn An', unitId: TOWN.school, awardCode: 'CSTD_CS' },
    { subject: 'INDIVIDUAL', name: 'Trần Thị Bé', unitId: TOWN.clinic, awardCode: 'LDTT', registeredOn: '2022-03-01' },
  ].map((registration) => registrationInputSchema.parse({ ...base, ...registration }));
}

function work(campaignId: string, name: string, occasionId: string | undefined, value: number | null) {
  return workInputSchema.parse({
    campaignId,
    occasionId: occasionId ?? null,
    kind: 'CONSTRUCTION',
    name,
    unitId: TOWN.school,
    unitName: 'CĐCS Trường THPT thị xã Quảng Trị',
    value,
    startsOn: '2022-02-01',
    dueOn: '2022-07-27',
  });
}
