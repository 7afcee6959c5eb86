import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { BatchFilter, NominationFilter, NominationRow } from '#core/nominations/nominationList.ts';
import type { PastedNominations } from '#core/nominations/pastedNominations.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { ROWS_PER_PAGE, type PageQuery } from './listPage.ts';
import { RESTS } from './queryClient.ts';

/** First part of every key about nominations. */
const NOMINATIONS_KEY = ['nominations'] as const;

type NominationOutputs = inferRouterOutputs<AppRouter>['nominations'];
export type BatchView = NominationOutputs['batch'];
export type LineView = NominationOutputs['lines']['get'];
export type MovedLines = NominationOutputs['lines']['move'];

/** The batches a filter keeps, with their counts. */
export const batchList = (api: Api, filter: BatchFilter) =>
  queryOptions({
    queryKey: [...NOMINATIONS_KEY, 'batches', filter],
    queryFn: () => api.nominations.batches.query(filter),
    placeholderData: keepPreviousData,
  });

/** One batch without its lines. */
export const batchView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...NOMINATIONS_KEY, 'batch', id], queryFn: () => api.nominations.batch.query({ id }) });

/** One page of the lines a filter keeps. */
export const linePage = (api: Api, filter: NominationFilter, page: number): PageQuery<NominationRow> => ({
  queryKey: [...NOMINATIONS_KEY, 'lines', filter, page],
  queryFn: () => api.nominations.lines.list.query({ filter, offset: page * ROWS_PER_PAGE, limit: ROWS_PER_PAGE }),
});

/** Counts over all lines the filter keeps. */
export const lineTotals = (api: Api, filter: NominationFilter) =>
  queryOptions({
    queryKey: [...NOMINATIONS_KEY, 'totals', filter],
    queryFn: () => api.nominations.lines.totals.query({ filter }),
    placeholderData: keepPreviousData,
  });

/** One line with everything known of it. */
export const lineView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...NOMINATIONS_KEY, 'line', id], queryFn: () => api.nominations.lines.get.query({ id }) });

/** What pasted rows would be entered as. */
export const matchedNominations = (api: Api, list: PastedNominations) =>
  queryOptions({
    queryKey: [...NOMINATIONS_KEY, 'match', list],
    queryFn: () => api.nominations.lines.match.mutate(list),
    meta: RESTS,
  });
