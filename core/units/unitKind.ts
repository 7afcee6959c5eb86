import type { IsoDate } from '../dates/isoDate.ts';

/** Levels of the union system, from the top; NGOAI stands outside it. */
export const UNIT_LEVELS = ['TW', 'TINH', 'CTTCS', 'CS', 'BO_PHAN', 'NGOAI'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const UNIT_LEVEL_LABELS: Record<UnitLevel, string> = {
  TW: 'Trung ương',
  TINH: 'Tỉnh, ngành Trung ương',
  CTTCS: 'Cấp trên trực tiếp cơ sở',
  CS: 'Cơ sở',
  BO_PHAN: 'Bộ phận, tổ',
  NGOAI: 'Ngoài hệ thống công đoàn',
};

/** Code of a row of the catalogue of unit kinds, e.g. `LDLD_HUYEN`. */
export type UnitKindCode = string;

/** The kind for bodies outside the union system, and for those nobody has sorted yet. */
export const OTHER_KIND: UnitKindCode = 'OTHER';

/** One kind of body. Kinds are data: the reorganisation of 2025 ended districts and began unions of communes. */
export interface UnitKind {
  code: UnitKindCode;
  name: string;
  shortName: string;
  level: UnitLevel;
  /** First and last day such units existed; null where nobody said. */
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  basis: string;
  verified: boolean;
}
