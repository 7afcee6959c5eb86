import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Condition } from '#core/eligibility/condition.ts';
import type { RuleAbout, Severity } from '#core/eligibility/rule.ts';
import type { InsertRow } from '../insertInChunks.ts';
import { ND98_FROM, type ShippedPeriod } from './shipped.ts';

/** A rule of eligibility as it ships, over one period. */
export interface ShippedRule extends ShippedPeriod {
  code: string;
  name: string;
  about: RuleAbout;
  /** Empty for all awards. */
  awardCodes: string[];
  condition: Condition;
  severity: Severity;
  /** Told when it is missed. */
  message: string;
  /** Off where the law leaves the figure to the office. */
  isEnabled: boolean;
}

/** Days on which the rules of the union or the state changed. */
const LAW_2003: IsoDate = '2004-05-26';
const QD1564_FROM: IsoDate = '2014-12-24';
const HD168_FROM: IsoDate = '2015-01-01';
const HD1217_FROM: IsoDate = '2016-08-11';
const QD1689_FROM: IsoDate = '2019-11-12';
const QD1689_TO: IsoDate = '2024-05-28';
const QD999_FROM: IsoDate = '2024-05-29';
const LAW_2003_TO: IsoDate = '2023-12-31';
const ND13_FROM: IsoDate = '2012-05-01';
const ND152_RULES_FROM: IsoDate = '2025-07-01';

const LDTT_HOLDERS = ['LDTT', 'CSTD_CS'];

type RuleParts = Pick<ShippedRule, 'code' | 'name' | 'about' | 'condition' | 'message' | 'basis'> &
  Partial<Pick<ShippedRule, 'awardCodes' | 'from' | 'to' | 'verified' | 'isEnabled'>>;

/** All rules only remind: which of them stop a line is the office's decision. */
function rule(parts: RuleParts): ShippedRule {
  return {
    awardCodes: [],
    from: LAW_2003,
    to: null,
    verified: true,
    isEnabled: true,
    severity: 'WARN',
    ...parts,
  };
}

/** The same rule for persons and for collectives. */
function forBoth(parts: Omit<RuleParts, 'about'>): ShippedRule[] {
  return [rule({ ...parts, about: 'INDIVIDUAL' }), rule({ ...parts, about: 'COLLECTIVE' })];
}

const NO_WARNING_IN_UNIT: Condition = { kind: 'NO_DISCIPLINE', from: 'WARNING', yearsAgo: 0 };
const EXCELLENT_UNIT: Condition[] = [
  { kind: 'TITLE_SHARE', awards: LDTT_HOLDERS, percent: 7000, comparator: 'GE', of: 'WORKERS' },
  { kind: 'EVERYONE_COMPLETES' },
  { kind: 'HOLDERS_AT_LEAST', awards: ['CSTD_CS'], count: 1 },
];
const TLD_CERTIFICATE: RuleParts = {
  code: 'C09',
  name: 'Bằng khen Tổng LĐLĐ: 2 năm HTXSNV, 2 sáng kiến, Bằng khen LĐLĐ tỉnh năm trước',
  about: 'INDIVIDUAL',
  awardCodes: ['BK_TLD'],
  condition: {
    kind: 'ALL',
    of: [
      { kind: 'CONSECUTIVE_YEARS', awards: [], grades: ['HTXSNV'], years: 2, ending: 'THIS_YEAR' },
      { kind: 'INITIATIVES', level: 'CS', count: 2, withinYears: 2, unusedOnly: false },
      { kind: 'HOLDS_TITLE', awards: ['BK_LDLD'], yearsAgo: 1 },
    ],
  },
  message:
    'Bằng khen Tổng LĐLĐ cho cá nhân cần 2 năm liên tục hoàn thành xuất sắc nhiệm vụ, 2 sáng kiến cấp cơ sở và Bằng khen LĐLĐ tỉnh, công đoàn ngành năm trước.',
  basis: 'QĐ 1689/QĐ-TLĐ, Điều 14',
};

