import type { AwardList, AwardListLine, AwardListSection, AwardListUses } from '#core/awards/awardList.ts';

/** Lists like those of the model papers. Names of persons are invented. */
export interface SampleList {
  list: AwardList;
  lines: AwardListLine[];
}

const NO_LINE: AwardListLine = {
  subject: 'COLLECTIVE',
  reason: '',
  honorific: '',
  name: '',
  position: '',
  unitName: '',
  achievement: '',
  awardName: 'Bằng khen của LĐLĐ tỉnh',
  coefficient: null,
  baseSalary: null,
  amount: 0,
  sharedAmountId: null,
  note: '',
};

/** A line with only what the test is about. */
export function lineOf(part: Partial<AwardListLine>): AwardListLine {
  return { ...NO_LINE, ...part };
}

/** The list around given lines: counts, sums and uses as the service works them out. */
export function listOf(lines: AwardListLine[], part: Partial<AwardList> = {}): SampleList {
  const { sharedAmounts = [] } = part;
  const list: AwardList = {
    issuer: {
      superiorName: 'Tổng Liên đoàn Lao động Việt Nam',
      name: 'Liên đoàn Lao động tỉnh Lai Châu',
      decidingBody: 'Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu',
    },
    titleLines: ['Tập thể, cá nhân được tặng Bằng khen của Liên đoàn Lao động tỉnh Lai Châu năm 2024'],
    decisionNumber: '356/QĐ-LĐLĐ',
    decidedOn: '2024-12-25',
    signer: { fullName: 'Lò Thị Minh Phương', position: 'Phó Chủ tịch', authority: 'TM. BAN THƯỜNG VỤ' },
    preparedBy: 'Nguyễn Thu Trà',
    mark: '',
    placement: 'ANNEX',
    payment: null,
    moneyArticle: 'AMOUNTS',
    registerFrom: null,
    style: { showNationalHeader: true, showSignatures: true, showPreparedBy: true, tableFontSize: 12 },
    uses: usesOf(lines),
    sections: sectionsOf(lines, (own) => amountOf(own) + sharedBy(own, sharedAmounts)),
    sharedAmounts,
    totalAmount: amountOf(lines) + sharedBy(lines, sharedAmounts),
    ...part,
  };
  return { list, lines };
}

function usesOf(lines: readonly AwardListLine[]): AwardListUses {
  const any = (has: (line: AwardListLine) => boolean) => lines.some(has);
  return {
    honorific: any((line) => line.honorific !== ''),
    position: any((line) => line.position !== ''),
    unitName: any((line) => line.unitName !== ''),
    achievement: any((line) => line.achievement !== ''),
    awardName: new Set(lines.map((line) => line.awardName)).size > 1,
    coefficient: any((line) => line.coefficient !== null),
    note: any((line) => line.note !== ''),
  };
}

function amountOf(lines: readonly AwardListLine[]): number {
  return lines.reduce((total, line) => total + (line.amount ?? 0), 0);
}

/** Đồng of the sums some of the lines have a part in. */
function sharedBy(lines: readonly AwardListLine[], sharedAmounts: AwardList['sharedAmounts']): number {
  const ids = new Set(lines.map((line) => line.sharedAmountId));
  return sharedAmounts.reduce((total, { id, amount }) => total + (ids.has(id) ? amount : 0), 0);
}

function sectionsOf(
  lines: readonly AwardListLine[],
  sumOf: (lines: readonly AwardListLine[]) => number,
): AwardListSection[] {
  return (['COLLECTIVE', 'INDIVIDUAL'] as const).flatMap((subject) => {
    const own = lines.filter((line) => line.subject === subject);
    if (own.length === 0) return [];
    const reasons = [...new Set(own.map((line) => line.reason))].map((text) => {
      return { text, count: own.filter((line) => line.reason === text).length };
    });
    return [{ subject, count: own.length, amount: sumOf(own), reasons }];
  });
}

