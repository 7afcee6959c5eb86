import { EMPTY_HEADER, type DecisionHeader, type DecisionLineInput } from '#core/awards/decision.ts';
import { DEFAULT_SETTINGS, type OfficeProfile, type OfficeSettings } from '#core/office/office.ts';
import type { AwardRateInput } from '#core/office/catalogue.ts';
import type { NewUnit } from '#core/units/unit.ts';

/**
 * The sample office: LĐLĐ tỉnh Lai Châu in December 2023. Sums, counts and events
 * are those of its report 34/BC-LĐLĐ of 14/12/2023; people, teams and decision
 * numbers are invented.
 */
export const SAMPLE_PROFILE: OfficeProfile = {
  name: 'Liên đoàn Lao động tỉnh Lai Châu',
  shortName: 'LĐLĐ tỉnh Lai Châu',
  superiorName: 'Tổng Liên đoàn Lao động Việt Nam',
  place: 'Lai Châu',
  documentSymbol: 'LĐLĐ',
  decidingBody: 'Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu',
};

const SIGNER = { fullName: 'Lò Thị Minh Phương', position: 'PHÓ CHỦ TỊCH', authority: 'TM. BAN THƯỜNG VỤ' };
const FUND = 'Quỹ thi đua, khen thưởng của LĐLĐ tỉnh';
const BASES = [
  'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005, ngày 16 tháng 11 năm 2013',
  'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ',
  'Nghị định số 24/2023/NĐ-CP ngày 14 tháng 5 năm 2023 của Chính phủ quy định mức lương cơ sở',
  'Quyết định số 1689/QĐ-TLĐ ngày 12 tháng 11 năm 2019 của Tổng Liên đoàn về Quy chế khen thưởng của tổ chức Công đoàn',
];

export const SAMPLE_SETTINGS: OfficeSettings = {
  ...DEFAULT_SETTINGS,
  signers: [SIGNER],
  preparedBy: 'Nguyễn Thu Trà',
  funds: [FUND],
  defaultBases: BASES,
};

/** The office's own coefficient: 0,8 fits the report's 8.640.000 đ for six teams, the union's table itself was not seen. */
export const SAMPLE_RATES: AwardRateInput[] = [
  {
    awardCode: 'BK_LDLD',
    subject: 'COLLECTIVE',
    coefficient: 80,
    isCeiling: false,
    basis: 'Bảng hệ số của cơ quan',
    verified: false,
    effectiveFrom: '2019-11-12',
    effectiveTo: null,
  },
  {
    awardCode: 'BK_LDLD',
    subject: 'INDIVIDUAL',
    coefficient: 40,
    isCeiling: false,
    basis: 'Bảng hệ số của cơ quan',
    verified: false,
    effectiveFrom: '2019-11-12',
    effectiveTo: null,
  },
];

const superior = (kind: NewUnit['kind'], name: string, shortName: string): NewUnit => ({
  kind,
  name,
  shortName,
  parentId: null,
});

/** Eight district federations and three sector unions (seed of 27/12/2024). */
export const SAMPLE_UNITS: NewUnit[] = [
  superior('LDLD_HUYEN', 'Liên đoàn Lao động thành phố Lai Châu', 'LĐLĐ thành phố Lai Châu'),
  superior('LDLD_HUYEN', 'Liên đoàn Lao động huyện Tam Đường', 'LĐLĐ huyện Tam Đường'),
  superior('LDLD_HUYEN', 'Liên đoàn Lao động huyện Phong Thổ', 'LĐLĐ huyện Phong Thổ'),
  superior('LDLD_HUYEN', 'Liên đoàn Lao động huyện Sìn Hồ', 'LĐLĐ huyện Sìn Hồ'),
  superior('LDLD_HUYEN', 'Liên đoàn Lao động huyện Nậm Nhùn', 'LĐLĐ huyện Nậm Nhùn'),
  superior('LDLD_HUYEN', 'Liên đoàn Lao động huyện Mường Tè', 'LĐLĐ huyện Mường Tè'),
  superior('LDLD_HUYEN', 'Liên đoàn Lao động huyện Tân Uyên', 'LĐLĐ huyện Tân Uyên'),
  superior('LDLD_HUYEN', 'Liên đoàn Lao động huyện Than Uyên', 'LĐLĐ huyện Than Uyên'),
  superior('CD_NGANH', 'Công đoàn ngành Giáo dục tỉnh Lai Châu', 'CĐ ngành Giáo dục'),
  superior('CD_NGANH', 'Công đoàn ngành Y tế tỉnh Lai Châu', 'CĐ ngành Y tế'),
  superior('CDVC', 'Công đoàn Viên chức tỉnh Lai Châu', 'CĐVC tỉnh'),
];

