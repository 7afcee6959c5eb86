import { ND13_FROM } from '#core/dates/lawDays.ts';
import { rule, type ShippedRule } from './ruleParts.ts';

/** Rules about a decision, an initiative or a cluster as a whole (C15–C19). */
export const PAPER_RULES: readonly ShippedRule[] = [
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
];
