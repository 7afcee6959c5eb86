import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about deadlines. */
const DEADLINES_KEY = ['deadlines'] as const;

type DeadlinesOutputs = inferRouterOutputs<AppRouter>['deadlines'];
/** A deadline kept by itself, or the day of a campaign. */
export type DueRow = DeadlinesOutputs['list']['rows'][number];
export type DeadlineRow = Extract<DueRow, { campaign: null }>;
export type CampaignDay = Exclude<DueRow, { campaign: null }>;
export type ProposedDeadline = DeadlinesOutputs['list']['proposals'][number];

/** Everything due for a year and what is offered besides. */
export const deadlineList = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...DEADLINES_KEY, 'list', year],
    queryFn: () => api.deadlines.list.query({ year }),
    placeholderData: keepPreviousData,
  });

/** What wants attention today. */
export const deadlineReminders = (api: Api) =>
  queryOptions({ queryKey: [...DEADLINES_KEY, 'reminders'], queryFn: () => api.deadlines.reminders.query() });