/** Three badminton teams with 4.500.000 đồng in all, the split unknown, and one with a sum of its own. */
export function sharedPrize(part: Partial<AwardList> = {}): SampleList {
  const teams = ['Đoàn Công đoàn Viên chức tỉnh', 'Đoàn LĐLĐ thành phố Lai Châu', 'Đoàn Công đoàn ngành Giáo dục'];
  const sharing = teams.map((name) => lineOf({ name, achievement: 'Đạt giải', amount: null, sharedAmountId: 'sum' }));
  const alone = lineOf({ name: 'Đoàn LĐLĐ huyện Than Uyên', achievement: 'Giải Phong cách', amount: 500_000 });
  return listOf([...sharing, alone], { sharedAmounts: [{ id: 'sum', amount: 4_500_000, count: 3 }], ...part });
}

/** Six volleyball teams, 8.640.000 đồng. */
export function volleyballTeams(): SampleList {
  const teams = [
    ['Đội nam huyện Mường Tè', 'Giải Nhất nội dung nam'],
    ['Đội nam Bộ đội Biên phòng tỉnh', 'Giải Nhì nội dung nam'],
    ['Đội nam LĐLĐ thành phố Lai Châu', 'Giải Ba nội dung nam'],
    ['Đội nữ huyện Tam Đường', 'Giải Nhất nội dung nữ'],
    ['Đội nữ huyện Than Uyên', 'Giải Nhì nội dung nữ'],
    ['Đội nữ Công đoàn Viên chức tỉnh', 'Giải Ba nội dung nữ'],
  ];
  const lines = teams.map(([name = '', achievement = '']) =>
    lineOf({ name, achievement, coefficient: 80, baseSalary: 1_800_000, amount: 1_440_000 }),
  );
  return listOf(lines, {
    titleLines: [
      'Tập thể được tặng Bằng khen của Liên đoàn Lao động tỉnh Lai Châu có thành tích xuất sắc',
      'tại Giải Bóng chuyền đoàn kết Công - Nông - Binh tỉnh Lai Châu lần thứ XIX năm 2023',
    ],
    decisionNumber: '212/QĐ-LĐLĐ',
    decidedOn: '2023-12-08',
    style: { showNationalHeader: true, showSignatures: true, showPreparedBy: true, tableFontSize: 13 },
  });
}

/** Three badminton teams with flat amounts, 4.500.000 đồng. */
export function badmintonTeams(): SampleList {
  const prizes = [
    ['Công đoàn Viên chức tỉnh', 'Giải Nhất', 2_000_000],
    ['Liên đoàn Lao động thành phố Lai Châu', 'Giải Nhì', 1_500_000],
    ['Công đoàn ngành Y tế tỉnh', 'Giải Ba', 1_000_000],
  ] as const;
  return listOf(
    prizes.map(([name, achievement, amount]) => lineOf({ name, achievement, amount })),
    {
      titleLines: [
        'Tập thể được thưởng tại Giải Cầu lông CNVCLĐ mở rộng lần thứ XX - Cúp Ba Sao tỉnh Lai Châu năm 2023 do Liên đoàn Lao động tỉnh Lai Châu tổ chức',
      ],
      decisionNumber: '198/QĐ-LĐLĐ',
      decidedOn: '2023-11-02',
      style: { showNationalHeader: true, showSignatures: true, showPreparedBy: true, tableFontSize: 13 },
    },
  );
}

const REASONS = [
  'Có thành tích xuất sắc trong hoạt động Khối thi đua của LĐLĐ tỉnh năm 2024',
  'Có thành tích xuất sắc trong việc thu Quỹ Xã hội Công đoàn năm 2024',
  'Có thành tích xuất sắc trong công tác vận động phát triển đoàn viên, thành lập công đoàn cơ sở năm 2024',
] as const;

