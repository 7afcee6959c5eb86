import { HD1217_FROM, HD168_FROM, ND98_FROM, QD1689_FROM, QD1689_TO, QD999_FROM } from '#core/dates/lawDays.ts';
import { forBoth, rule, type RuleParts, type ShippedRule } from './ruleParts.ts';

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

/** Rules of forms of commendation, and what no two awards of a year may share (C09–C14). */
export const FORM_RULES: readonly ShippedRule[] = [
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
      kind: 'ANY',
      of: [
        // Other themes give the same flag, and ask neither.
        { kind: 'NOT', of: { kind: 'THEME_IS', theme: 'Xanh – Sạch – Đẹp' } },
        { kind: 'ALL', of: [{ kind: 'SCORE_AT_LEAST', points: 9600 }, { kind: 'NO_FATAL_ACCIDENT' }] },
      ],
    },
    message: 'Cờ chuyên đề “Xanh – Sạch – Đẹp” cần từ 96 điểm và không để xảy ra tai nạn lao động chết người.',
    basis: 'Hướng dẫn 168/HD-TLĐ (2015)',
    from: HD168_FROM,
  }),
];
