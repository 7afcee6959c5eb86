import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about clusters, their years included. */
const CLUSTERS_KEY = ['clusters'] as const;

type ClustersOutputs = inferRouterOutputs<AppRouter>['clusters'];
export type ClusterListRow = ClustersOutputs['list'][number];
export type ClusterPageView = ClustersOutputs['page'];
export type StayView = ClusterPageView['members'][number];
export type YearView = ClustersOutputs['year'];
export type YearMember = YearView['members'][number];
export type YearStep = YearView['steps'][number];
export type ClusterRole = YearView['roles'][number];

/** Clusters there were in a year; those of the year before stay in sight until they are there. */
export const clusterList = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...CLUSTERS_KEY, 'list', year],
    queryFn: () => api.clusters.list.query({ year }),
    placeholderData: keepPreviousData,
  });

/** One cluster with its members over time, roles by year and years. */
export const clusterPage = (api: Api, id: string) =>
  queryOptions({ queryKey: [...CLUSTERS_KEY, 'page', id], queryFn: () => api.clusters.page.query({ id }) });

/** The head of a cluster's year, opened or not. Its checklist follows what other pages write, so it is never kept. */
export const clusterYear = (api: Api, clusterId: string, year: number) =>
  queryOptions({
    queryKey: [...CLUSTERS_KEY, 'year', clusterId, year],
    queryFn: () => api.clusters.year.query({ clusterId, year }),
    staleTime: 0,
  });

/** The clusters a unit belongs or belonged to. */
export const clustersOfUnit = (api: Api, unitId: string) =>
  queryOptions({
    queryKey: [...CLUSTERS_KEY, 'ofUnit', unitId],
    queryFn: () => api.clusters.ofUnit.query({ unitId }),
  });