/**
 * The rules C01–C25 with what each rests on, then those the articles of the 2022 law give for the commonest awards,
 * and local ones that are off until an office wants them.
 */
export const SHIPPED_RULES: readonly ShippedRule[] = [
  rule({
    code: 'C01',
    name: 'CSTĐCS phải là LĐTT cùng năm',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_CS'],
    condition: { kind: 'HOLDS_TITLE', awards: ['LDTT'], yearsAgo: 0 },
    message: 'Chiến sĩ thi đua cơ sở phải đạt Lao động tiên tiến cùng năm.',
    basis: 'Luật 06/2022/QH15, Điều 23; trước 2024: Nghị định 91/2017/NĐ-CP, Điều 9',
  }),
  rule({
    code: 'C02',
    name: 'CSTĐCS cần sáng kiến được công nhận',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_CS'],
    condition: { kind: 'INITIATIVES', level: 'CS', count: 1, withinYears: 2, unusedOnly: true },
    message: 'Chiến sĩ thi đua cơ sở cần một sáng kiến hoặc đề tài được cơ sở công nhận.',
    basis: 'Nghị định 91/2017/NĐ-CP, Điều 9 khoản 3',
    from: QD1564_FROM,
    to: LAW_2003_TO,
  }),
  rule({
    code: 'C03',
    name: 'CSTĐCS: HTXSNV hoặc sáng kiến',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_CS'],
    condition: {
      kind: 'ANY',
      of: [
        { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 },
        { kind: 'INITIATIVES', level: 'CS', count: 1, withinYears: 2, unusedOnly: true },
      ],
    },
    message:
      'Chiến sĩ thi đua cơ sở cần hoàn thành xuất sắc nhiệm vụ, hoặc sáng kiến được cơ sở công nhận, hoặc đề tài đã nghiệm thu.',
    basis: 'Luật 06/2022/QH15, Điều 23',
    from: ND98_FROM,
  }),
  rule({
    code: 'C04',
    name: 'CSTĐCS không quá 15% LĐTT',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_CS'],
    condition: { kind: 'QUOTA', awards: ['CSTD_CS'], base: LDTT_HOLDERS, percent: 1500, rounding: 'NONE' },
    message: 'Số Chiến sĩ thi đua cơ sở vượt 15% số Lao động tiên tiến của đơn vị.',
    basis: 'Nghị định 91/2017/NĐ-CP, Điều 9; Thông tư 07/2014/TT-BNV, Điều 5',
    from: QD1564_FROM,
    to: LAW_2003_TO,
  }),
  rule({
    code: 'C04',
    name: 'CSTĐCS theo tỷ lệ cơ quan đặt',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_CS'],
    condition: { kind: 'QUOTA', awards: ['CSTD_CS'], base: LDTT_HOLDERS, percent: 1500, rounding: 'NONE' },
    message: 'Số Chiến sĩ thi đua cơ sở vượt tỷ lệ cơ quan đặt.',
    basis:
      'Luật 06/2022/QH15 không đặt tỷ lệ chung nên quy tắc này tắt sẵn; có nơi giữ 28%, dự thảo sửa luật nêu 20%. Từ 01/10/2026 kiểm tra Luật 06/2026/QH16.',
    from: ND98_FROM,
    verified: false,
    isEnabled: false,
  }),
  rule({
    code: 'C05',
    name: 'CSTĐ cấp bộ, tỉnh: 3 năm liên tục CSTĐCS',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_BT'],
    condition: { kind: 'CONSECUTIVE_YEARS', awards: ['CSTD_CS'], grades: [], years: 3, ending: 'EITHER' },
    message: 'Cần 3 năm liên tục đạt Chiến sĩ thi đua cơ sở.',
    basis: 'Luật 06/2022/QH15, Điều 22; trước 2024: Luật Thi đua, khen thưởng 2003 (sửa 2013)',
  }),
  rule({
    code: 'C06',
    name: 'CSTĐ toàn quốc: 2 lần CSTĐ cấp bộ và 6 năm CSTĐCS',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_TQ'],
    condition: {
      kind: 'ALL',
      of: [
        { kind: 'YEARS_WITHIN', awards: ['CSTD_BT'], grades: [], count: 2, within: 6, ending: 'EITHER' },
        { kind: 'CONSECUTIVE_YEARS', awards: ['CSTD_CS'], grades: [], years: 6, ending: 'EITHER' },
      ],
    },
    message: 'Cần 2 lần liên tục Chiến sĩ thi đua cấp bộ, tỉnh, trong đó có 6 năm liên tục Chiến sĩ thi đua cơ sở.',
    basis: 'Luật Thi đua, khen thưởng 2003 (sửa 2013); Nghị định 91/2017/NĐ-CP',
    to: LAW_2003_TO,
  }),
  rule({
    code: 'C06',
    name: 'CSTĐ toàn quốc: 2 lần liên tục CSTĐ cấp bộ, tỉnh',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_TQ'],
    // Each of the two rests on three years, so they lie three years apart.
    condition: { kind: 'YEARS_WITHIN', awards: ['CSTD_BT'], grades: [], count: 2, within: 6, ending: 'EITHER' },
    message: 'Cần 2 lần liên tục đạt Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh.',
    basis: 'Luật 06/2022/QH15, Điều 21',
    from: ND98_FROM,
  }),
  rule({
    code: 'C07',
    name: 'TTLĐXS: từ 70% LĐTT, có CSTĐCS, mọi người hoàn thành, không ai bị cảnh cáo',
    about: 'COLLECTIVE',
    awardCodes: ['TTLDXS'],
    condition: { kind: 'ALL', of: [...EXCELLENT_UNIT, NO_WARNING_IN_UNIT] },
    message:
      'Tập thể lao động xuất sắc cần 100% hoàn thành nhiệm vụ, từ 70% Lao động tiên tiến, có Chiến sĩ thi đua cơ sở và không ai bị kỷ luật từ cảnh cáo.',
    basis: 'Luật Thi đua, khen thưởng 2003 (sửa 2013), Điều 27',
    to: LAW_2003_TO,
  }),
  rule({
    code: 'C07',
    name: 'TTLĐXS: từ 70% LĐTT, có CSTĐCS, mọi người hoàn thành nhiệm vụ',
    about: 'COLLECTIVE',
    awardCodes: ['TTLDXS'],
    condition: { kind: 'ALL', of: EXCELLENT_UNIT },
    message:
      'Tập thể lao động xuất sắc cần 100% hoàn thành nhiệm vụ, từ 70% Lao động tiên tiến và có Chiến sĩ thi đua cơ sở.',
    basis: 'Luật 06/2022/QH15, Điều 27',
    from: ND98_FROM,
  }),
  rule({
    code: 'C08',
    name: 'TTLĐTT: trên 50% LĐTT, không ai bị cảnh cáo',
    about: 'COLLECTIVE',
    awardCodes: ['TTLDTT'],
    condition: {
      kind: 'ALL',
      of: [
        { kind: 'TITLE_SHARE', awards: LDTT_HOLDERS, percent: 5000, comparator: 'GT', of: 'WORKERS' },
        NO_WARNING_IN_UNIT,
      ],
    },
    message: 'Tập thể lao động tiên tiến cần trên 50% Lao động tiên tiến và không ai bị kỷ luật từ cảnh cáo.',
    basis: 'Luật Thi đua, khen thưởng 2003, Điều 28; có bộ ghi “từ 50%”',
    to: LAW_2003_TO,
  }),
  rule({
    code: 'C08',
    name: 'TTLĐTT: từ 70% LĐTT, không ai bị cảnh cáo',
    about: 'COLLECTIVE',
    awardCodes: ['TTLDTT'],
    condition: {
      kind: 'ALL',
      of: [
        { kind: 'TITLE_SHARE', awards: LDTT_HOLDERS, percent: 7000, comparator: 'GE', of: 'WORKERS' },
        NO_WARNING_IN_UNIT,
      ],
    },
    message: 'Tập thể lao động tiên tiến cần từ 70% Lao động tiên tiến và không ai bị kỷ luật từ cảnh cáo.',
    basis: 'Luật 06/2022/QH15, Điều 28',
    from: ND98_FROM,
  }),
  rule({ ...TLD_CERTIFICATE, from: QD1689_FROM, to: QD1689_TO }),
  rule({
    ...TLD_CERTIFICATE,
    basis: 'QĐ 1689/QĐ-TLĐ, Điều 14; QĐ 999/QĐ-TLĐ (2024) chưa đối chiếu',
    from: QD999_FROM,
    verified: false,
  }),
  ...forBoth({
    code: 'C10',
    name: 'Cùng cấp: toàn diện và chuyên đề loại trừ nhau',
    condition: { kind: 'SAME_LEVEL_KIND' },
    message: 'Trong năm, một đối tượng ở cùng một cấp chỉ được khen toàn diện hoặc khen chuyên đề.',
    basis: 'Hướng dẫn 1217/HD-TLĐ (2016)',
    from: HD1217_FROM,
  }),
  ...forBoth({
    code: 'C11',
    name: 'Một thành tích không khen nhiều hình thức',
    condition: { kind: 'SAME_ACHIEVEMENT' },
    message: 'Không tặng nhiều hình thức khen thưởng cho một thành tích.',
    basis: 'Luật 06/2022/QH15',
    from: ND98_FROM,
  }),
  ...forBoth({
    code: 'C12',
    name: 'Có đăng ký thi đua trong năm',
    condition: { kind: 'REGISTERED', sameAward: false },
    message: 'Chỉ xét tập thể, cá nhân đã đăng ký thi đua trong năm.',
    basis: 'Quy định của địa phương (LĐLĐ Lý Nhân 2018)',
  }),
  ...forBoth({
    code: 'C13',
    name: 'Bằng khen chuyên đề Tổng LĐLĐ: không quá 4 đề nghị mỗi chuyên đề',
    awardCodes: ['BK_TLD_CD'],
    condition: { kind: 'PER_THEME_CAP', most: 4 },
    message: 'Mỗi tỉnh, thành phố được đề nghị nhiều nhất 4 bằng khen cho mỗi chuyên đề trong năm.',
    basis: 'QĐ 1689/QĐ-TLĐ, Điều 15; đơn vị lớn được nhiều hơn',
    from: QD1689_FROM,
  }),
  rule({
    code: 'C14',
    name: 'Cờ chuyên đề Xanh – Sạch – Đẹp: từ 96 điểm, không tai nạn chết người',
    about: 'COLLECTIVE',
    awardCodes: ['CO_TLD_CD'],
    condition: {
      kind: 'ALL',
      of: [{ kind: 'SCORE_AT_LEAST', points: 9600 }, { kind: 'NO_FATAL_ACCIDENT' }],
    },
    message: 'Cờ chuyên đề “Xanh – Sạch – Đẹp” cần từ 96 điểm và không để xảy ra tai nạn lao động chết người.',
    basis: 'Hướng dẫn 168/HD-TLĐ (2015)',
    from: HD168_FROM,
  }),
  rule({
    code: 'C15',
    name: 'Tiền thưởng theo lương cơ sở ngày quyết định',
    about: 'DECISION',
    condition: { kind: 'AMOUNTS_FIT' },
    message: 'Có mức tiền khác hệ số nhân lương cơ sở vào ngày quyết định; số tiền cơ quan ghi được giữ nguyên.',
    basis: 'Nghị định 98/2023/NĐ-CP, Điều 53; Nghị định 91/2017/NĐ-CP, Điều 68',
  }),
  rule({
    code: 'C16',
    name: 'Tỷ lệ đóng góp của các tác giả đủ 100%',
    about: 'INITIATIVE',
    condition: { kind: 'SHARES_WHOLE' },
    message: 'Tổng tỷ lệ đóng góp chưa đúng 100%; chưa in được giấy chứng nhận.',
    basis: 'Thông tư 18/2013/TT-BKHCN, Phụ lục I',
    from: ND13_FROM,
  }),
  rule({
    code: 'C17',
    name: 'Nộp đơn trong 1 năm kể từ ngày áp dụng lần đầu',
    about: 'INITIATIVE',
    condition: { kind: 'SUBMITTED_WITHIN', years: 1 },
    message: 'Đơn nộp sau hơn 1 năm kể từ ngày áp dụng lần đầu.',
    basis: 'Nghị định 13/2012/NĐ-CP và quy định của địa phương (Sóc Trăng)',
    from: ND13_FROM,
  }),
  rule({
    code: 'C18',
    name: 'Đơn vị dẫn đầu nằm trong các đơn vị được bầu cờ',
    about: 'CLUSTER',
    condition: { kind: 'LEAD_AMONG_FLAGS' },
    message: 'Đơn vị được suy tôn dẫn đầu cụm, khối không nằm trong các đơn vị được bầu tặng cờ.',
    basis: 'Thông lệ tổng kết cụm, khối: “trong đó suy tôn”',
    verified: false,
  }),
  rule({
    code: 'C19',
    name: 'Số người và số tiền khớp danh sách',
    about: 'DECISION',
    condition: { kind: 'LIST_FITS_TOTALS' },
    message: 'Số người hoặc tổng tiền của quyết định không khớp danh sách kèm theo.',
    basis: 'Nghị định 30/2020/NĐ-CP; danh sách là phần của quyết định',
    verified: false,
  }),
  ...forBoth({
    code: 'C20',
    name: 'Đơn vị còn hoạt động vào ngày quyết định',
    condition: { kind: 'UNIT_ALIVE' },
    message: 'Đơn vị đã kết thúc hoạt động trước ngày quyết định; xem đơn vị kế thừa.',
    basis: 'Sắp xếp tổ chức công đoàn từ 2025',
  }),
  ...forBoth({
    code: 'C21',
    name: 'Không đòi đã có hình thức thấp hơn',
    condition: { kind: 'NOTHING_REQUIRED' },
    message: 'Không nhất thiết có hình thức thấp mới được khen hình thức cao hơn, trừ các chuỗi ở C05, C06, C09.',
    basis: 'Nghị định 152/2025/NĐ-CP, Điều 4',
    from: ND152_RULES_FROM,
    verified: false,
  }),
  rule({
    code: 'C22',
    name: 'Cờ chuyên đề: phong trào từ 3 năm, xét khi tổng kết',
    about: 'COLLECTIVE',
    awardCodes: ['CO_TLD', 'CO_TLD_CD', 'CO_BT'],
    condition: {
      kind: 'ANY',
      of: [
        { kind: 'NOT', of: { kind: 'KIND_IS', kinds: ['THEMATIC', 'CAMPAIGN'] } },
        { kind: 'CAMPAIGN_LASTS', years: 3, atSummingUp: true },
      ],
    },
    message: 'Cờ thi đua chuyên đề từ 2024 chỉ xét khi tổng kết phong trào có thời gian từ 3 năm.',
    basis: 'Luật 06/2022/QH15, Điều 26',
    from: ND98_FROM,
  }),
  rule({
    code: 'C23',
    name: 'Trưởng, phó cụm năm sau đã được xét năm nay',
    about: 'CLUSTER',
    condition: { kind: 'NEXT_LEAD_CONSIDERED' },
    message: 'Đơn vị không được xét thi đua năm nay không làm trưởng, phó cụm năm sau.',
    basis: 'Quy định bầu trưởng, phó khối của ngành Kiểm sát (2019)',
  }),
  rule({
    code: 'C24',
    name: 'Kỷ niệm chương, giải thưởng chỉ tặng một lần',
    about: 'INDIVIDUAL',
    awardCodes: ['KNC', 'KNC_CD', 'GT_NDC', 'GT_NVL'],
    condition: { kind: 'ONCE_ONLY' },
    message: 'Hình thức này chỉ tặng một lần cho một người.',
    basis: 'QĐ 1689/QĐ-TLĐ, Điều 18; QĐ 2106/QĐ-TLĐ, Điều 18',
  }),
  rule({
    code: 'C25',
    name: 'Đơn vị không thuộc diện không xét',
    about: 'COLLECTIVE',
    condition: { kind: 'NOT_BARRED' },
    message: 'Lãnh đạo đơn vị bị kỷ luật từ cảnh cáo nên đơn vị không được đề nghị trong năm.',
    basis: 'Hướng dẫn tổ chức và hoạt động cụm, khối thi đua của tỉnh Hưng Yên (dự thảo 2021)',
    verified: false,
  }),
  rule({
    code: 'L21',
    name: 'CSTĐ toàn quốc: sáng kiến phạm vi toàn quốc',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_TQ'],
    condition: { kind: 'INITIATIVES', level: 'NN', count: 1, withinYears: 6, unusedOnly: true },
    message: 'Cần sáng kiến áp dụng hiệu quả và có khả năng nhân rộng trong toàn quốc, hoặc đề tài khoa học.',
    basis: 'Luật 06/2022/QH15, Điều 21',
    from: ND98_FROM,
  }),
  rule({
    code: 'L22',
    name: 'CSTĐ cấp bộ, tỉnh: sáng kiến phạm vi bộ, tỉnh',
    about: 'INDIVIDUAL',
    awardCodes: ['CSTD_BT'],
    condition: { kind: 'INITIATIVES', level: 'BT', count: 1, withinYears: 3, unusedOnly: true },
    message:
      'Cần sáng kiến áp dụng hiệu quả và có khả năng nhân rộng trong bộ, ban, ngành, tỉnh, hoặc đề tài khoa học.',
    basis: 'Luật 06/2022/QH15, Điều 22',
    from: ND98_FROM,
  }),
  rule({
    code: 'L24',
    name: 'LĐTT: hoàn thành tốt nhiệm vụ trở lên',
    about: 'INDIVIDUAL',
    awardCodes: ['LDTT'],
    condition: { kind: 'GRADING', grades: ['HTXSNV', 'HTTNV'], yearsAgo: 0 },
    message: 'Lao động tiên tiến cần hoàn thành tốt nhiệm vụ trở lên.',
    basis: 'Luật 06/2022/QH15, Điều 24 khoản 1',
    from: ND98_FROM,
  }),
  rule({
    code: 'L73',
    name: 'Bằng khen Thủ tướng: 5 năm hoàn thành tốt, 3 lần CSTĐCS, đã có bằng khen cấp bộ, tỉnh',
    about: 'INDIVIDUAL',
    awardCodes: ['BK_TTG'],
    condition: {
      kind: 'ALL',
      of: [
        { kind: 'YEARS_WITHIN', awards: ['BK_BT', 'BK_TLD'], grades: [], count: 1, within: 30, ending: 'EITHER' },
        { kind: 'CONSECUTIVE_YEARS', awards: [], grades: ['HTXSNV', 'HTTNV'], years: 5, ending: 'EITHER' },
        { kind: 'YEARS_WITHIN', awards: ['CSTD_CS'], grades: [], count: 3, within: 5, ending: 'EITHER' },
      ],
    },
    message:
      'Cần đã được tặng bằng khen cấp bộ, tỉnh, có từ 5 năm liên tục hoàn thành tốt nhiệm vụ trở lên và 3 lần Chiến sĩ thi đua cơ sở trong thời gian đó.',
    basis: 'Luật 06/2022/QH15, Điều 73 khoản 1 điểm b',
    from: ND98_FROM,
  }),
  rule({
    code: 'L74',
    name: 'Bằng khen bộ, tỉnh cho cá nhân: 2 năm CSTĐCS hoặc HTXSNV và 2 sáng kiến',
    about: 'INDIVIDUAL',
    awardCodes: ['BK_BT'],
    condition: {
      kind: 'ALL',
      of: [
        { kind: 'CONSECUTIVE_YEARS', awards: ['CSTD_CS'], grades: ['HTXSNV'], years: 2, ending: 'EITHER' },
        { kind: 'INITIATIVES', level: 'CS', count: 2, withinYears: 3, unusedOnly: false },
      ],
    },
    message:
      'Cần 2 năm liên tục Chiến sĩ thi đua cơ sở hoặc hoàn thành xuất sắc nhiệm vụ, trong thời gian đó có 2 sáng kiến được công nhận.',
    basis: 'Luật 06/2022/QH15, Điều 74 khoản 1 điểm d; Bộ Nội vụ trả lời về năm dùng sáng kiến cho CSTĐCS',
    from: ND98_FROM,
  }),
  rule({
    code: 'L74',
    name: 'Bằng khen bộ, tỉnh cho tập thể: 2 năm liên tục HTXSNV hoặc TTLĐXS',
    about: 'COLLECTIVE',
    awardCodes: ['BK_BT'],
    condition: { kind: 'CONSECUTIVE_YEARS', awards: ['TTLDXS'], grades: ['HTXSNV'], years: 2, ending: 'EITHER' },
    message: 'Cần 2 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc.',
    basis: 'Luật 06/2022/QH15, Điều 74 khoản 3 điểm d',
    from: ND98_FROM,
  }),
  rule({
    code: 'D01',
    name: 'Cờ LĐLĐ tỉnh: đơn vị HTXSNV',
    about: 'COLLECTIVE',
    awardCodes: ['CO_LDLD'],
    condition: { kind: 'GRADING', grades: ['HTXSNV'], yearsAgo: 0 },
    message: 'Cờ thi đua LĐLĐ tỉnh cần đơn vị được xếp loại hoàn thành xuất sắc nhiệm vụ.',
    basis: 'QĐ 1564/QĐ-TLĐ, Điều 11',
    from: QD1564_FROM,
  }),
  rule({
    code: 'D02',
    name: 'Nghỉ dưới 40 ngày trong năm',
    about: 'INDIVIDUAL',
    awardCodes: ['LDTT', 'CSTD_CS'],
    condition: { kind: 'ABSENCE_UNDER', days: 40, except: ['MATERNITY'] },
    message: 'Nghỉ từ 40 ngày làm việc trong năm (không tính thai sản) thì không xét.',
    basis: 'Quy định của địa phương (ngành Y tế Lâm Đồng 2021); cơ quan bật khi áp dụng',
    isEnabled: false,
  }),
  rule({
    code: 'D03',
    name: 'Công tác từ 10 tháng',
    about: 'INDIVIDUAL',
    awardCodes: ['LDTT', 'CSTD_CS'],
    condition: { kind: 'MONTHS_OF_SERVICE', atLeast: 10 },
    message: 'Người mới tuyển dụng dưới 10 tháng thì không xét.',
    basis: 'Thông tư 03/2018/TT-BNG; quy định của địa phương; cơ quan bật khi áp dụng',
    isEnabled: false,
  }),
  rule({
    code: 'D04',
    name: 'Không bị kỷ luật từ khiển trách',
    about: 'INDIVIDUAL',
    awardCodes: ['LDTT', 'CSTD_CS'],
    condition: { kind: 'NO_DISCIPLINE', from: 'REPRIMAND', yearsAgo: 0 },
    message: 'Người bị kỷ luật từ khiển trách trong năm thì không xét.',
    basis: 'Thông tư 03/2018/TT-BNG; quy định của địa phương; cơ quan bật khi áp dụng',
    isEnabled: false,
  }),
];

/** The rows of a new office. Ids are stable words, so that a shipped rule is the same row in every office. */
export function shippedRuleRows(): InsertRow[] {
  return SHIPPED_RULES.map((shipped, index) => ({
    id: `rule:${shipped.code}:${shipped.about}:${shipped.from}`,
    code: shipped.code,
    name: shipped.name,
    about: shipped.about,
    award_codes: JSON.stringify(shipped.awardCodes),
    condition: JSON.stringify(shipped.condition),
    severity: shipped.severity,
    message: shipped.message,
    is_enabled: Number(shipped.isEnabled),
    effective_from: shipped.from,
    effective_to: shipped.to,
    basis: shipped.basis,
    verified: Number(shipped.verified),
    origin: 'SHIPPED',
    sort_order: index + 1,
    version: 1,
  }));
}
