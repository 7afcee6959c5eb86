import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about score sheets and their templates. */
export const SCORES_KEY = ['scores'] as const;

type ScoresOutputs = inferRouterOutputs<AppRouter>['scores'];
export type TemplateRow = ScoresOutputs['templates']['list'][number];
export type TemplateView = ScoresOutputs['templates']['get'];
export type ScoreBoard = ScoresOutputs['board'];
export type BoardRow = ScoreBoard['rows'][number];
export type BoardSheet = BoardRow['sheets'][number];
export type SheetView = ScoresOutputs['sheet'];
export type ReturnedFile = ScoresOutputs['previewReturned'][number];
export type RankingRow = ScoresOutputs['ranking'][number];

/** Every template, shipped and own, of all years. */
export const scoreTemplates = (api: Api) =>
  queryOptions({ queryKey: [...SCORES_KEY, 'templates'], queryFn: () => api.scores.templates.list.query() });

/** One template with its criteria and where it is in use. */
export const scoreTemplateView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...SCORES_KEY, 'template', id], queryFn: () => api.scores.templates.get.query({ id }) });

/**
 * Members of a cluster year with their scores.
 *
 * @param threshold hundredths of a point from which parts count as different
 */
export const scoreBoard = (api: Api, yearId: string, threshold: number) =>
  queryOptions({
    queryKey: [...SCORES_KEY, 'board', yearId, threshold],
    queryFn: () => api.scores.board.query({ yearId, threshold }),
    placeholderData: keepPreviousData,
  });

/** Members by place. */
export const scoreRanking = (api: Api, yearId: string) =>
  queryOptions({ queryKey: [...SCORES_KEY, 'ranking', yearId], queryFn: () => api.scores.ranking.query({ yearId }) });

/** The template a cluster year is scored by; null while none is chosen. */
export const scoreScheme = (api: Api, yearId: string) =>
  queryOptions({ queryKey: [...SCORES_KEY, 'scheme', yearId], queryFn: () => api.scores.scheme.query({ yearId }) });

/** One sheet with its template and all its parts. */
export const scoreSheet = (api: Api, sheetId: string) =>
  queryOptions({ queryKey: [...SCORES_KEY, 'sheet', sheetId], queryFn: () => api.scores.sheet.query({ sheetId }) });
