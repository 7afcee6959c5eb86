import { queryOptions } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about attached files. */
const ATTACHMENTS_KEY = ['attachments'] as const;

export type AttachedFile = inferRouterOutputs<AppRouter>['attachments']['list'][number];
/** The record files are attached to. */
export type AttachedTo = inferRouterInputs<AppRouter>['attachments']['list'];

/** Files of a record, oldest first. */
export const attachedFiles = (api: Api, owner: AttachedTo) =>
  queryOptions({
    queryKey: [...ATTACHMENTS_KEY, owner.ownerType, owner.ownerId],
    queryFn: () => api.attachments.list.query(owner),
  });
