import { queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import { AWARDS_KEY } from './awardsQueries.ts';
import type { Api } from './client.ts';
import { RESTS } from './queryClient.ts';

export const OFFICE_KEY = ['office'] as const;

type OfficeOutputs = inferRouterOutputs<AppRouter>['office'];
export type OfficeRecord = OfficeOutputs['get'];
/** What is in a backup, beside what is open. */
export type BackupLook = OfficeOutputs['readBackup'];
/** A paper, and the office's own template for it where it has one. */
export type PaperTemplate = OfficeOutputs['templates']['list'][number];

/** Whether an office is open, and who works in it. */
export const officeStatus = (api: Api) =>
  queryOptions({
    queryKey: [...OFFICE_KEY, 'status'],
    queryFn: () => api.office.status.query(),
    staleTime: Infinity,
    // The whole app stands on it; what changes it asks for it by itself.
    meta: RESTS,
  });

/** Profile and settings of the open office. */
export const officeRecord = (api: Api) =>
  queryOptions({ queryKey: [...OFFICE_KEY, 'record'], queryFn: () => api.office.get.query() });

/** By which Word template each paper is written. */
export const paperTemplates = (api: Api) =>
  queryOptions({ queryKey: [...OFFICE_KEY, 'templates'], queryFn: () => api.office.templates.list.query() });

/** What was done to one decision, newest first. Lies under the decision's key, so that every write refreshes it. */
export const decisionHistory = (api: Api, id: string, limit: number) =>
  queryOptions({
    queryKey: [...AWARDS_KEY, 'history', id, limit],
    queryFn: () => api.office.history.query({ entity: 'decision', entityId: id, limit }),
  });
