import type { TemplateData } from './fillTemplate.ts';
import type { BoxedCell, BoxedRow } from './wordParts.ts';

/**
 * Rows of a template for a list of which no row stands alone at the foot or the head of a page: the first one, which
 * stays with the next, rows between which a page may end, and the same for the end. A short list stays on one page.
 *
 * @param tag of the list; the data is {@link keptRowsData}
 * @param cells what stands in one row
 */
export function keptRows(tag: string, cells: readonly BoxedCell[]): BoxedRow[] {
  return PARTS.map(({ part, kind }) => ({
    kind,
    cells: cells.map((cell, index) => ({
      ...cell,
      text: `${index === 0 ? `{#${tag}_${part}}` : ''}${cell.text}${index === cells.length - 1 ? `{/${tag}_${part}}` : ''}`,
    })),
  }));
}

const PARTS = [
  { part: 'dau', kind: 'kept' },
  { part: 'giua', kind: 'line' },
  { part: 'ap_cuoi', kind: 'kept' },
  { part: 'cuoi', kind: 'line' },
] as const;

/** Most rows of a list that is not cut: with two lines in each they take less than half a page. */
const SHORT = 10;

/** What the tags of {@link keptRows} stand for. */
export function keptRowsData(tag: string, rows: readonly TemplateData[]): TemplateData {
  const last = rows.length - 1;
  const secondLast = rows.length <= SHORT ? 1 : last - 1;
  return {
    [`${tag}_dau`]: rows.slice(0, Math.min(1, last)),
    [`${tag}_giua`]: rows.slice(1, secondLast),
    [`${tag}_ap_cuoi`]: rows.slice(secondLast, last),
    [`${tag}_cuoi`]: rows.slice(-1),
  };
}
