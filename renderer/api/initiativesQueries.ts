import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type {
  InitiativeFilter,
  InitiativeGrouping,
  InitiativeOrder,
  InitiativeRow,
} from '#core/initiatives/initiative.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { ROWS_PER_PAGE, type PageQuery } from './listPage.ts';

/** First part of every key about initiatives. */
export const INITIATIVES_KEY = ['initiatives'] as const;

type InitiativeOutputs = inferRouterOutputs<AppRouter>['initiatives'];
export type InitiativeView = InitiativeOutputs['get'];
export type LikeTitle = InitiativeOutputs['alike'][number];
export type ListedForm = InitiativeOutputs['forms']['list'][number];
export type ScoredReview = InitiativeOutputs['scoring']['ofMeeting'][number];

/** One page of the initiatives a filter keeps, in an order. */
export const initiativePage = (
  api: Api,
  listed: { filter: InitiativeFilter; order: InitiativeOrder },
  page: number,
): PageQuery<InitiativeRow> => ({
  queryKey: [...INITIATIVES_KEY, 'list', listed, page],
  queryFn: () => api.initiatives.list.query({ ...listed, offset: page * ROWS_PER_PAGE, limit: ROWS_PER_PAGE }),
});

/** Counts over all initiatives the filter keeps. */
export const initiativeTotals = (api: Api, filter: InitiativeFilter) =>
  queryOptions({
    queryKey: [...INITIATIVES_KEY, 'totals', filter],
    queryFn: () => api.initiatives.totals.query({ filter }),
    placeholderData: keepPreviousData,
  });

/** The same counts group by group. */
export const initiativeGroups = (api: Api, filter: InitiativeFilter, grouping: InitiativeGrouping) =>
  queryOptions({
    queryKey: [...INITIATIVES_KEY, 'groups', filter, grouping],
    queryFn: () => api.initiatives.groups.query({ filter, grouping }),
    placeholderData: keepPreviousData,
  });

/** Fields and programmes written in a year's initiatives. */
export const initiativeWords = (api: Api, year: number | null) =>
  queryOptions({
    queryKey: [...INITIATIVES_KEY, 'words', year],
    queryFn: () => api.initiatives.words.query({ year }),
    placeholderData: keepPreviousData,
  });

/** One initiative with all that hangs on it. */
export const initiativeView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...INITIATIVES_KEY, 'view', id], queryFn: () => api.initiatives.get.query({ id }) });

/** Others with nearly the title that is being typed. */
export const titlesAlike = (api: Api, title: string, exceptId: string | null) =>
  queryOptions({
    queryKey: [...INITIATIVES_KEY, 'alike', title, exceptId],
    queryFn: () => api.initiatives.alike.query({ title, exceptId }),
    placeholderData: keepPreviousData,
  });

/** Forms a council scores by. */
export const scoreForms = (api: Api) =>
  queryOptions({ queryKey: [...INITIATIVES_KEY, 'forms'], queryFn: () => api.initiatives.forms.list.query() });

/** One form. */
export const scoreFormView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...INITIATIVES_KEY, 'form', id], queryFn: () => api.initiatives.forms.get.query({ id }) });

/** What a meeting scores, with what the sheets come to. */
export const scoresOfMeeting = (api: Api, meetingId: string) =>
  queryOptions({
    queryKey: [...INITIATIVES_KEY, 'scoring', meetingId],
    queryFn: () => api.initiatives.scoring.ofMeeting.query({ meetingId }),
  });
