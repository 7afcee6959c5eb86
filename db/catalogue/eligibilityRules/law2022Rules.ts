import { ND98_FROM } from '#core/dates/lawDays.ts';
import { rule, type ShippedRule } from './ruleParts.ts';

/** What the articles of the 2022 law ask for the commonest awards (L21–L74). */
export const LAW_2022_RULES: readonly ShippedRule[] = [
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
];