const COLLECTIVES: readonly (readonly string[])[] = [
  ['Liên đoàn Lao động huyện Tân Uyên', 'Công đoàn ngành Giáo dục tỉnh Lai Châu', 'Công đoàn Viên chức tỉnh Lai Châu'],
  [
    'Liên đoàn Lao động thành phố Lai Châu',
    'Liên đoàn Lao động huyện Than Uyên',
    'Công đoàn ngành Y tế tỉnh Lai Châu',
    'Công đoàn cơ sở Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông huyện Sìn Hồ, Liên đoàn Lao động huyện Sìn Hồ',
    'Công đoàn cơ sở Bệnh viện Đa khoa tỉnh',
    'Công đoàn cơ sở Kho bạc Nhà nước Lai Châu',
    'Công đoàn cơ sở Công ty Cổ phần Xây dựng và Thương mại Tổng hợp Hoàng Nhâm, Liên đoàn Lao động thành phố Lai Châu',
    'Công đoàn cơ sở Trường Mầm non xã Pa Tần',
  ],
  [
    'Liên đoàn Lao động huyện Tam Đường',
    'Liên đoàn Lao động huyện Phong Thổ',
    'Công đoàn cơ sở Công ty Cổ phần Chè Than Uyên',
    'Công đoàn cơ sở Công ty Trách nhiệm hữu hạn một thành viên Đầu tư Phát triển Cây Mắc ca Tây Bắc, Liên đoàn Lao động huyện Tam Đường',
    'Công đoàn cơ sở xã Bum Nưa',
    'Công đoàn cơ sở Hợp tác xã Nông nghiệp hữu cơ Nậm Loỏng',
  ],
];

const PERSONS: readonly (readonly (readonly [string, string, string])[])[] = [
  [
    ['Vàng Thị Dếnh', 'Chủ tịch Công đoàn cơ sở', 'Phòng Giáo dục và Đào tạo huyện Tân Uyên'],
    ['Lò Văn Thoong', 'Phó Chủ tịch', 'LĐLĐ huyện Mường Tè'],
    ['Nguyễn Thị Bích Ngà', 'Chuyên viên', 'Công đoàn ngành Giáo dục tỉnh Lai Châu'],
    ['Giàng A Chỉnh', 'Ủy viên Ban Chấp hành', 'Công đoàn Viên chức tỉnh Lai Châu'],
    ['Đỗ Mạnh Tường', 'Chủ tịch', 'LĐLĐ huyện Nậm Nhùn'],
    ['Phàn Thị Mẩy', 'Chủ tịch Công đoàn cơ sở', 'Trường Trung học cơ sở thị trấn Sìn Hồ'],
    ['Tao Văn Inh', 'Phó Chủ tịch', 'LĐLĐ huyện Sìn Hồ'],
  ],
  [
    ['Hoàng Thị Thu Hà', 'Kế toán Công đoàn', 'LĐLĐ thành phố Lai Châu'],
    [
      'Lý A Sử',
      'Chủ tịch Công đoàn cơ sở',
      'Trường Phổ thông Dân tộc bán trú Tiểu học và THCS xã Tả Lèng, huyện Tam Đường',
    ],
    ['Trần Quốc Việt', 'Chủ tịch Công đoàn cơ sở', 'Kho bạc Nhà nước Lai Châu'],
    ['Chìn Thị Lai', 'Thủ quỹ', 'Công đoàn ngành Y tế tỉnh Lai Châu'],
    ['Mào Văn Pấng', 'Chủ tịch Công đoàn cơ sở', 'UBND xã Khổng Lào, huyện Phong Thổ'],
    ['Phạm Thị Ngọc Ánh', 'Ủy viên Ban Thường vụ', 'CĐCS Bệnh viện Đa khoa tỉnh'],
    ['Lù Thị Sương', 'Chủ tịch Công đoàn cơ sở', 'Trường Mầm non xã Pa Tần, huyện Sìn Hồ'],
    ['Vũ Đình Khoa', 'Phó Chủ tịch Công đoàn cơ sở', 'Công ty Cổ phần Xây dựng và Thương mại Tổng hợp Hoàng Nhâm'],
    ['Lò Thị Hặc', 'Tổ trưởng Tổ Công đoàn', 'Trung tâm Y tế huyện Than Uyên'],
  ],
  [
    ['Nguyễn Xuân Lộc', 'Trưởng ban', 'Ban Tổ chức - Kiểm tra, LĐLĐ tỉnh Lai Châu'],
    ['Sùng A Dia', 'Chủ tịch Công đoàn cơ sở', 'Hợp tác xã Nông nghiệp hữu cơ Nậm Loỏng'],
    ['Lường Thị Ọi', 'Chủ tịch Công đoàn cơ sở', 'Công ty Cổ phần Chè Than Uyên'],
    ['Đào Thị Hải Yến', 'Chuyên viên', 'LĐLĐ huyện Tam Đường'],
    ['Khoàng Văn Chươi', 'Phó Chủ tịch', 'LĐLĐ huyện Phong Thổ'],
    ['Lê Hữu Phước', 'Giám đốc', 'Công ty Trách nhiệm hữu hạn một thành viên Đầu tư Phát triển Cây Mắc ca Tây Bắc'],
    ['Vàng Văn Quyến', 'Chủ tịch Công đoàn cơ sở', 'UBND xã Bum Nưa, huyện Mường Tè'],
    ['Má Thị Di', 'Đoàn viên', 'CĐCS Trường Tiểu học Kim Đồng'],
    ['Trịnh Thị Hồng Liên', 'Ủy viên Ủy ban Kiểm tra', 'Công đoàn Viên chức tỉnh Lai Châu'],
  ],
];

