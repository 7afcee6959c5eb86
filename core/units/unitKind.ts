import { z } from 'zod';
import { isoDateSchema, type IsoDate } from '../dates/isoDate.ts';
import type { RowOrigin } from '../office/catalogue.ts';
import { requiredText } from '../text/cleanText.ts';

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

/** A kind as the catalogue shows it. */
export interface CatalogueKind extends UnitKind {
  origin: RowOrigin;
  /** A row that shipped and is no longer as it did. */
  isCorrected: boolean;
  /** Units that are of this kind or once were. */
  units: number;
}

export const unitKindCodeSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^[A-Z][A-Z0-9_]{1,39}$/u, 'Mã gồm chữ in không dấu, số và dấu gạch dưới');

/** What the office may write about a kind; its code never changes. */
export const unitKindInputSchema = z
  .strictObject({
    name: requiredText(200, 'Cần ghi tên'),
    shortName: requiredText(60, 'Cần ghi tên ngắn'),
    level: z.enum(UNIT_LEVELS),
    validFrom: isoDateSchema.nullable(),
    validTo: isoDateSchema.nullable(),
    basis: requiredText(300, 'Cần ghi căn cứ'),
    verified: z.boolean(),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, {
    message: 'Ngày cuối trước ngày bắt đầu',
    path: ['validTo'],
  });
export type UnitKindInput = z.infer<typeof unitKindInputSchema>;

/** The part of a kind the office may write. */
export function kindInputOf({ name, shortName, level, validFrom, validTo, basis, verified }: UnitKind): UnitKindInput {
  return { name, shortName, level, validFrom, validTo, basis, verified };
}

/**
 * The codes of all kinds with one of them moved.
 *
 * @param after the code it comes to stand behind; null for the first place
 */
export function reordered(codes: readonly UnitKindCode[], moved: UnitKindCode, after: UnitKindCode | null) {
  const others = codes.filter((code) => code !== moved);
  return others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, moved);
}
