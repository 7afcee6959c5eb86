import { queryOptions } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { ResultPeriod } from '#core/clusters/pledge.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about pledges. */
export const PLEDGES_KEY = ['pledges'] as const;

type PledgesOutputs = inferRouterOutputs<AppRouter>['pledges'];
export type PledgeView = PledgesOutputs['view'];
export type PledgeContent = NonNullable<PledgeView['pledge']>;
export type PledgeTarget = PledgeContent['targets'][number];
export type PledgeParty = PledgeContent['parties'][number];
export type ResultsView = PledgesOutputs['results'];
export type PledgeResult = ResultsView['results'][number];
export type PledgeProgress = NonNullable<PledgesOutputs['progress']>;
export type ResultToSave = inferRouterInputs<AppRouter>['pledges']['saveResults']['results'][number];

/** The pledge of a cluster year with what is missing before it is signed. */
export const pledgeView = (api: Api, clusterId: string, year: number) =>
  queryOptions({
    queryKey: [...PLEDGES_KEY, 'view', clusterId, year],
    queryFn: () => api.pledges.view.query({ clusterId, year }),
  });

/** Every figure of a cluster year. */
export const pledgeResults = (api: Api, clusterId: string, year: number) =>
  queryOptions({
    queryKey: [...PLEDGES_KEY, 'results', clusterId, year],
    queryFn: () => api.pledges.results.query({ clusterId, year }),
  });

/** How far a year's pledge is; `period` null for the newest with figures. */
export const pledgeProgress = (api: Api, yearId: string, period: ResultPeriod | null) =>
  queryOptions({
    queryKey: [...PLEDGES_KEY, 'progress', yearId, period],
    queryFn: () => api.pledges.progress.query({ yearId, period }),
  });
