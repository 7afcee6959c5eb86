import type { TemplateData } from './fillTemplate.ts';
import type { BoxedCell, BoxedRow } from './wordParts.ts';

/** A table of so many rows stands on one page; kept whole, a longer one would leave half a page empty. */
const MOST_WHOLE = 12;

/**
 * Rows of a template for a list of which no row stands alone at the foot or the head of a page, and of which a short
 * one stays whole: rows that stay with the next one, rows between which a page may end, and the same for the end.
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

/** What the tags of {@link keptRows} stand for. */
export function keptRowsData(tag: string, rows: readonly TemplateData[]): TemplateData {
  const last = rows.length - 1;
  const isWhole = rows.length <= MOST_WHOLE;
  return {
    [`${tag}_dau`]: isWhole ? rows.slice(0, -1) : rows.slice(0, 1),
    [`${tag}_giua`]: isWhole ? [] : rows.slice(1, last - 1),
    [`${tag}_ap_cuoi`]: isWhole ? [] : rows.slice(last - 1, last),
    [`${tag}_cuoi`]: rows.slice(-1),
  };
}
