import type { IsoDate } from '#core/dates/isoDate.ts';

interface ShippedRuleset {
  id: string;
  from: IsoDate;
  to: IsoDate | null;
  stateBasis: string;
  unionBasis: string;
  verified: boolean;
  note: string;
}

/**
 * Rules in force by decision date: state and union texts change on
 * different days, the rows are where both stay the same.
 */
export const SHIPPED_RULESETS: readonly ShippedRuleset[] = [
  {
    id: 'R2004',
    from: '2004-05-26',
    to: '2014-12-23',
    stateBasis: 'Luật Thi đua, khen thưởng 2003; Nghị định 121/2005; Nghị định 42/2010',
    unionBasis: 'QĐ 777/QĐ-TLĐ (2004); Thông tri 01/TTr-TLĐ (2007); HD 2236/HD-TLĐ (2010); HD 649, 650/HD-TLĐ (2011)',
    verified: true,
    note: 'Chỉ dùng để nhập lịch sử.',
  },
  {
    id: 'R2014',
    from: '2014-12-24',
    to: '2017-12-27',
    stateBasis: 'Luật 2003 (sửa 2005, 2013); Nghị định 42/2010, 65/2014; Thông tư 07/2014/TT-BNV',
    unionBasis: 'QĐ 1564/QĐ-TLĐ (24/12/2014); HD 1217/HD-TLĐ (2016); HD 149, 168/HD-TLĐ (2015)',
    verified: true,
    note: 'Nghị định 91/2017 có hiệu lực từ 01/10/2017.',
  },
  {
    id: 'R2017',
    from: '2017-12-28',
    to: '2019-11-11',
    stateBasis: 'Luật 2003 (sửa 2005, 2013); Nghị định 91/2017/NĐ-CP',
    unionBasis: 'QĐ 2106/QĐ-TLĐ (28/12/2017)',
    verified: true,
    note: '',
  },
  {
    id: 'R2019',
    from: '2019-11-12',
    to: '2023-12-31',
    stateBasis: 'Luật 2003 (sửa 2005, 2013); Nghị định 91/2017/NĐ-CP',
    unionBasis: 'QĐ 1689/QĐ-TLĐ (12/11/2019)',
    verified: true,
    note: '',
  },
  {
    id: 'R2024',
    from: '2024-01-01',
    to: '2025-06-30',
    stateBasis: 'Luật 06/2022/QH15; Nghị định 98/2023/NĐ-CP; Thông tư 01/2024/TT-BNV',
    unionBasis: 'QĐ 1689/QĐ-TLĐ đến 28/5/2024; QĐ 999/QĐ-TLĐ từ 29/5/2024',
    verified: false,
    note: 'Nội dung QĐ 999/QĐ-TLĐ chưa đối chiếu.',
  },
  {
    id: 'R2025',
    from: '2025-07-01',
    to: '2026-09-30',
    stateBasis: 'Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP; Thông tư 15/2025/TT-BNV từ 05/8/2025',
    unionBasis: 'QĐ 999/QĐ-TLĐ (2024) hoặc quy định mới của MTTQ',
    verified: false,
    note: 'Quy định của MTTQ và công đoàn sau sắp xếp chưa đối chiếu.',
  },
  {
    id: 'R2026',
    from: '2026-10-01',
    to: null,
    stateBasis: 'Luật 06/2026/QH16 (sửa Luật 2022)',
    unionBasis: '',
    verified: false,
    note: 'Kiểm tra Luật 06/2026/QH16: nội dung chưa đối chiếu. Hồ sơ nhận trước 01/10/2026 theo Luật 2022, trừ khi quy định mới có lợi hơn.',
  },
];
