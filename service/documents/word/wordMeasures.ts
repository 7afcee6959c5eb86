/** Twentieths of a point, Word's own measure. */
const DXA_PER_MM = 1440 / 25.4;

export function dxa(mm: number): number {
  return Math.round(mm * DXA_PER_MM);
}

/** Points to Word's measure. */
export function dxaOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** A4 upright with the margins of NĐ 30/2020, millimetres. */
export const PAGE_MM = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;
export const TEXT_MM = PAGE_MM.width - PAGE_MM.left - PAGE_MM.right;
/** Widths of issuer and Quốc hiệu, which in 12 is 88,3 mm wide. */
export const HEADER_MM = { left: 68, right: 97 } as const;
