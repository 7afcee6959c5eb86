import { campaignInputSchema, type CampaignInput } from '#core/campaigns/campaign.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';
import { insertUnits } from '#db/units/forestStore.ts';
import type { TestOffice } from '../../support/testOffice.ts';

/**
 * The registration drive of LĐLĐ thị xã Quảng Trị, report 89/BC-LĐLĐ of 18/01/2022: đăng ký thi đua, đăng ký công
 * trình, sản phẩm thi đua chào mừng, for three occasions. Unions and works are invented; the town federation ended
 * in 2025 with all of its level.
 */
export const QUANG_TRI_DRIVE: CampaignInput = campaignInputSchema.parse({
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
  registerBy: '2022-02-28',
  occasions: [
    { name: '50 năm Ngày giải phóng tỉnh Quảng Trị (01/5/1972 – 01/5/2022)', onDate: '2022-05-01' },
    { name: '50 năm sự kiện 81 ngày đêm bảo vệ Thành cổ Quảng Trị (1972 – 2022)' },
    { name: '75 năm Ngày Thương binh, Liệt sỹ (27/7/1947 – 27/7/2022)', onDate: '2022-07-27' },
  ],
});

/** Units of the town by what the tests call them. */
export const TOWN = {
  federation: '00000000-2222-7000-8000-000000000001',
  school: '00000000-2222-7000-8000-000000000002',
  clinic: '00000000-2222-7000-8000-000000000003',
  /** Ended before the drive. */
  gone: '00000000-2222-7000-8000-000000000004',
} as const;

/** The town's federation with a school, which was renamed in 2023, a clinic, and a union that ended in 2021. */
export async function addTown(office: TestOffice): Promise<void> {
  const units = [
    unit(1, [{ name: 'Liên đoàn Lao động thị xã Quảng Trị' }], { validTo: '2025-05-31' }),
    unit(
      2,
      [
        { name: 'CĐCS Trường THPT thị xã Quảng Trị', validTo: '2022-12-31' },
        { name: 'CĐCS Trường THPT Nguyễn Huệ', validFrom: '2023-01-01' },
      ],
      { parentId: TOWN.federation },
    ),
    unit(3, [{ name: 'CĐCS Trung tâm Y tế thị xã' }], { parentId: TOWN.federation }),
    unit(4, [{ name: 'CĐCS Hợp tác xã Thành Cổ', validTo: '2021-06-30' }], {
      parentId: TOWN.federation,
      validTo: '2021-06-30',
    }),
  ];
  await office.database.transaction((tx) =>
    insertUnits(tx, units, { now: '2022-01-01T00:00:00.000Z', importId: null }),
  );
}

interface Called {
  name: string;
  validFrom?: string;
  validTo?: string;
}

function unit(
  number: number,
  names: readonly Called[],
  { parentId = null, validTo = null }: { parentId?: string | null; validTo?: string | null },
): UnitHistory {
  const id = (group: string, more = 0) => `00000000-${group}-7000-8000-${String(number * 10 + more).padStart(12, '0')}`;
  return {
    id: `00000000-2222-7000-8000-${String(number).padStart(12, '0')}`,
    code: '',
    note: '',
    version: 1,
    validFrom: null,
    validTo,
    names: names.map(({ name, validFrom = null, validTo: until = validTo }, index) => ({
      id: id('3333', index),
      kind: 'CDCS',
      name,
      shortName: '',
      validFrom,
      validTo: until,
    })),
    parents: parentId === null ? [] : [{ id: id('4444'), parentId, validFrom: null, validTo }],
  };
}
