import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { RESTS } from './queryClient.ts';

/** First part of every key about units. */
export const UNITS_KEY = ['units'] as const;

type UnitsOutputs = inferRouterOutputs<AppRouter>['units'];
export type UnitTreeView = UnitsOutputs['tree'];
export type UnitListRow = UnitsOutputs['list']['rows'][number];
export type UnitPage = UnitsOutputs['page'];
export type UnitEventView = UnitPage['events'][number];
export type UnitAward = UnitsOutputs['awardsOf']['rows'][number];
export type UnitHolder = UnitsOutputs['holders'][number];
export type EventPreview = UnitsOutputs['previewEvent'];
export type UnitFilter = inferRouterInputs<AppRouter>['units']['exportList'];

const UNITS_PER_PAGE = 200;
const AWARDS_PER_PAGE = 100;

/** Units whose name on a day contains the text, with or without dấu. */
export const foundUnits = (api: Api, text: string, on: IsoDate | null, limit: number) =>
  queryOptions({
    queryKey: [...UNITS_KEY, 'search', text, on, limit],
    queryFn: () => api.units.search.query({ text, on, limit }),
  });

/** The whole tree of a day; the one before stays in sight until it is there. */
export const unitTree = (api: Api, on: IsoDate, includeEnded = false) =>
  queryOptions({
    queryKey: [...UNITS_KEY, 'tree', on, includeEnded],
    queryFn: () => api.units.tree.query({ on, includeEnded }),
    placeholderData: keepPreviousData,
  });

/** Units of a filter, page after page, each page with the totals of all. */
export const unitPages = (api: Api, filter: UnitFilter) =>
  infiniteQueryOptions({
    queryKey: [...UNITS_KEY, 'list', filter],
    queryFn: ({ pageParam }) => api.units.list.query({ ...filter, offset: pageParam, limit: UNITS_PER_PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.rows.length < UNITS_PER_PAGE ? undefined : pages.length * UNITS_PER_PAGE),
    placeholderData: keepPreviousData,
  });

/** Days on which something happened to units and what, newest first. */
export const turningDays = (api: Api) =>
  queryOptions({ queryKey: [...UNITS_KEY, 'turningDays'], queryFn: () => api.units.turningDays.query() });

/** The kinds of units, in the order of the catalogue. */
export const unitKinds = (api: Api) =>
  queryOptions({ queryKey: [...UNITS_KEY, 'kinds'], queryFn: () => api.units.kinds.query() });

/** What became of the provinces in 2025; it changes only with the program. */
export const provinces = (api: Api) =>
  queryOptions({
    queryKey: [...UNITS_KEY, 'provinces'],
    queryFn: () => api.units.provinces.query(),
    staleTime: Infinity,
  });

/** One unit with its history, and what stands under it on a day. */
export const unitPage = (api: Api, id: string, on: IsoDate) =>
  queryOptions({
    queryKey: [...UNITS_KEY, 'page', id, on],
    queryFn: () => api.units.page.query({ id, on }),
    placeholderData: (before: UnitPage | undefined) => (before?.unit.id === id ? before : undefined),
  });

/** Who holds a post in the unit itself on a day or later. */
export const unitHolders = (api: Api, id: string, on: IsoDate) =>
  queryOptions({
    queryKey: [...UNITS_KEY, 'holders', id, on],
    queryFn: () => api.units.holders.query({ id, on }),
  });

/** What a unit, or people in it, received; page after page. */
export const unitAwards = (api: Api, asked: { id: string; subject: UnitAward['subject']; accumulated: boolean }) =>
  infiniteQueryOptions({
    queryKey: [...UNITS_KEY, 'awards', asked],
    queryFn: ({ pageParam }) => api.units.awardsOf.query({ ...asked, offset: pageParam, limit: AWARDS_PER_PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.rows.length < AWARDS_PER_PAGE ? undefined : pages.length * AWARDS_PER_PAGE,
    placeholderData: keepPreviousData,
  });

/** What an event would change; asked anew whenever a word of it changes. */
export const eventPreview = (api: Api, event: UnitEvent) =>
  queryOptions({
    queryKey: [...UNITS_KEY, 'preview', event],
    queryFn: () => api.units.previewEvent.mutate({ event }),
    // What was recorded cannot happen twice.
    meta: RESTS,
    retry: false,
  });
