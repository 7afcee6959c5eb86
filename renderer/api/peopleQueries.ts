import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Evidence } from '#core/people/duplicates.ts';
import type { PersonInput } from '#core/people/person.ts';
import type { PersonFilter, PersonOrder } from '#core/people/personList.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';

/** First part of every key about people. */
const PEOPLE_KEY = ['people'] as const;

type PeopleOutputs = inferRouterOutputs<AppRouter>['people'];
export type PersonView = PeopleOutputs['get'];
export type DuplicateView = PeopleOutputs['duplicates']['pairs'][number];
export type DuplicateSide = DuplicateView['one'];

/** People fetched at a time while a list is scrolled. */
export const PEOPLE_PER_PAGE = 100;
/** Pairs told at a time. */
export const PAIRS_PER_PAGE = 20;

/** Whom a list holds, as of a day (null is today). */
export interface PeopleAsked {
  filter: PersonFilter;
  on: IsoDate | null;
  order: PersonOrder;
}

/** One page of the people a list holds. */
export const peoplePage = (api: Api, asked: PeopleAsked, page: number) =>
  queryOptions({
    queryKey: [...PEOPLE_KEY, 'list', asked, page],
    queryFn: () => api.people.list.query({ ...asked, offset: page * PEOPLE_PER_PAGE, limit: PEOPLE_PER_PAGE }),
  });

/** Counts over everyone the filter keeps. */
export const peopleTotals = (api: Api, { filter, on }: Omit<PeopleAsked, 'order'>) =>
  queryOptions({
    queryKey: [...PEOPLE_KEY, 'totals', filter, on],
    queryFn: () => api.people.totals.query({ filter, on }),
    placeholderData: keepPreviousData,
  });

/** One person with everything the office knows of them. */
export const personView = (api: Api, id: string) =>
  queryOptions({ queryKey: [...PEOPLE_KEY, 'view', id], queryFn: () => api.people.get.query({ id }) });

/** Pairs of records that may be one person. */
export const duplicatePairs = (api: Api, evidence: Evidence | null, page: number) =>
  queryOptions({
    queryKey: [...PEOPLE_KEY, 'duplicates', evidence, page],
    queryFn: () => api.people.duplicates.query({ evidence, offset: page * PAIRS_PER_PAGE, limit: PAIRS_PER_PAGE }),
    placeholderData: keepPreviousData,
  });

/** Two people to be compared. */
export const pairOfPeople = (api: Api, oneId: string, otherId: string) =>
  queryOptions({
    queryKey: [...PEOPLE_KEY, 'pair', oneId, otherId],
    queryFn: () => api.people.pair.query({ oneId, otherId }),
  });

/** What a person being written is compared with records by: the record itself, or null, and the unit of a new post. */
export interface WrittenPerson extends Pick<PersonInput, 'fullName' | 'birth' | 'citizenId'> {
  id: string | null;
  unitId: string | null;
}

/** People on record who may be the one being written. */
export const alikePeople = (api: Api, written: WrittenPerson) =>
  queryOptions({ queryKey: [...PEOPLE_KEY, 'alike', written], queryFn: () => api.people.alike.query(written) });

/** People whose name holds the text without dấu, with the post they held on the day; null means today. */
export const foundPeople = (api: Api, text: string, on: IsoDate | null, limit: number) =>
  queryOptions({
    queryKey: [...PEOPLE_KEY, 'found', text, on, limit],
    queryFn: () => api.people.list.query({ filter: { ...EVERYONE, text }, on, order: 'NAME', offset: 0, limit }),
  });

/** The list's filter wants a year for its gradings column, which a search does not show. */
const EVERYONE: PersonFilter = { text: '', unitId: null, gender: null, grade: null, year: 2000, status: null };
