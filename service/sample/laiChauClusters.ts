import { clusterInputSchema, type ClusterInput, type ClusterRole } from '#core/clusters/cluster.ts';
import { pledgeTargetInputSchema, type PledgeTargetInput } from '#core/clusters/pledge.ts';
import type { ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { SampleSuperior, SampleTree } from './inventTree.ts';

/** A member of a sample cluster: a unit of the tree, or a body known by name. */
export type SampleMember = { unitId: string } | { name: string };

export interface SampleCluster {
  cluster: ClusterInput;
  members: readonly SampleMember[];
  /** Roles by year, with the place of the member in `members`. */
  roles: readonly { year: number; member: number; role: ClusterRole; basis: string }[];
}

/** The four groups LĐLĐ tỉnh Lai Châu has to do with: it sits in two and runs two. */
export interface SampleClusters {
  border: SampleCluster;
  fatherlandFront: SampleCluster;
  districts: SampleCluster;
  sectors: SampleCluster;
}

/**
 * Groups named by report 34/BC-LĐLĐ of 14/12/2023 (the first two, and that LĐLĐ tỉnh leads the second) and by the
 * report on the conference of 27/12/2024 (the last two). Further members, deputies and the rotation are invented.
 */
export function laiChauClusters(tree: SampleTree): SampleClusters {
  const province = { unitId: tree.provinceId };
  const ofKind = (...kinds: readonly string[]) =>
    tree.superiors.filter(({ kind }) => kinds.includes(kind)).map(({ unitId }: SampleSuperior) => ({ unitId }));
  return {
    border: {
      cluster: clusterInputSchema.parse({
        kind: 'CUM',
        name: 'Cụm thi đua LĐLĐ 07 tỉnh biên giới phía Bắc',
        shortName: 'Cụm 07 tỉnh biên giới',
        level: 'TW',
        runBy: 'Tổng Liên đoàn Lao động Việt Nam',
        scope: 'LĐLĐ các tỉnh biên giới phía Bắc',
      }),
      members: [
        province,
        ...['Điện Biên', 'Lào Cai', 'Hà Giang', 'Cao Bằng', 'Lạng Sơn', 'Quảng Ninh'].map((place) => ({
          name: `LĐLĐ tỉnh ${place}`,
        })),
      ],
      roles: [],
    },
    fatherlandFront: {
      cluster: clusterInputSchema.parse({
        kind: 'KHOI',
        name: 'Khối thi đua Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh Lai Châu',
        shortName: 'Khối MTTQ và CT-XH',
        level: 'TINH',
        runBy: 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu',
        scope: 'Ủy ban MTTQ và các tổ chức chính trị - xã hội tỉnh',
      }),
      members: [
        province,
        { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu' },
        { name: 'Hội Nông dân tỉnh Lai Châu' },
        { name: 'Hội Liên hiệp Phụ nữ tỉnh Lai Châu' },
        { name: 'Hội Cựu chiến binh tỉnh Lai Châu' },
        { name: 'Tỉnh Đoàn Lai Châu' },
      ],
      roles: [
        { year: 2023, member: 0, role: 'LEAD', basis: 'Báo cáo số 34/BC-LĐLĐ ngày 14/12/2023' },
        { year: 2024, member: 2, role: 'LEAD', basis: '' },
      ],
    },
    districts: {
      cluster: clusterInputSchema.parse({
        kind: 'KHOI',
        name: 'Khối thi đua LĐLĐ các huyện, thành phố',
        shortName: 'Khối huyện, thành phố',
        level: 'TINH_CD',
        scope: 'LĐLĐ các huyện, thành phố thuộc tỉnh',
      }),
      members: ofKind('LDLD_HUYEN'),
      roles: [
        { year: 2023, member: 5, role: 'LEAD', basis: 'Hội nghị tổng kết khối năm 2022' },
        { year: 2023, member: 4, role: 'DEPUTY', basis: 'Hội nghị tổng kết khối năm 2022' },
        { year: 2024, member: 4, role: 'LEAD', basis: 'Hội nghị tổng kết khối năm 2023' },
        { year: 2025, member: 1, role: 'LEAD', basis: '' },
      ],
    },
    sectors: {
      cluster: clusterInputSchema.parse({
        kind: 'KHOI',
        name: 'Khối thi đua công đoàn ngành, Công đoàn Viên chức tỉnh',
        shortName: 'Khối công đoàn ngành',
        level: 'TINH_CD',
        scope: 'Công đoàn ngành và Công đoàn Viên chức tỉnh',
      }),
      members: ofKind('CD_NGANH', 'CDVC'),
      roles: [{ year: 2025, member: 0, role: 'LEAD', basis: '' }],
    },
  };
}

/** A target with what came of it by half-year and year end, hundredths; none for targets without a figure yet. */
export interface SampleTarget {
  target: PledgeTargetInput;
  half: number | null;
  year: number | null;
}

const CARE = 'Chăm lo, đại diện, bảo vệ đoàn viên, người lao động';
const BUILDING = 'Xây dựng tổ chức Công đoàn';
const FINANCE = 'Tài chính, thi đua và sáng kiến';

/** Figures of a block of eight districts; invented, in the measures such pledges use. */
const TARGETS: readonly (readonly [
  group: string,
  content: string,
  measure: string,
  planned: number,
  half: number,
  year: number,
])[] = [
  [CARE, 'Doanh nghiệp có tổ chức công đoàn ký thỏa ước lao động tập thể', '%', 75, 71, 78.4],
  [CARE, 'Đơn vị, doanh nghiệp tổ chức hội nghị cán bộ, công chức, người lao động', '%', 100, 86, 100],
  [CARE, 'Đoàn viên có hoàn cảnh khó khăn được thăm hỏi, hỗ trợ trong Tháng Công nhân, dịp Tết', '%', 100, 100, 100],
  [BUILDING, 'Đoàn viên công đoàn tăng thêm trong năm', 'Người', 600, 310, 648],
  [BUILDING, 'Công đoàn cơ sở thành lập mới', 'CĐCS', 12, 5, 13],
  [BUILDING, 'Công đoàn cơ sở xếp loại hoàn thành tốt nhiệm vụ trở lên', '%', 80, 0, 84.6],
  [BUILDING, 'Đoàn viên ưu tú được giới thiệu để cấp ủy Đảng bồi dưỡng, xem xét kết nạp', 'Người', 160, 70, 148],
  [FINANCE, 'Thu kinh phí công đoàn so với dự toán', '%', 100, 52, 103.2],
  [FINANCE, 'Sáng kiến được công nhận cấp cơ sở', 'Sáng kiến', 40, 12, 44],
];

export const SAMPLE_TARGETS: readonly SampleTarget[] = TARGETS.map(
  ([groupName, content, measure, planned, half, year]) => ({
    target: pledgeTargetInputSchema.parse({
      groupName,
      content,
      measure,
      direction: 'AT_LEAST',
      counting: 'WHOLE',
      planned: planned * 100,
    }),
    half: half === 0 ? null : Math.round(half * 100),
    year: Math.round(year * 100),
  }),
);

/**
 * Points of the eight districts in 2023 by the four standards of the template, hundredths; invented. The first four
 * are what a district gave itself, then what another one and what the block gave it.
 */
export const SAMPLE_POINTS: readonly Record<ScorePart, readonly number[]>[] = [
  { SELF: [2400, 2450, 2400, 2350], CROSS: [2400, 2400, 2350, 2350], APPRAISED: [2350, 2400, 2350, 2350] },
  { SELF: [2450, 2450, 2500, 2450], CROSS: [2450, 2450, 2450, 2450], APPRAISED: [2400, 2450, 2450, 2450] },
  { SELF: [2400, 2300, 2350, 2300], CROSS: [2350, 2300, 2300, 2250], APPRAISED: [2300, 2300, 2250, 2250] },
  { SELF: [2350, 2350, 2300, 2250], CROSS: [2300, 2300, 2250, 2250], APPRAISED: [2250, 2300, 2250, 2200] },
  { SELF: [2500, 2500, 2500, 2450], CROSS: [2500, 2450, 2500, 2450], APPRAISED: [2450, 2450, 2500, 2450] },
  { SELF: [2450, 2450, 2400, 2400], CROSS: [2400, 2450, 2400, 2400], APPRAISED: [2400, 2400, 2400, 2400] },
  { SELF: [2400, 2400, 2400, 2350], CROSS: [2350, 2400, 2350, 2350], APPRAISED: [2350, 2350, 2350, 2350] },
  { SELF: [2350, 2300, 2300, 2300], CROSS: [2300, 2250, 2250, 2300], APPRAISED: [2250, 2250, 2250, 2250] },
];
