import type { RowOrigin } from '#core/office/catalogue.ts';

/** Where a row came from, and whether the office corrected it since. */
export function originWords(origin: RowOrigin, isCorrected: boolean): string {
  if (origin === 'OFFICE') return 'Cơ quan thêm';
  return isCorrected ? 'Có sẵn, cơ quan đã sửa' : 'Có sẵn';
}
