import { LAW_2003_TO, ND98_FROM, QD1564_FROM } from '#core/dates/lawDays.ts';
import type { Condition } from '#core/eligibility/condition.ts';
import { rule, type ShippedRule } from './ruleParts.ts';

const LDTT_HOLDERS = ['LDTT', 'CSTD_CS'];

const NO_WARNING_IN_UNIT: Condition = { kind: 'NO_DISCIPLINE', from: 'WARNING', yearsAgo: 0 };
const EXCELLENT_UNIT: Condition[] = [
  { kind: 'TITLE_SHARE', awards: LDTT_HOLDERS, percent: 7000, comparator: 'GE', of: 'WORKERS' },
  { kind: 'EVERYONE_COMPLETES' },
  { kind: 'HOLDERS_AT_LEAST', awards: ['CSTD_CS'], count: 1 },
];
/** Rules of the titles an office awards most: CSTĐ of each level, TTLĐXS, TTLĐTT (C01–C08). */
export const TITLE_RULES: readonly ShippedRule[] = [
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
];
