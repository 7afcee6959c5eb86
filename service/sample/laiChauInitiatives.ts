import type { IsoDate } from '#core/dates/isoDate.ts';
import { councilMemberInputSchema, type CouncilMemberInput } from '#core/councils/council.ts';
import { initiativeInputSchema, type InitiativeInput, type InitiativeKind } from '#core/initiatives/initiative.ts';

/**
 * The grassroots initiatives of 2023. Their number and that of their authors are those of report 34/BC-LĐLĐ of
 * 14/12/2023: 14 initiatives of 39 authors. Titles, people, shares and benefits are invented, and so is that some
 * have a part in two of them.
 */
export const INITIATIVE_YEAR = 2023;
/** Authorships the report names, and the people behind them in the sample. */
export const SAMPLE_AUTHORSHIPS = 39;
export const SAMPLE_AUTHORS = 35;

/** A person of the sample who can be an author. */
export type SampleAuthor = Pick<
  InitiativeInput['authors'][number],
  'personId' | 'unitId' | 'name' | 'birth' | 'workplace' | 'position'
>;

interface SampleInitiative {
  kind: InitiativeKind;
  field: string;
  title: string;
  /** Đồng; null where none is told in money. */
  benefit: number | null;
  /** Author of the sample and their share in percent, the chief author first. */
  authors: readonly (readonly [author: number, percent: number])[];
}

const INITIATIVES: readonly SampleInitiative[] = [
  {
    kind: 'UNG_DUNG_TBKT',
    field: 'Tài chính công đoàn',
    title:
      'Ứng dụng bảng tính dùng chung trong theo dõi thu, nộp kinh phí và đoàn phí công đoàn của các công đoàn cơ sở khối doanh nghiệp',
    benefit: 38_000_000,
    authors: [
      [0, 50],
      [1, 30],
      [2, 20],
    ],
  },
  {
    kind: 'TAC_NGHIEP',
    field: 'Tuyên giáo',
    title: 'Bộ câu hỏi trắc nghiệm trực tuyến tìm hiểu Điều lệ Công đoàn Việt Nam dành cho đoàn viên',
    benefit: null,
    authors: [
      [3, 40],
      [4, 35],
      [5, 25],
    ],
  },
  {
    kind: 'QUAN_LY',
    field: 'Quan hệ lao động',
    title:
      'Giải pháp nâng cao chất lượng thương lượng, ký kết thỏa ước lao động tập thể tại các doanh nghiệp sản xuất, chế biến chè',
    benefit: 120_000_000,
    authors: [
      [6, 60],
      [7, 40],
    ],
  },
  {
    kind: 'TAC_NGHIEP',
    field: 'Văn hóa, giáo dục',
    title: 'Mô hình “Tủ sách lưu động” phục vụ đoàn viên là giáo viên ở các điểm trường vùng cao',
    benefit: 15_000_000,
    authors: [
      [8, 50],
      [9, 25],
      [10, 25],
    ],
  },
  {
    kind: 'QUAN_LY',
    field: 'Kiểm tra, giám sát',
    title: 'Cải tiến quy trình tiếp nhận, trả lời đơn thư của đoàn viên theo cơ chế một đầu mối, có theo dõi thời hạn',
    benefit: null,
    authors: [
      [11, 40],
      [12, 25],
      [13, 20],
      [14, 15],
    ],
  },
  {
    kind: 'QUAN_LY',
    field: 'Tổ chức',
    title: 'Giải pháp phát triển đoàn viên, thành lập công đoàn cơ sở trong hợp tác xã nông nghiệp',
    benefit: null,
    authors: [
      [15, 55],
      [16, 45],
    ],
  },
  {
    kind: 'KY_THUAT',
    field: 'Y tế',
    title: 'Thiết kế giá phơi thuốc nam tận dụng nhiệt thải của nồi hơi tại trạm y tế xã',
    benefit: 27_500_000,
    authors: [
      [17, 45],
      [18, 30],
      [19, 25],
    ],
  },
  {
    kind: 'UNG_DUNG_TBKT',
    field: 'Nữ công',
    title: 'Ứng dụng mã QR tra cứu chế độ, chính sách đối với nữ đoàn viên',
    benefit: null,
    authors: [[20, 100]],
  },
  {
    kind: 'QUAN_LY',
    field: 'An toàn, vệ sinh lao động',
    title:
      'Nâng cao hiệu quả phối hợp kiểm tra, tự kiểm tra an toàn, vệ sinh lao động tại các công trình thủy điện nhỏ trên địa bàn tỉnh',
    benefit: 210_000_000,
    authors: [
      [21, 33.34],
      [22, 33.33],
      [23, 33.33],
    ],
  },
  {
    kind: 'TAC_NGHIEP',
    field: 'Giáo dục',
    title: 'Phương pháp tổ chức giờ sinh hoạt lớp song ngữ giúp học sinh dân tộc thiểu số tự tin giao tiếp',
    benefit: null,
    authors: [
      [24, 50],
      [25, 30],
      [26, 20],
    ],
  },
  {
    kind: 'UNG_DUNG_TBKT',
    field: 'Thi đua, khen thưởng',
    title: 'Bộ biểu mẫu điện tử tổng hợp hồ sơ thi đua, khen thưởng của công đoàn cấp trên trực tiếp cơ sở',
    benefit: 22_000_000,
    authors: [
      [27, 70],
      [0, 30],
    ],
  },
  {
    kind: 'KY_THUAT',
    field: 'Giáo dục',
    title: 'Hệ thống đun nước nóng tiết kiệm củi cho bếp ăn bán trú',
    benefit: 64_000_000,
    authors: [
      [28, 40],
      [29, 30],
      [30, 20],
      [5, 10],
    ],
  },
  {
    kind: 'QUAN_LY',
    field: 'Chính sách, xã hội',
    title: 'Giải pháp vận động nguồn lực xã hội xây dựng nhà “Mái ấm Công đoàn” cho đoàn viên có hoàn cảnh khó khăn',
    benefit: 350_000_000,
    authors: [
      [31, 50],
      [32, 25],
      [12, 25],
    ],
  },
  {
    kind: 'TAC_NGHIEP',
    field: 'Đào tạo, bồi dưỡng',
    title: 'Sổ tay điện tử nghiệp vụ dành cho cán bộ công đoàn cơ sở không chuyên trách',
    benefit: null,
    authors: [
      [33, 50],
      [34, 30],
      [20, 20],
    ],
  },
];

