import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { CampaignFilter } from '#core/campaigns/campaign.ts';
import type { PastedList } from '#core/campaigns/pastedRegistrations.ts';
import type { PastedWorks } from '#core/campaigns/pastedWorks.ts';
import type { RegistrationFilter, RegistrationRow } from '#core/campaigns/registration.ts';
import type { WorkFilter, WorkRow } from '#core/campaigns/work.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { ROWS_PER_PAGE, type PageQuery } from './listPage.ts';
import { RESTS } from './queryClient.ts';

/** First part of every key about campaigns, registrations and works. */
const CAMPAIGNS_KEY = ['campaigns'] as const;

type CampaignOutputs = inferRouterOutputs<AppRouter>['campaigns'];
export type CampaignSummary = CampaignOutputs['list']['rows'][number];
export type CampaignView = CampaignOutputs['get'];
export type CampaignName = CampaignOutputs['names'][number];
export type MemberEntries = CampaignOutputs['ofCluster'][number];
export type TwinsAsked = Parameters<Api['campaigns']['registrations']['twins']['query']>[0];

/** The campaigns a filter keeps, with their numbers for form 0601. */
export const campaignList = (api: Api, filter: CampaignFilter) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'list', filter],
    queryFn: () => api.campaigns.list.query(filter),
    placeholderData: keepPreviousData,
  });

/** Campaigns of a year by name, to choose from. */
export const campaignNames = (api: Api, year: number) =>
  queryOptions({ queryKey: [...CAMPAIGNS_KEY, 'names', year], queryFn: () => api.campaigns.names.query({ year }) });

/** One campaign with what it came to so far. */
export const campaignView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...CAMPAIGNS_KEY, 'view', id], queryFn: () => api.campaigns.get.query({ id }) });

/** What each member of a cluster registered in a year. */
export const clusterEntries = (api: Api, clusterId: string, year: number) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'ofCluster', clusterId, year],
    queryFn: () => api.campaigns.ofCluster.query({ clusterId, year }),
  });

/** One page of the registrations a filter keeps. */
export const registrationPage = (api: Api, filter: RegistrationFilter, page: number): PageQuery<RegistrationRow> => ({
  queryKey: [...CAMPAIGNS_KEY, 'registrations', filter, page],
  queryFn: () => api.campaigns.registrations.list.query({ filter, offset: page * ROWS_PER_PAGE, limit: ROWS_PER_PAGE }),
});

/** Counts over all registrations the filter keeps. */
export const registrationTotals = (api: Api, filter: RegistrationFilter) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'registrationTotals', filter],
    queryFn: () => api.campaigns.registrations.totals.query({ filter }),
    placeholderData: keepPreviousData,
  });

/** One registration. */
export const registrationView = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'registration', id],
    queryFn: () => api.campaigns.registrations.get.query({ id }),
  });

/** How many registrations say the same as the one being written. */
export const registrationTwins = (api: Api, asked: TwinsAsked) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'twins', asked],
    queryFn: () => api.campaigns.registrations.twins.query(asked),
  });

/** What rows copied from Excel would be entered as. */
export const matchedRows = (api: Api, list: PastedList) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'match', list],
    queryFn: () => api.campaigns.registrations.match.mutate(list),
    meta: RESTS,
  });

/** What rows copied from Excel would be entered as. */
export const matchedWorks = (api: Api, list: PastedWorks) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'matchWorks', list],
    queryFn: () => api.campaigns.works.match.mutate(list),
    meta: RESTS,
  });

/** One page of the works a filter keeps. */
export const workPage = (api: Api, filter: WorkFilter, page: number): PageQuery<WorkRow> => ({
  queryKey: [...CAMPAIGNS_KEY, 'works', filter, page],
  queryFn: () => api.campaigns.works.list.query({ filter, offset: page * ROWS_PER_PAGE, limit: ROWS_PER_PAGE }),
});

/** Counts and sums over all works the filter keeps. */
export const workTotals = (api: Api, filter: WorkFilter) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'workTotals', filter],
    queryFn: () => api.campaigns.works.totals.query({ filter }),
    placeholderData: keepPreviousData,
  });

/** One work. */
export const workView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...CAMPAIGNS_KEY, 'work', id], queryFn: () => api.campaigns.works.get.query({ id }) });
