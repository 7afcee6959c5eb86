import type { RowOrigin } from '#core/office/catalogue.ts';

/** Where a row came from, and whether the office corrected it since. */
export function originWords({ origin, version }: { origin: RowOrigin; version: number }): string {
  if (origin === 'OFFICE') return 'Cơ quan thêm';
  return version > 1 ? 'Có sẵn, cơ quan đã sửa' : 'Có sẵn';
}
