import type { IsoDate } from '../dates/isoDate.ts';

/** Papers of one kind follow each other: a law stands in the place of a law. */
export type PaperKind = 'LAW' | 'DECREE' | 'CIRCULAR' | 'BASE_SALARY';

/** A paper of the State that decisions rest on. */
export interface StatePaper {
  kind: PaperKind;
  /** In short: `Nghị định 91/2017/NĐ-CP`. */
  name: string;
  /** As a decision cites it; null where it is cited by its number alone. */
  citation: string | null;
  /** First day in force; null where it is not recorded. */
  from: IsoDate | null;
  /** Last day in force; null while it holds. */
  to: IsoDate | null;
  /** For a law, the year it is called by: it is mostly cited by its day. */
  lawYear?: number;
}

const ON_AWARDS = 'của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng';

/**
 * Papers on emulation and awards, each with its own days: they begin on other days than the union's rules do, and a law
 * that another one only changes goes on. What only changes another (Luật 06/2026/QH16) stands in no paper's place.
 */
export const AWARD_PAPERS: readonly StatePaper[] = [
  {
    kind: 'LAW',
    name: 'Luật Thi đua, khen thưởng 2003',
    citation: 'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003',
    from: '2004-07-01',
    to: '2013-12-31',
    lawYear: 2003,
  },
  {
    kind: 'LAW',
    name: 'Luật Thi đua, khen thưởng 2003 (sửa 2005, 2013)',
    citation:
      'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005, ngày 16 tháng 11 năm 2013',
    from: '2014-01-01',
    to: '2023-12-31',
    lawYear: 2003,
  },
  {
    kind: 'LAW',
    name: 'Luật 06/2022/QH15',
    citation: 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    from: '2024-01-01',
    to: null,
    lawYear: 2022,
  },
  {
    kind: 'DECREE',
    name: 'Nghị định 91/2017/NĐ-CP',
    citation: `Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 ${ON_AWARDS}`,
    from: '2017-10-01',
    to: '2023-12-31',
  },
  {
    kind: 'DECREE',
    name: 'Nghị định 98/2023/NĐ-CP',
    citation: `Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 ${ON_AWARDS}`,
    from: '2024-01-01',
    to: '2025-06-30',
  },
  {
    kind: 'DECREE',
    name: 'Nghị định 152/2025/NĐ-CP',
    citation: 'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
    from: '2025-07-01',
    to: null,
  },
  {
    kind: 'CIRCULAR',
    name: 'Thông tư 01/2024/TT-BNV',
    citation: 'Thông tư số 01/2024/TT-BNV ngày 24 tháng 02 năm 2024 của Bộ Nội vụ',
    from: '2024-02-24',
    to: '2025-08-04',
  },
  {
    kind: 'CIRCULAR',
    name: 'Thông tư 15/2025/TT-BNV',
    citation: 'Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ Nội vụ',
    from: '2025-08-05',
    to: null,
  },
];

/** How decisions cite the papers that set the lương cơ sở, by the names the catalogue gives them. */
export const BASE_SALARY_CITATIONS: Readonly<Record<string, string>> = {
  'Nghị định 47/2017/NĐ-CP':
    'Nghị định số 47/2017/NĐ-CP ngày 24 tháng 4 năm 2017 của Chính phủ quy định mức lương cơ sở',
  'Nghị định 72/2018/NĐ-CP':
    'Nghị định số 72/2018/NĐ-CP ngày 15 tháng 5 năm 2018 của Chính phủ quy định mức lương cơ sở',
  'Nghị định 38/2019/NĐ-CP':
    'Nghị định số 38/2019/NĐ-CP ngày 09 tháng 5 năm 2019 của Chính phủ quy định mức lương cơ sở',
  'Nghị định 24/2023/NĐ-CP':
    'Nghị định số 24/2023/NĐ-CP ngày 14 tháng 5 năm 2023 của Chính phủ quy định mức lương cơ sở',
  'Nghị định 73/2024/NĐ-CP':
    'Nghị định số 73/2024/NĐ-CP ngày 30 tháng 6 năm 2024 của Chính phủ quy định mức lương cơ sở và chế độ tiền thưởng',
};
