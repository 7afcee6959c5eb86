import { registrationsPaper } from '#core/campaigns/registrationsPaper.ts';
import type { RegistrationRow } from '#core/campaigns/registration.ts';
import { worksPaper } from '#core/campaigns/worksPaper.ts';
import type { WorkRow } from '#core/campaigns/work.ts';
import { membersPaper } from '#core/clusters/membersPaper.ts';
import { pledgePaper, type PledgePaper } from '#core/clusters/pledgePaper.ts';
import { pledgeTargetInputSchema, type PledgePartyInput, type PledgeTargetInput } from '#core/clusters/pledge.ts';
import { countTargets, progressOf } from '#core/clusters/pledgeProgress.ts';
import { resultsPaper } from '#core/clusters/resultsPaper.ts';
import { rankingPaper } from '#core/clusters/scores/rankingPaper.ts';
import { scorePaper, type ScorePaperSource } from '#core/clusters/scores/scorePaper.ts';
import { scoreEntrySchema, type ScoreEntries } from '#core/clusters/scores/scoreEntries.ts';
import { scoreTemplateSchema } from '#core/clusters/scores/scoreTemplate.ts';
import type { PaperMaker } from '#core/papers/paperMaker.ts';
import type { TablePaper } from '#core/papers/tablePaper.ts';

const CLUSTER_NAME = 'Cụm thi đua LĐLĐ các huyện, thị xã, thành phố';

const MAKER: PaperMaker = {
  issuer: { superiorName: 'LĐLĐ tỉnh Bắc Ninh', name: CLUSTER_NAME },
  place: 'Thuận Thành',
  madeOn: '2024-02-06',
  preparedBy: 'Nguyễn Thu Trà',
  signature: { titles: ['TRƯỞNG CỤM', 'CHỦ TỊCH LĐLĐ THỊ XÃ THUẬN THÀNH'], remark: '', name: 'Vương Đình Thức' },
};

const UNITS = [
  ['LĐLĐ thị xã Thuận Thành', 'Vương Đình Thức'],
  ['LĐLĐ thành phố Bắc Ninh', 'Ngô Thị Minh Châu'],
  ['LĐLĐ thành phố Từ Sơn', 'Đàm Quang Vịnh'],
  ['LĐLĐ thị xã Quế Võ', 'Trịnh Thị Lụa'],
  ['LĐLĐ huyện Gia Bình', 'Đặng Thị Nghĩa'],
  ['LĐLĐ huyện Lương Tài', 'Phùng Văn Đạt'],
  ['LĐLĐ huyện Tiên Du', 'Lưu Thị Hồng Nhạn'],
  ['LĐLĐ huyện Yên Phong', 'Chu Bá Khoát'],
] as const;

export function members(): TablePaper {
  return membersPaper({
    maker: MAKER,
    clusterName: CLUSTER_NAME,
    kind: 'CUM',
    year: 2024,
    members: UNITS.map(([name, fullName], index) => ({
      name,
      role: index === 0 ? 'LEAD' : index === 2 ? 'DEPUTY' : null,
      representative: index === 5 ? null : { fullName, position: 'Chủ tịch' },
      validFrom: index === 7 ? '2024-07-01' : '2015-03-01',
      validTo: null,
    })),
  });
}

function target(groupName: string, content: string, measure: string, planned: number | null, more = {}) {
  return pledgeTargetInputSchema.parse({
    groupName,
    content,
    measure,
    planned: planned === null ? null : planned * 100,
    direction: planned === null ? 'YES_NO' : 'AT_LEAST',
    counting: 'EACH',
    ...more,
  });
}

const CARE = 'Chăm lo, đại diện, bảo vệ đoàn viên, người lao động';
const BUILD = 'Xây dựng tổ chức Công đoàn';
const MONEY = 'Tài chính, thi đua và sáng kiến';
const WHOLE = { counting: 'WHOLE' };

export const TARGETS: PledgeTargetInput[] = [
  target(CARE, 'Doanh nghiệp có tổ chức công đoàn ký thỏa ước lao động tập thể', '%', 75),
  target(CARE, 'Đơn vị, doanh nghiệp tổ chức hội nghị cán bộ, công chức, người lao động', '%', 100),
  target(CARE, 'Đoàn viên có hoàn cảnh khó khăn được thăm hỏi, hỗ trợ trong Tháng Công nhân, dịp Tết', '%', 100),
  target(BUILD, 'Đoàn viên công đoàn tăng thêm trong năm', 'Người', 3500, WHOLE),
  target(BUILD, 'Công đoàn cơ sở thành lập mới', 'CĐCS', 24, WHOLE),
  target(BUILD, 'Công đoàn cơ sở xếp loại hoàn thành tốt nhiệm vụ trở lên', '%', 80),
  target(BUILD, 'Đoàn viên ưu tú được giới thiệu để cấp ủy Đảng bồi dưỡng, xem xét kết nạp', 'Người', 160, WHOLE),
  target(MONEY, 'Thu kinh phí công đoàn so với dự toán', '%', 100),
  target(MONEY, 'Sáng kiến được công nhận cấp cơ sở', 'Sáng kiến', 120, WHOLE),
  target(MONEY, 'Công đoàn cơ sở đăng ký và phát động phong trào thi đua trong năm', '%', 100),
];

