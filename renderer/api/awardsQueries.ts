import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { DecisionStatus } from '#core/awards/decision.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about decisions. */
export const AWARDS_KEY = ['awards'] as const;

type AwardsOutputs = inferRouterOutputs<AppRouter>['awards'];
export type DecisionView = AwardsOutputs['get'];
export type DecisionListTotals = AwardsOutputs['list']['totals'];
export type LineExplanation = AwardsOutputs['explainLine'];
export type DecisionSummary = AwardsOutputs['list']['rows'][number];

export interface DecisionFilter {
  year: number | null;
  status: DecisionStatus | null;
  search: string;
}

const DECISIONS_PER_PAGE = 100;
/** Lines fetched at a time while a list is scrolled. */
export const LINES_PER_PAGE = 200;

/** Decisions of a filter, page after page, each page with the totals of all. */
export const decisionPages = (api: Api, filter: DecisionFilter) =>
  infiniteQueryOptions({
    queryKey: [...AWARDS_KEY, 'list', filter],
    queryFn: ({ pageParam }) => api.awards.list.query({ ...filter, offset: pageParam, limit: DECISIONS_PER_PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.rows.length < DECISIONS_PER_PAGE ? undefined : pages.length * DECISIONS_PER_PAGE,
    placeholderData: keepPreviousData,
  });

/** The first few decisions of a filter, with totals over all of them. */
export const someDecisions = (api: Api, filter: DecisionFilter, limit: number) =>
  queryOptions({
    queryKey: [...AWARDS_KEY, 'some', filter, limit],
    queryFn: () => api.awards.list.query({ ...filter, offset: 0, limit }),
  });

/** One decision with totals, checklist and what can be undone. */
export const decisionView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...AWARDS_KEY, 'view', id], queryFn: () => api.awards.get.query({ id }) });

/** One page of a list's lines. */
export const linePage = (api: Api, id: string, search: string, page: number) =>
  queryOptions({
    queryKey: [...AWARDS_KEY, 'lines', id, search, page],
    queryFn: () => api.awards.lines.query({ id, search, offset: page * LINES_PER_PAGE, limit: LINES_PER_PAGE }),
  });

/** "Vì sao?" for one line; the line before stays in sight until the answer is there. */
export const lineExplanation = (api: Api, id: string, lineId: string) =>
  queryOptions({
    queryKey: [...AWARDS_KEY, 'explain', id, lineId],
    queryFn: () => api.awards.explainLine.query({ id, lineId }),
    placeholderData: keepPreviousData,
  });

/** The number a decision of that date would get next. */
export const nextNumber = (api: Api, issuedOn: IsoDate | null) =>
  queryOptions({
    queryKey: [...AWARDS_KEY, 'nextNumber', issuedOn],
    queryFn: () => api.awards.nextNumber.query({ issuedOn }),
  });
