import { afterEach, beforeEach, expect, it } from 'vitest';
import { campaignInputSchema } from '#core/campaigns/campaign.ts';
import { workInputSchema } from '#core/campaigns/work.ts';
import { clusterInputSchema } from '#core/clusters/cluster.ts';
import { SEARCH_KINDS } from '#core/search/searchHit.ts';
import { findHits } from '#db/search/findHits.ts';
import { createCampaign } from '#service/campaigns/editCampaign.ts';
import { addWork, removeWork } from '#service/campaigns/editWorks.ts';
import { createCluster, saveCluster } from '#service/clusters/editCluster.ts';
import { describeOnEachEngine } from '../../support/engines.ts';
import { makeTestOffice, type TestOffice } from '../../support/testOffice.ts';

const CLUSTER = clusterInputSchema.parse({
  kind: 'KHOI',
  name: 'Khối thi đua Đặng Xá',
  level: 'TINH_CD',
  runBy: 'Hội đồng tỉnh',
});
const CAMPAIGN = campaignInputSchema.parse({
  year: 2022,
  name: 'Lao động giỏi Đặng Xá',
  scope: 'UNIT',
  method: 'THEMATIC',
  duration: 'UNDER_1',
});

describeOnEachEngine('searching the emulation year', (makeTarget) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await makeTestOffice(makeTarget);
  });
  afterEach(() => office.close());

  const found = async (text: string) => {
    const groups = await findHits(office.database.reader, { text, kinds: SEARCH_KINDS, limit: 5, on: '2022-06-01' });
    return groups.flatMap(({ hits }) => hits.map(({ kind, title }) => [kind, title]));
  };

  it('finds clusters, campaigns and works without dấu, as they are called now', async () => {
    const id = await office.write((unit) => createCluster(unit, CLUSTER));
    const campaignId = await office.write((unit) => createCampaign(unit, CAMPAIGN));
    const work = workInputSchema.parse({ campaignId, kind: 'TASK', name: 'Vườn hoa Đặng Xá', unitName: 'CĐCS A' });
    const workId = await office.write((unit) => addWork(unit, work, '2022-06-01'));
    expect(await found('dang xa')).toEqual([
      ['CLUSTER', CLUSTER.name],
      ['CAMPAIGN', CAMPAIGN.name],
      ['WORK', work.name],
    ]);

    const renamed = { ...CLUSTER, name: 'Khối thi đua Yên Viên' };
    await office.write((unit) => saveCluster(unit, { id, version: 1, cluster: renamed }));
    await office.write((unit) => removeWork(unit, { id: workId, version: 1 }));
    expect(await found('dang xa')).toEqual([['CAMPAIGN', CAMPAIGN.name]]);
    expect(await found('yen vien')).toEqual([['CLUSTER', renamed.name]]);
  });
});
