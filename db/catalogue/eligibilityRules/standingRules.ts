import { LAW_2003_TO, ND152_FROM, ND98_FROM } from '#core/dates/lawDays.ts';
import { forBoth, rule, type ShippedRule } from './ruleParts.ts';

/** What the two rows of C26 share; what it rested on before the law of 2022 was not looked up. */
const UNDER_PROPOSER = {
  code: 'C26',
  name: 'Thuộc đơn vị đề nghị',
  condition: { kind: 'UNDER_PROPOSER' },
  message: 'Cấp nào quản lý thì cấp đó đề nghị. Hãy xem lại đơn vị đề nghị.',
} as const;

/** Rules of who may be proposed at all, by whom, and how often (C20–C26). */
export const STANDING_RULES: readonly ShippedRule[] = [
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
    from: ND152_FROM,
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
  ...forBoth({
    ...UNDER_PROPOSER,
    basis: 'Cấp nào quản lý thì cấp đó đề nghị; văn bản trước 2024 chưa đối chiếu',
    to: LAW_2003_TO,
    verified: false,
  }),
  ...forBoth({ ...UNDER_PROPOSER, basis: 'Luật 06/2022/QH15, Điều 83', from: ND98_FROM }),
];
