import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { INITIATIVES_KEY } from './initiativesQueries.ts';

/** First part of every key about decisions recognising initiatives. They stand under the initiatives: both change together. */
const RECOGNITIONS_KEY = [...INITIATIVES_KEY, 'recognitions'] as const;

type RecognitionOutputs = inferRouterOutputs<AppRouter>['initiatives']['recognitions'];
type RecognitionInputs = inferRouterInputs<AppRouter>['initiatives']['recognitions'];
export type RecognitionSummary = RecognitionOutputs['list'][number];
export type RecognitionFilter = RecognitionInputs['list'];
export type RecognitionView = RecognitionOutputs['get'];
export type RecognitionCandidate = RecognitionOutputs['candidates']['rows'][number];
export type CandidatesAsked = Omit<RecognitionInputs['candidates'], 'offset' | 'limit'>;

/** The decisions a filter keeps. */
export const recognitionList = (api: Api, filter: RecognitionFilter) =>
  queryOptions({
    queryKey: [...RECOGNITIONS_KEY, 'list', filter],
    queryFn: () => api.initiatives.recognitions.list.query(filter),
    placeholderData: keepPreviousData,
  });

/** What decisions in force recognise for a year. */
export const recognitionCounts = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...RECOGNITIONS_KEY, 'counts', year],
    queryFn: () => api.initiatives.recognitions.counts.query({ year }),
    placeholderData: keepPreviousData,
  });

/** One decision with its initiatives and what it still lacks. */
export const recognitionView = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...RECOGNITIONS_KEY, 'view', id],
    queryFn: () => api.initiatives.recognitions.get.query({ id }),
  });

/** Initiatives shown at a time to choose from; more are found by searching. */
export const CANDIDATES_SHOWN = 200;

/** Initiatives that can be chosen into a draft. */
export const recognitionCandidates = (api: Api, asked: CandidatesAsked) =>
  queryOptions({
    queryKey: [...RECOGNITIONS_KEY, 'candidates', asked],
    queryFn: () => api.initiatives.recognitions.candidates.query({ ...asked, offset: 0, limit: CANDIDATES_SHOWN }),
    placeholderData: keepPreviousData,
  });

/** Meetings of initiative councils in a year. */
export const initiativeMeetings = (api: Api, year: number) =>
  queryOptions({
    queryKey: [...RECOGNITIONS_KEY, 'meetings', year],
    queryFn: () => api.initiatives.recognitions.meetings.query({ year }),
  });

/** What was done to one decision, newest first. Lies under the area's key, so that every write refreshes it. */
export const recognitionHistory = (api: Api, id: string, limit: number) =>
  queryOptions({
    queryKey: [...RECOGNITIONS_KEY, 'history', id, limit],
    queryFn: () => api.office.history.query({ entity: 'initiative', entityId: id, limit }),
  });
