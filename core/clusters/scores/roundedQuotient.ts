/**
 * `part` / `whole` as a whole number, halves up, as the ROUND of a spreadsheet does: a sheet filled in Excel must
 * come to the same points. BigInt, since quantities times points pass 2^53.
 *
 * @param part not negative
 * @param whole above zero
 */
export function roundedQuotient(part: bigint, whole: bigint): number {
  return Number((part * 2n + whole) / (whole * 2n));
}
