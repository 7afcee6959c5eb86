import type { UnitLevel } from '#core/units/unitKind.ts';

/** One kind of body as it ships. Periods mark bodies that the reorganisation of 2025 ended or began. */
export interface ShippedUnitKind {
  code: string;
  name: string;
  /** As units of this kind shorten themselves: `LĐLĐ huyện`, `CĐCS`. */
  shortName: string;
  level: UnitLevel;
  from: string | null;
  to: string | null;
  basis: string;
  verified: boolean;
}

const NO_BASIS = 'Điều lệ Công đoàn Việt Nam';

/**
 * Kinds of units from the top down. Districts ended with June 2025 and unions of communes began
 * after them; which kinds exist is data, because it will change again.
 */
export const SHIPPED_UNIT_KINDS: readonly ShippedUnitKind[] = [
  kind('TLD', 'Tổng Liên đoàn Lao động Việt Nam', 'Tổng Liên đoàn', 'TW'),
  kind('CD_NGANH_TW', 'Công đoàn ngành Trung ương', 'CĐ ngành TW', 'TINH'),
  kind('LDLD_TINH', 'Liên đoàn Lao động tỉnh, thành phố', 'LĐLĐ tỉnh', 'TINH'),
  {
    ...kind('LDLD_HUYEN', 'Liên đoàn Lao động huyện, thị xã, thành phố thuộc tỉnh', 'LĐLĐ huyện', 'CTTCS'),
    to: '2025-06-30',
    basis: 'Kết thúc hoạt động cấp huyện từ 01/7/2025',
  },
  kind('CD_NGANH', 'Công đoàn ngành địa phương', 'CĐ ngành', 'CTTCS'),
  kind('CDVC', 'Công đoàn Viên chức', 'CĐVC', 'CTTCS'),
  {
    ...kind('CD_XA', 'Công đoàn xã, phường, đặc khu', 'CĐ xã, phường', 'CTTCS'),
    from: '2025-07-01',
    basis: 'Tổ chức công đoàn cấp xã từ 01/7/2025',
  },
  kind('CDCS', 'Công đoàn cơ sở', 'CĐCS', 'CS'),
  kind('NGHIEP_DOAN', 'Nghiệp đoàn cơ sở', 'NĐCS', 'CS'),
  kind('CD_BO_PHAN', 'Công đoàn bộ phận', 'CĐBP', 'BO_PHAN'),
  kind('TO_CD', 'Tổ công đoàn', 'Tổ CĐ', 'BO_PHAN'),
  kind('OTHER', 'Đơn vị ngoài hệ thống công đoàn', 'Đơn vị khác', 'NGOAI'),
];

function kind(code: string, name: string, shortName: string, level: UnitLevel): ShippedUnitKind {
  return { code, name, shortName, level, from: null, to: null, basis: NO_BASIS, verified: false };
}
