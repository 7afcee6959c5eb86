import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { RESTS } from './queryClient.ts';

/** First part of every key about summits, their rounds and what was counted. */
export const SUMMITS_KEY = ['summits'] as const;

type SummitsOutputs = inferRouterOutputs<AppRouter>['summits'];
export type SummitListRow = SummitsOutputs['list'][number];
export type SummitView = SummitsOutputs['page'];
export type SummitMember = SummitView['members'][number];
export type RoundSummary = SummitView['rounds'][number];
export type RoundView = SummitsOutputs['round'];
export type EntryView = RoundView['entries'][number];
export type HallView = SummitsOutputs['hall'];
export type VerifyView = SummitsOutputs['verify'];

/** The hall follows what the tellers lock. */
const HALL_REFRESH_MS = 2000;

export const summitList = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...SUMMITS_KEY, 'list', year],
    queryFn: () => api.summits.list.query({ year }),
    placeholderData: keepPreviousData,
  });

/** One summit: delegates, rounds, what came of them. */
export const summitPage = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...SUMMITS_KEY, 'page', id],
    queryFn: () => api.summits.page.query({ id }),
    staleTime: 0,
  });

/** One round with its two counts and the checks before its lock. */
export const summitRound = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...SUMMITS_KEY, 'round', id],
    queryFn: () => api.summits.round.query({ id }),
    staleTime: 0,
  });

/** What the hall may see. */
export const summitHall = (api: Api, summitId: string) =>
  queryOptions({
    queryKey: [...SUMMITS_KEY, 'hall', summitId],
    queryFn: () => api.summits.hall.query({ summitId }),
    refetchInterval: HALL_REFRESH_MS,
    // The keyboard is at the other window.
    refetchIntervalInBackground: true,
  });

/** What summits say against a line of a tờ trình. */
export const lineRemarks = (api: Api, lineId: string) =>
  queryOptions({
    queryKey: [...SUMMITS_KEY, 'line-remarks', lineId],
    queryFn: () => api.summits.lineRemarks.query({ lineId }),
    staleTime: 0,
  });

/** Every proof of a summit, worked out anew: over the whole audit log, so not with each write of a summit. */
export const summitProofs = (api: Api, summitId: string) =>
  queryOptions({
    queryKey: ['summit-proofs', summitId],
    queryFn: () => api.summits.verify.query({ summitId }),
    meta: RESTS,
    staleTime: 0,
  });
