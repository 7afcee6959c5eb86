import { campaignInputSchema } from '#core/campaigns/campaign.ts';
import { workInputSchema } from '#core/campaigns/work.ts';
import { LOCAL_ACTOR } from '#core/office/actor.ts';
import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { listWorks } from '#db/campaigns/workList.ts';
import type { Database } from '#db/client.ts';
import { createCampaign } from '../campaigns/editCampaign.ts';
import { addWork } from '../campaigns/editWorks.ts';
import { requireCampaign } from '../campaigns/requireCampaign.ts';
import { readPledge } from '../clusters/pledges/readPledge.ts';
import { clustersOfUnit } from '../clusters/readCluster.ts';
import { runUnitsOfWork } from '../contract/unitOfWork.ts';
import type { SampleTree } from '../sample/inventTree.ts';
import { recordClusters, type RecordedClusters } from '../sample/recordClusters.ts';
import { mustEqual } from './demoMismatch.ts';

/** What the demo says of the emulation year, counted from the database. */
export interface EmulationYear {
  /** Groups LĐLĐ tỉnh sits in, and in how many of them it led in 2023. */
  clusters: { memberships: number; leadRoles: number };
  /** Pledges signed for a year. */
  pledges: { year: number; count: number };
  /** Occasions of the drive of 2022 that works were registered for. */
  works: { occasions: number };
}

/** Year of the report that names the groups and the role. */
const REPORT_YEAR = 2023;
/** Year the blocks signed for; they did so at the end of the year before. */
const PLEDGE_YEAR = 2025;
const SIGNED_ON: IsoDate = '2024-12-27';

/** Records groups, pledges and the drive of 2022, and checks what can then be read of them. */
export async function playEmulationYear(database: Database, tree: SampleTree): Promise<EmulationYear> {
  const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
  const recorded = await runUnitsOfWork(writer, (run) => recordClusters(run, tree));
  const year = {
    clusters: await countRoles(database, tree.provinceId),
    pledges: { year: PLEDGE_YEAR, count: await countSigned(database, recorded) },
    works: { occasions: await recordDrive(database) },
  };
  mustEqual('số cụm, khối LĐLĐ tỉnh tham gia', year.clusters.memberships, 2);
  mustEqual(`số vai trò trưởng năm ${REPORT_YEAR}`, year.clusters.leadRoles, 1);
  mustEqual(`số giao ước năm ${PLEDGE_YEAR}`, year.pledges.count, 2);
  mustEqual('số dịp chào mừng có công trình đăng ký', year.works.occasions, 3);
  return year;
}

async function countRoles(database: Database, unitId: string): Promise<EmulationYear['clusters']> {
  const rows = await clustersOfUnit(database.reader, unitId);
  const roles = rows.flatMap((row) => row.roles);
  const leads = roles.filter(({ year, role }) => year === REPORT_YEAR && role === 'LEAD');
  return { memberships: rows.length, leadRoles: leads.length };
}

/** The day of signing lies in the year before the pledge's own, and is kept as it was. */
async function countSigned(database: Database, { districts, sectors }: RecordedClusters): Promise<number> {
  let count = 0;
  for (const { id } of [districts, sectors]) {
    const asked = { clusterId: id, year: PLEDGE_YEAR, today: SIGNED_ON };
    const { pledge } = await readPledge(database.reader, asked);
    if (pledge?.status !== 'SIGNED') continue;
    mustEqual('năm ký giao ước', yearOf(pledge.signedOn ?? ''), PLEDGE_YEAR - 1);
    count += 1;
  }
  return count;
}

/** Report 89/BC-LĐLĐ of 18/01/2022 of LĐLĐ thị xã Quảng Trị; only the house of gratitude is named there, the other works are invented. */
async function recordDrive(database: Database): Promise<number> {
  const writer = { database, actor: LOCAL_ACTOR, clock: () => new Date() };
  const campaignId = await runUnitsOfWork(writer, (run) => run((unit) => createCampaign(unit, DRIVE)));
  const { occasions } = await requireCampaign(database.reader, campaignId);
  await runUnitsOfWork(writer, async (run) => {
    for (const [place, { name, kind, description }] of WORKS.entries()) {
      const work = workInputSchema.parse({
        campaignId,
        occasionId: occasions[place]?.id ?? null,
        kind,
        name,
        unitName: DRIVE.launchedBy,
        description,
        startsOn: RECORDED_ON,
        dueOn: '2022-07-27',
      });
      await run((unit) => addWork(unit, work, RECORDED_ON));
    }
  });
  const works = await listWorks(database.reader, OF_DRIVE, RECORDED_ON, { offset: 0, limit: WORKS.length + 1 });
  return new Set(works.flatMap(({ occasionId }) => occasionId ?? [])).size;
}

const DRIVE = campaignInputSchema.parse({
  year: 2022,
  name: 'Đăng ký thi đua, công trình, sản phẩm thi đua chào mừng các ngày lễ lớn năm 2022',
  scope: 'UNIT',
  method: 'THEMATIC',
  duration: 'UNDER_1',
  launchedBy: 'LĐLĐ thị xã Quảng Trị',
  launchNumber: '89/BC-LĐLĐ',
  launchedOn: '2022-01-18',
  startsOn: '2022-01-18',
  endsOn: '2022-07-27',
  occasions: [
    { name: '50 năm Ngày giải phóng tỉnh Quảng Trị (01/5/1972 – 01/5/2022)', onDate: '2022-05-01' },
    { name: '50 năm sự kiện 81 ngày đêm bảo vệ Thành cổ Quảng Trị (1972 – 2022)' },
    { name: '75 năm Ngày Thương binh, Liệt sỹ (27/7/1947 – 27/7/2022)', onDate: '2022-07-27' },
  ],
});

const RECORDED_ON: IsoDate = '2022-02-15';

/** One for each occasion, in their order. */
const WORKS = [
  { kind: 'CONSTRUCTION', name: 'Sân chơi cho con đoàn viên', description: '' },
  { kind: 'TASK', name: 'Chăm sóc vườn hoa trong khuôn viên Thành cổ', description: '' },
  { kind: 'CONSTRUCTION', name: 'Nhà tình nghĩa', description: 'Vận động kinh phí xây dựng tặng gia đình chính sách' },
] as const;

const OF_DRIVE = {
  year: DRIVE.year,
  campaignId: null,
  occasionId: null,
  text: '',
  unitId: null,
  kind: null,
  status: null,
  delay: null,
};
