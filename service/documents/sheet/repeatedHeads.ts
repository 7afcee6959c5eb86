import { PageBreaker } from './pageBreaks.ts';
import type { PlannedRow } from './plannedRow.ts';

export interface PagedRows {
  rows: PlannedRow[];
  /** Numbers of the rows, from 1, after which a page ends. */
  breaks: number[];
  /** Where each row given stands among those that came out, from 1. */
  numbers: number[];
}

/**
 * Puts the head of a table once more wherever the table goes on overleaf. The title rows of a sheet would print
 * above everything that follows, other tables, text and signatures.
 *
 * @param textMm millimetres between the upper and lower margin
 */
export function repeatHeads(given: readonly PlannedRow[], textMm: number): PagedRows {
  const breaker = new PageBreaker(textMm);
  given.forEach((row, index) => breaker.add(index + 1, row));
  const pageEnds = new Set(breaker.finish());
  const paged: PagedRows = { rows: [], breaks: [], numbers: [] };
  given.forEach((row, index) => {
    if (pageEnds.has(index)) {
      paged.breaks.push(paged.rows.length);
      if (row.head) paged.rows.push(row.head);
    }
    paged.rows.push(row);
    paged.numbers.push(paged.rows.length);
  });
  return paged;
}
