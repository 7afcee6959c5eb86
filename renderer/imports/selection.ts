import type { ImportLine, ImportPreview } from '#core/imports/importPlan.ts';
import { hasError } from '#core/imports/listReading.ts';

/** Rows the user ticked or unticked against the proposal, by Excel row number. */
export type RowChoices = ReadonlyMap<number, boolean>;

/** Whether a row goes in. One with an error never does. */
export function isIncluded(line: ImportLine, choices: RowChoices): boolean {
  return !hasError(line) && (choices.get(line.row) ?? line.include);
}

/** What the user decided against the proposal, as the contract wants it; everything else follows the proposal. */
export function decidedRows(lines: readonly ImportLine[], choices: RowChoices) {
  const changed = lines.filter((line) => !hasError(line) && isIncluded(line, choices) !== line.include);
  const rowsWhere = (include: boolean) => changed.filter((line) => line.include !== include).map(({ row }) => row);
  return { includedRows: rowsWhere(true), excludedRows: rowsWhere(false) };
}

/** What a commit would bring in. */
export interface ImportSum {
  rows: number;
  collectives: number;
  individuals: number;
  /** Đồng; lines that cannot be priced yet count 0. */
  amount: number;
}

/**
 * Adds up what a commit would bring in: the counts speak of the whole file, the
 * choices only of the rows shown.
 *
 * @param price đồng of one line; null while it cannot be worked out
 */
export function sumOf(
  { lines, counts }: Pick<ImportPreview, 'lines' | 'counts'>,
  choices: RowChoices,
  price: (line: ImportLine) => number | null,
): ImportSum {
  const sum: ImportSum = {
    rows: counts.included,
    collectives: counts.collectives,
    individuals: counts.individuals,
    amount: counts.amount,
  };
  for (const line of lines) {
    const change = Number(isIncluded(line, choices)) - Number(line.include);
    if (change === 0) continue;
    sum.rows += change;
    sum.amount += change * (price(line) ?? 0);
    if (line.line.subject === 'COLLECTIVE') sum.collectives += change;
    else sum.individuals += change;
  }
  return sum;
}