/** 17 collectives and 25 persons by three reasons, 55.460.000 đồng. */
export function mixedByReason(): SampleList {
  const baseSalary = 2_340_000;
  const collectives = COLLECTIVES.flatMap((names, reason) =>
    names.map((name) =>
      lineOf({ name, reason: REASONS[reason] ?? '', coefficient: 80, baseSalary, amount: 1_880_000 }),
    ),
  );
  const persons = PERSONS.flatMap((people, reason) =>
    people.map(([name, position, unitName]) =>
      lineOf({
        subject: 'INDIVIDUAL',
        ...{ name, position, unitName, reason: REASONS[reason] ?? '' },
        ...{ coefficient: 40, baseSalary, amount: 940_000 },
      }),
    ),
  );
  return listOf([...collectives, ...persons]);
}

const FAMILY = ['Nguyễn', 'Lò', 'Vàng', 'Giàng', 'Hoàng', 'Trần', 'Phàn', 'Lý'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thị Thu', 'A'];
const GIVEN = ['An', 'Bình', 'Chỉnh', 'Dương', 'Hạnh', 'Khoa', 'Loan', 'Mẩy', 'Phước', 'Quyên', 'Sương', 'Tường'];
const POSITIONS = ['Chủ tịch Công đoàn cơ sở', 'Phó Chủ tịch', 'Chuyên viên', 'Ủy viên Ban Chấp hành', 'Đoàn viên'];

/** Any number of persons with names, positions and units of the usual kind; the same for the same number. */
export function manyPersons(count: number): AwardListLine[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = (words: readonly string[], step: number) => words[Math.floor(index / step) % words.length] ?? '';
    return lineOf({
      subject: 'INDIVIDUAL',
      name: `${pick(FAMILY, 1)} ${pick(MIDDLE, 3)} ${pick(GIVEN, 7)} ${index}`,
      position: pick(POSITIONS, 2),
      unitName:
        index % 9 === 0
          ? `Trường Phổ thông Dân tộc bán trú Tiểu học và Trung học cơ sở số ${index % 977}, huyện Tam Đường`
          : `Công đoàn cơ sở số ${index % 4001}`,
      coefficient: 40,
      baseSalary: 2_340_000,
      amount: 940_000,
    });
  });
}