function parties(count: number): PledgePartyInput[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, signerName] = UNITS[index % UNITS.length] ?? ['', ''];
    return {
      memberId: `00000000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
      name,
      authority: 'TM. BAN THƯỜNG VỤ',
      signerName,
      signerPosition: index === 0 ? 'Chủ tịch - Trưởng cụm' : 'Chủ tịch',
    };
  });
}

/** The pledge of the model paper; with other numbers of parties and targets where asked. */
export function pledge({ count = 8, targets = TARGETS } = {}): PledgePaper {
  return pledgePaper({
    clusterName: CLUSTER_NAME,
    kind: 'CUM',
    year: 2024,
    superior: { shortName: 'LĐLĐ tỉnh Bắc Ninh', name: 'Liên đoàn Lao động tỉnh Bắc Ninh' },
    isSigned: true,
    pledge: {
      signedOn: '2024-02-06',
      place: 'Thuận Thành',
      preamble:
        'Thực hiện sự chỉ đạo của Ban Thường vụ Liên đoàn Lao động tỉnh Bắc Ninh về tổ chức phong trào thi đua năm 2024; tại Hội nghị ký kết giao ước thi đua, 08 đơn vị thành viên Cụm thi đua Liên đoàn Lao động các huyện, thị xã, thành phố thống nhất giao ước với những nội dung sau:',
      contents: [
        'Thi đua thực hiện tốt chức năng đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động.',
        'Thi đua phát triển đoàn viên, thành lập công đoàn cơ sở, nâng cao chất lượng hoạt động công đoàn cơ sở.',
        'Thi đua lao động giỏi, lao động sáng tạo; thực hiện tốt công tác tài chính, kiểm tra, giám sát và nữ công.',
      ].join('\n'),
      commitments: [
        'Từng đơn vị cụ thể hóa giao ước thành kế hoạch, gửi Trưởng cụm trong tháng 02; sơ kết trong tháng 7; tự chấm điểm, gửi kết quả trước ngày 15 tháng 11 năm 2024.',
        'Trưởng cụm chủ trì thẩm định, chấm điểm chéo và tổ chức hội nghị tổng kết trong tháng 11 năm 2024. Đơn vị không thực hiện giao ước thì không được bình bầu đề nghị khen thưởng.',
      ].join('\n'),
    },
    targets,
    parties: parties(count),
  });
}

export function results(period: 'HALF' | 'YEAR'): TablePaper {
  const actuals = [78.4, 100, 99.99, 3812, 21, 85, 172, 104.5, 131, null];
  const partyIds = parties(8).map(({ memberId }) => memberId);
  const rows = TARGETS.map((one, index) => {
    const actual = actuals[index] ?? null;
    const figures =
      index === 1
        ? partyIds.map((memberId, place) => ({ memberId, actual: place === 3 ? 9_500 : 10_000 }))
        : actual === null
          ? []
          : [{ memberId: null, actual: Math.round(actual * 100) }];
    const halfActual = actual === null ? null : Math.round(actual * 40);
    return { target: one, ...progressOf(one, figures, partyIds, period), halfActual };
  });
  return resultsPaper({
    maker: { ...MAKER, madeOn: '2024-11-29' },
    clusterName: CLUSTER_NAME,
    kind: 'CUM',
    year: 2024,
    period,
    rows,
    counts: countTargets(rows.map(({ state }) => state)),
    parties: partyIds.length,
  });
}

export function ranking({ withCross = true } = {}): TablePaper {
  const points = [9850, 9725, 9725, 9500, 9310, 9205, 8875, null];
  return rankingPaper({
    maker: { ...MAKER, madeOn: '2024-11-29' },
    clusterName: CLUSTER_NAME,
    year: 2024,
    isProvisional: false,
    rows: UNITS.map(([name], index) => {
      const final = points[index] ?? null;
      const rank = final === null ? null : points.filter((other) => (other ?? 0) > final).length + 1;
      return {
        name,
        self: final === null ? null : final + 50,
        cross: withCross && final !== null ? final - 25 : null,
        final,
        rank,
        tied: index === 1 || index === 2,
        isOut: final === null,
        band: final === null ? '' : final >= 9500 ? 'Hoàn thành xuất sắc nhiệm vụ' : 'Hoàn thành tốt nhiệm vụ',
      };
    }),
  });
}

const TEMPLATE = scoreTemplateSchema.parse({
  scale: 10_000,
  allowOverScale: false,
  groups: [
    {
      key: 'g1',
      name: 'Đại diện, chăm lo, bảo vệ; tham gia quản lý, kiểm tra, giám sát',
      criteria: [
        {
          key: 'c1',
          name: 'Doanh nghiệp ký thỏa ước lao động tập thể',
          max: 2000,
          measure: { type: 'QUANTITY', unit: 'bản', inverse: false },
        },
        {
          key: 'c2',
          name: 'Tổ chức thăm hỏi, hỗ trợ đoàn viên có hoàn cảnh khó khăn trong Tháng Công nhân và dịp Tết Nguyên đán; phối hợp tổ chức đối thoại, thương lượng tập thể',
          max: 2500,
          measure: { type: 'POINTS' },
        },
      ],
    },
    {
      key: 'g2',
      name: 'Xây dựng tổ chức công đoàn',
      criteria: [
        { key: 'c3', name: 'Phát triển đoàn viên', max: 3000, measure: { type: 'POINTS' } },
        {
          key: 'c4',
          name: 'Chất lượng hoạt động công đoàn cơ sở',
          max: 2500,
          measure: {
            type: 'GRADES',
            grades: [
              { name: 'A', percent: 100 },
              { name: 'B', percent: 80 },
            ],
          },
        },
      ],
    },
  ],
  bonuses: [{ key: 'b1', name: 'Có mô hình mới được nhân rộng', max: 300 }],
  penalties: [{ key: 'p1', name: 'Gửi báo cáo muộn (mỗi lần)', rule: { type: 'EACH', points: 100 } }],
  knockouts: [{ key: 'k1', name: 'Nội bộ mất đoàn kết, có cán bộ bị kỷ luật từ cảnh cáo trở lên' }],
  overPlan: { perPercent: 1, itemCapPercent: 10, totalCap: 500 },
  gradeScale: {
    bands: [
      { name: 'Xuất sắc', from: 9000 },
      { name: 'Tốt', from: 8000 },
    ],
    groupMinPercent: null,
    noZeroIn: [],
    heldAt: 1,
  },
  halves: null,
});

function entries(points: readonly [number, number, string, number, number]): ScoreEntries {
  const [care, growth, grade, bonus, late] = points;
  return [
    scoreEntrySchema.parse({ key: 'c1', plan: 10_000, actual: 10_450 }),
    scoreEntrySchema.parse({ key: 'c2', points: care, note: 'có 212 suất quà, 356 lượt người' }),
    scoreEntrySchema.parse({ key: 'c3', points: growth }),
    scoreEntrySchema.parse({ key: 'c4', grade }),
    scoreEntrySchema.parse({ key: 'b1', points: bonus }),
    scoreEntrySchema.parse({ key: 'p1', count: late }),
  ];
}

export function scoreSheet(more: Partial<Pick<ScorePaperSource, 'template' | 'parts'>> = {}): TablePaper {
  return scorePaper({
    maker: { ...MAKER, madeOn: '2024-11-20' },
    clusterName: CLUSTER_NAME,
    year: 2024,
    period: 'YEAR',
    memberName: 'LĐLĐ thành phố Từ Sơn',
    template: TEMPLATE,
    isDraft: false,
    parts: {
      SELF: entries([2500, 3000, 'A', 300, 0]),
      CROSS: entries([2450, 2900, 'A', 200, 1]),
      APPRAISED: entries([2425, 2875, 'B', 200, 2]),
    },
    signatures: [
      { titles: ['ĐƠN VỊ TỰ CHẤM', 'LĐLĐ THÀNH PHỐ TỪ SƠN'], remark: '(Ký, đóng dấu)', name: 'Đàm Quang Vịnh' },
      { titles: ['ĐƠN VỊ CHẤM CHÉO', 'LĐLĐ HUYỆN TIÊN DU'], remark: '(Ký, đóng dấu)', name: 'Lưu Thị Hồng Nhạn' },
      { titles: ['TRƯỞNG CỤM'], remark: '(Ký, đóng dấu)', name: 'Vương Đình Thức' },
    ],
    ...more,
  });
}

function registration(index: number, more: Partial<RegistrationRow>): RegistrationRow {
  return {
    id: String(index),
    version: 1,
    year: 2024,
    campaignId: null,
    campaignName: '',
    registerBy: '2024-02-28',
    subject: 'COLLECTIVE',
    unitId: null,
    personId: null,
    name: '',
    position: '',
    unitName: '',
    awardCode: null,
    awardName: '',
    content: '',
    registeredOn: '2024-02-15',
    status: 'ACCEPTED',
    note: '',
    isTwice: false,
    registrant: String(index),
    ...more,
  };
}

export function registrations(count = 1): TablePaper {
  const rows = Array.from({ length: count }, () => [
    registration(1, {
      name: 'CĐCS Trường Tiểu học Kim Đồng',
      unitName: 'LĐLĐ thành phố Từ Sơn',
      awardName: 'Tập thể Lao động xuất sắc',
    }),
    registration(2, {
      name: 'CĐCS Công ty TNHH một thành viên Đầu tư Phát triển Cây Mắc ca Tây Bắc',
      unitName: 'LĐLĐ thị xã Quế Võ',
      awardName: 'Cờ thi đua của LĐLĐ tỉnh, công đoàn ngành',
      registeredOn: '2024-03-05',
    }),
  ]).flat();
  const people = Array.from({ length: count }, () => [
    registration(3, {
      subject: 'INDIVIDUAL',
      name: 'Nguyễn Xuân Lộc',
      position: 'Trưởng ban',
      unitName: 'Ban Tổ chức - Kiểm tra, LĐLĐ tỉnh Bắc Ninh',
      awardName: 'Chiến sĩ thi đua cơ sở',
    }),
    registration(4, {
      subject: 'INDIVIDUAL',
      name: 'Lường Thị Ọi',
      position: 'Chủ tịch Công đoàn cơ sở',
      unitName: 'Công ty Cổ phần Chè Than Uyên',
      content: 'Đề tài “Giảm hao hụt nguyên liệu chè búp tươi”',
      status: 'RETURNED',
      note: 'thiếu xác nhận của đơn vị',
    }),
  ]).flat();
  return registrationsPaper({
    maker: { ...MAKER, issuer: { superiorName: 'Liên đoàn Lao động tỉnh Bắc Ninh', name: 'LĐLĐ thị xã Thuận Thành' } },
    titleLines: ['Đăng ký thi đua năm 2024'],
    remark: '',
    rows: [...rows, ...people],
  });
}

function work(name: string, more: Partial<WorkRow>): WorkRow {
  return {
    id: name,
    version: 1,
    campaignId: '',
    campaignName: '',
    occasionId: null,
    occasionName: '',
    kind: 'CONSTRUCTION',
    name,
    unitId: null,
    unitName: 'LĐLĐ thị xã Quảng Trị',
    description: '',
    value: null,
    startsOn: null,
    dueOn: '2022-07-20',
    finishedOn: null,
    progress: 0,
    status: 'REGISTERED',
    plaqueOn: null,
    proof: '',
    delay: null,
    ...more,
  };
}

export function works(): TablePaper {
  const soldiers = {
    occasionId: 'soldiers',
    occasionName: '75 năm Ngày Thương binh – Liệt sỹ (27/7/1947 - 27/7/2022)',
  };
  const citadel = {
    occasionId: 'citadel',
    occasionName: '50 năm sự kiện 81 ngày đêm bảo vệ Thành cổ Quảng Trị (1972 - 2022)',
  };
  return worksPaper({
    maker: {
      ...MAKER,
      issuer: { superiorName: 'LĐLĐ tỉnh Quảng Trị', name: 'Liên đoàn Lao động thị xã Quảng Trị' },
      place: 'Thị xã Quảng Trị',
      madeOn: '2022-01-18',
      signature: { titles: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'], remark: '', name: 'Lê Ngọc Vũ' },
    },
    titleLines: ['Công trình, sản phẩm thi đua chào mừng các ngày lễ lớn năm 2022'],
    remark: 'Chỉ gồm: thuộc LĐLĐ thị xã Quảng Trị',
    rows: [
      work('Nhà tình nghĩa tặng thân nhân liệt sỹ', {
        ...soldiers,
        value: 80_000_000,
        status: 'FINISHED',
        progress: 100,
        finishedOn: '2022-07-15',
        plaqueOn: '2022-07-20',
      }),
      work('Vườn thuốc nam trạm y tế', { ...soldiers, kind: 'PRODUCT', progress: 60, status: 'UNDER_WAY' }),
      work('Bồn hoa, hàng rào Nghĩa trang liệt sỹ thị xã và đường dẫn vào khu tưởng niệm', {
        ...citadel,
        value: 1_250_500_000,
        progress: 45,
        status: 'UNDER_WAY',
      }),
      work('Dọn vệ sinh tuyến đường tự quản', { kind: 'TASK', value: 500, dueOn: null }),
    ],
  });
}
