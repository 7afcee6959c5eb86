import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { CouncilKind } from '#core/councils/council.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about councils, their meetings and what is voted on there. */
export const COUNCILS_KEY = ['councils'] as const;

type CouncilsOutputs = inferRouterOutputs<AppRouter>['councils'];
export type CouncilListRow = CouncilsOutputs['list'][number];
export type CouncilView = CouncilsOutputs['page'];
export type CouncilMember = CouncilView['members'][number];
export type MeetingRow = CouncilView['meetings'][number];
export type MeetingView = CouncilsOutputs['meeting'];
export type MeetingCheck = MeetingView['checks'][number];
export type ReviewedLine = CouncilsOutputs['review']['lines'][number];
export type JudgedVote = ReviewedLine['rounds'][number];
export type DecisionGroups = CouncilsOutputs['review']['decidable'];
export type TalliesToSave = Parameters<Api['councils']['review']['saveTallies']['mutate']>[0];

/** Councils of a kind, or of both. */
export const councilList = (api: Api, kind: CouncilKind | null) =>
  queryOptions({
    queryKey: [...COUNCILS_KEY, 'list', kind],
    queryFn: () => api.councils.list.query({ kind }),
    placeholderData: keepPreviousData,
  });

/** One council with its members and meetings. */
export const councilPage = (api: Api, id: string) =>
  queryOptions({ queryKey: [...COUNCILS_KEY, 'page', id], queryFn: () => api.councils.page.query({ id }) });

/** One meeting with who sits in it, and what it still needs: that follows what other pages write, so it is never kept. */
export const councilMeeting = (api: Api, meetingId: string) =>
  queryOptions({
    queryKey: [...COUNCILS_KEY, 'meeting', meetingId],
    queryFn: () => api.councils.meeting.query({ meetingId }),
    staleTime: 0,
  });

/** Every rule of voting. */
export const voteRules = (api: Api) =>
  queryOptions({ queryKey: [...COUNCILS_KEY, 'rules'], queryFn: () => api.councils.voteRules.query() });

/** What a meeting votes on, with every round. */
export const reviewLines = (api: Api, meetingId: string) =>
  queryOptions({
    queryKey: [...COUNCILS_KEY, 'review', meetingId],
    queryFn: () => api.councils.review.lines.query({ meetingId }),
    staleTime: 0,
  });

/** Checked lines of a year that stand in no open meeting. */
export const reviewableLines = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...COUNCILS_KEY, 'reviewable', year],
    queryFn: () => api.councils.review.reviewable.query({ year }),
    staleTime: 0,
  });

/** Submitted lines of a year, grouped as the decisions they would become. */
export const decidableGroups = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...COUNCILS_KEY, 'decidable', year],
    queryFn: () => api.councils.review.decidable.query({ year }),
    staleTime: 0,
  });