export interface SampleDecision {
  header: DecisionHeader;
  lines: DecisionLineInput[];
}

function team(
  name: string,
  achievement: string,
  award: Pick<DecisionLineInput, 'awardCode' | 'amountSource' | 'flatAmount'>,
): DecisionLineInput {
  return {
    subject: 'COLLECTIVE',
    honorific: '',
    name,
    position: '',
    unitName: '',
    unitId: null,
    personId: null,
    achievement,
    reason: '',
    note: '',
    ownCoefficient: null,
    sharedAmountId: null,
    ...award,
  };
}

const prize = (flatAmount: number) => ({ awardCode: 'GIAI', amountSource: 'FLAT', flatAmount }) as const;
const CERTIFICATE = { awardCode: 'BK_LDLD', amountSource: 'COEF', flatAmount: null } as const;

const bases = (last: string) => [...BASES, last].map((text) => ({ text, date: null }));

/** 03 tập thể, 4.500.000 đ: flat prizes (report 34/BC-LĐLĐ, section 3; the split is invented). */
export const BADMINTON_2023: SampleDecision = {
  header: {
    ...EMPTY_HEADER,
    recipients: SAMPLE_SETTINGS.recipients,
    title: 'Khen thưởng Giải Cầu lông CNVCLĐ mở rộng lần thứ XX',
    number: '205/QĐ-LĐLĐ',
    issuedOn: '2023-12-01',
    summary:
      'Về việc khen thưởng tập thể có thành tích xuất sắc trong Giải Cầu lông công nhân, viên chức, lao động tỉnh Lai Châu mở rộng lần thứ XX năm 2023 - Tranh Cúp Ba Sao',
    listTitle:
      'Tập thể có thành tích xuất sắc trong Giải Cầu lông công nhân, viên chức, lao động\ntỉnh Lai Châu mở rộng lần thứ XX năm 2023 - Tranh Cúp Ba Sao',
    signer: SIGNER,
    fund: FUND,
    rounding: 'UP_10K',
    bases: bases('Báo cáo kết quả của Ban Tổ chức Giải Cầu lông'),
  },
  lines: [
    team('Đoàn Công đoàn Viên chức tỉnh', 'Giải Nhất toàn đoàn', prize(2_000_000)),
    team('Đoàn LĐLĐ thành phố Lai Châu', 'Giải Nhì toàn đoàn', prize(1_500_000)),
    team('Đoàn Công đoàn ngành Giáo dục', 'Giải Ba toàn đoàn', prize(1_000_000)),
  ],
};

/** 06 đội, 0,8 × 1.800.000 each = 8.640.000 đ (report 34/BC-LĐLĐ, section 3). */
export const VOLLEYBALL_2023: SampleDecision = {
  header: {
    ...EMPTY_HEADER,
    recipients: SAMPLE_SETTINGS.recipients,
    title: 'Khen thưởng Giải Bóng chuyền Công – Nông – Binh lần thứ XIX',
    number: '212/QĐ-LĐLĐ',
    issuedOn: '2023-12-08',
    summary:
      'Về việc tặng Bằng khen cho 06 tập thể có thành tích xuất sắc tại Giải Bóng chuyền đoàn kết Công - Nông - Binh tỉnh Lai Châu lần thứ XIX năm 2023',
    listTitle:
      'Tập thể được tặng Bằng khen của Liên đoàn Lao động tỉnh Lai Châu có thành tích xuất sắc\ntại Giải Bóng chuyền đoàn kết Công - Nông - Binh tỉnh Lai Châu lần thứ XIX năm 2023',
    signer: SIGNER,
    fund: FUND,
    rounding: 'UP_10K',
    bases: bases('Báo cáo kết quả của Ban Tổ chức Giải Bóng chuyền'),
  },
  lines: [
    team('Đội nam huyện Mường Tè', 'Giải Nhất nội dung nam', CERTIFICATE),
    team('Đội nam Bộ đội Biên phòng tỉnh', 'Giải Nhì nội dung nam', CERTIFICATE),
    team('Đội nam LĐLĐ thành phố Lai Châu', 'Giải Ba nội dung nam', CERTIFICATE),
    team('Đội nữ huyện Tam Đường', 'Giải Nhất nội dung nữ', CERTIFICATE),
    team('Đội nữ huyện Than Uyên', 'Giải Nhì nội dung nữ', CERTIFICATE),
    team('Đội nữ Công đoàn Viên chức tỉnh', 'Giải Ba nội dung nữ', CERTIFICATE),
  ],
};
