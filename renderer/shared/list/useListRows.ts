import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import { ROWS_PER_PAGE, type PageQuery } from '../../api/listPage.ts';
import { useDebounced } from '../useDebounced.ts';
import type { VirtualTableHandle } from '../VirtualTable.tsx';

/** While the scroll bar is dragged through thousands of rows, pages flown over are not asked for. */
const SCROLL_PAUSE = 60;

/**
 * Rows of a long list, fetched page by page around what is seen; back at the top when the list is another.
 *
 * @param count how many rows there are
 * @param wanted names the list: what it is narrowed to
 */
export function useListRows<Row>(count: number, wanted: string, pageOf: (page: number) => PageQuery<Row>) {
  const table = useRef<VirtualTableHandle>(null);
  /** First and last page seen, `3-4`: a text, so that scrolling inside a page draws nothing anew. */
  const [seen, setSeen] = useState('0-0');
  const settled = useDebounced(seen, SCROLL_PAUSE);
  useEffect(() => table.current?.scrollToRow(0), [wanted]);
  const onVisible = useCallback((first: number, last: number) => setSeen(`${placeOf(first)}-${placeOf(last)}`), []);

  const pages = pagesIn(settled, Math.max(0, placeOf(count - 1)));
  const answers = useQueries({ queries: pages.map(pageOf) });
  const byPage = new Map(pages.map((page, index) => [page, answers[index]?.data]));
  return {
    table,
    onVisible,
    /** The row at a place of the whole list; undefined until its page has come. */
    at: (index: number): Row | undefined => byPage.get(placeOf(index))?.[index % ROWS_PER_PAGE],
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}

const placeOf = (row: number) => Math.floor(row / ROWS_PER_PAGE);

function pagesIn(range: string, lastPage: number): number[] {
  const [first = 0, last = 0] = range.split('-').map((page) => Math.min(Number(page), lastPage));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
