import { useMemo } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { DecisionLine } from '#core/awards/decision.ts';
import { linePage, LINES_PER_PAGE } from '../../../api/awardsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { useDebounced } from '../../../shared/useDebounced.ts';
import { useDecision } from '../DecisionContext.ts';
import { LineLayout } from './lineItems.ts';

/** While the scroll bar is dragged through thousands of lines, pages flown over are not asked for. */
const SCROLL_PAUSE = 60;

export interface Lines {
  layout: LineLayout;
  /** The line at a place in the whole list; undefined until its page has come. */
  at: (offset: number) => DecisionLine | undefined;
  loaded: readonly DecisionLine[];
  isSearching: boolean;
  /** All lines, or those that answer the search. */
  count: number;
  error: Error | null;
}

/** The list of the decision on this page, fetched page by page around what is seen. */
export function useLines(search: string, visible: { first: number; last: number }): Lines {
  const api = useApi();
  const { decision, totals, sharedAmounts } = useDecision();
  const isSearching = search !== '';
  const found = useQuery({ ...linePage(api, decision.id, search, 0), enabled: isSearching });
  const count = isSearching ? (found.data?.count ?? 0) : totals.collectives + totals.individuals;

  const layout = useMemo(
    () =>
      isSearching
        ? LineLayout.flat(count)
        : LineLayout.sections({ COLLECTIVE: totals.collectives, INDIVIDUAL: totals.individuals }, sharedAmounts),
    [isSearching, count, totals.collectives, totals.individuals, sharedAmounts],
  );

  const range = useDebounced(`${pageOf(layout, visible.first)}-${pageOf(layout, visible.last)}`, SCROLL_PAUSE);
  const pages = pagesIn(range, Math.max(0, Math.ceil(count / LINES_PER_PAGE) - 1));
  const answers = useQueries({ queries: pages.map((page) => linePage(api, decision.id, search, page)) });

  const byPage = new Map(pages.map((page, index) => [page, answers[index]?.data?.lines]));
  return {
    layout,
    at: (offset) => byPage.get(Math.floor(offset / LINES_PER_PAGE))?.[offset % LINES_PER_PAGE],
    loaded: answers.flatMap(({ data }) => data?.lines ?? []),
    isSearching,
    count,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}

function pageOf(layout: LineLayout, row: number): number {
  return Math.floor(layout.offsetNear(row) / LINES_PER_PAGE);
}

function pagesIn(range: string, lastPage: number): number[] {
  const [first = 0, last = 0] = range.split('-').map((page) => Math.min(Number(page), lastPage));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