/** Authors each initiative brings in that no earlier one has: they work in one place. */
export const AUTHORS_BY_PLACE: readonly number[] = INITIATIVES.map(({ authors }, index) => {
  const earlier = INITIATIVES.slice(0, index).flatMap((before) => before.authors.map(([author]) => author));
  return authors.filter(([author]) => !earlier.includes(author)).length;
});

/** The 14 initiatives with these authors, who must be as many as {@link SAMPLE_AUTHORS}. */
export function laiChauInitiatives(authors: readonly SampleAuthor[]): InitiativeInput[] {
  return INITIATIVES.map(({ authors: parts, ...initiative }, index) => {
    const own = parts.map(([place, percent], order) => {
      const author = authors[place];
      if (!author) throw new Error(`the sample has no author ${place}`);
      return { ...author, share: Math.round(percent * 100), isChief: order === 0 && parts.length > 1 };
    });
    return initiativeInputSchema.parse({
      ...initiative,
      year: INITIATIVE_YEAR,
      unitId: own[0]?.unitId ?? null,
      unitName: own[0]?.workplace ?? '',
      submittedOn: SUBMITTED_ON,
      firstAppliedOn: `2023-0${1 + (index % 8)}-15`,
      authors: own,
    });
  });
}

const SUBMITTED_ON: IsoDate = '2023-10-30';

const member = (role: CouncilMemberInput['role'], name: string, position: string): CouncilMemberInput =>
  councilMemberInputSchema.parse({ role, name, position });

/** The council of the office, its meeting and decision; names and numbers are invented. */
export const INITIATIVE_COUNCIL = {
  name: 'Hội đồng Sáng kiến LĐLĐ tỉnh Lai Châu',
  foundingDocument: 'Quyết định số 96/QĐ-LĐLĐ',
  foundedOn: '2023-06-15',
  members: [
    member('CHAIR', 'Lò Thị Minh Phương', 'Phó Chủ tịch LĐLĐ tỉnh'),
    member('VICE_CHAIR', 'Hoàng Đức Kiên', 'Trưởng Ban Chính sách - Pháp luật và Quan hệ lao động'),
    member('MEMBER', 'Tẩn Thị Nải', 'Trưởng Ban Tuyên giáo và Nữ công'),
    member('MEMBER', 'Vàng Văn Chính', 'Chánh Văn phòng LĐLĐ tỉnh'),
    member('SECRETARY', 'Nguyễn Thu Trà', 'Chuyên viên Văn phòng LĐLĐ tỉnh'),
  ],
  meeting: {
    title: 'Họp xét công nhận sáng kiến năm 2023',
    heldOn: '2023-11-24',
    startsAt: '08:00',
    endsAt: '11:15',
    place: 'Phòng họp LĐLĐ tỉnh',
  },
  formId: 'initiative-form:BAC_NINH_2025',
} as const;

export const INITIATIVE_DECISION = {
  number: '209/QĐ-LĐLĐ',
  issuedOn: '2023-12-05',
  summary: 'Về việc công nhận sáng kiến cấp cơ sở năm 2023',
  bases: [
    'Điều lệ Công đoàn Việt Nam',
    'Nghị định số 13/2012/NĐ-CP ngày 02/3/2012 của Chính phủ ban hành Điều lệ Sáng kiến',
    'Thông tư số 18/2013/TT-BKHCN ngày 01/8/2013 của Bộ Khoa học và Công nghệ hướng dẫn thi hành một số quy định của Điều lệ Sáng kiến',
    'Xét Biên bản họp ngày 24/11/2023 của Hội đồng Sáng kiến LĐLĐ tỉnh',
  ],
} as const;
