import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { InitiativeListField } from '#core/imports/initiativeListFields.ts';
import type { InitiativeImportOptions } from '#core/imports/initiativePlan.ts';
import type { PersonImportOptions } from '#core/imports/personPlan.ts';
import type { PersonListField } from '#core/imports/personListFields.ts';
import type { Register, RegisterPlanView, RowChoice, RowFilter } from '#core/imports/registerView.ts';
import type { UnitListField } from '#core/imports/unitListFields.ts';
import type { UnitImportOptions } from '#core/imports/unitPlan.ts';
import type { AppRouter } from '#service/router.ts';
import type { Api } from './client.ts';
import { RESTS } from './queryClient.ts';

/** First part of every key about imports of registers. */
const IMPORTS_KEY = ['imports'] as const;
/** Rows of a dry run fetched at a time. */
export const IMPORT_ROWS_PER_PAGE = 100;
const RECENT_IMPORTS = 20;

export type RegisterRowsPage = inferRouterOutputs<AppRouter>['imports']['people']['rows'];
export interface RowsAsked {
  planId: string;
  filter: RowFilter;
  /** From 0. */
  page: number;
}
interface CommitOrder {
  planId: string;
  choices: RowChoice[];
  skipErrors: boolean;
}

/** The registers behind one face, so that one wizard serves them all. */
export interface RegisterApi<Field extends string, Options> {
  area: Register;
  preview: (api: Api, order: { fileToken: string; options: Options }) => Promise<{ jobId: string }>;
  plan: (api: Api, planId: string) => Promise<RegisterPlanView<Field>>;
  rows: (api: Api, asked: RowsAsked) => Promise<RegisterRowsPage>;
  commit: (api: Api, order: CommitOrder) => Promise<{ jobId: string; importId: string }>;
}

const pageOf = ({ planId, filter, page }: RowsAsked) => ({
  planId,
  filter,
  offset: page * IMPORT_ROWS_PER_PAGE,
  limit: IMPORT_ROWS_PER_PAGE,
});

export const PEOPLE_API: RegisterApi<PersonListField, PersonImportOptions> = {
  area: 'PEOPLE',
  preview: (api, order) => api.imports.people.preview.mutate(order),
  plan: (api, planId) => api.imports.people.plan.query({ planId }),
  rows: (api, asked) => api.imports.people.rows.query(pageOf(asked)),
  commit: (api, order) => api.imports.people.commit.mutate(order),
};

export const UNITS_API: RegisterApi<UnitListField, UnitImportOptions> = {
  area: 'UNITS',
  preview: (api, order) => api.imports.units.preview.mutate(order),
  plan: (api, planId) => api.imports.units.plan.query({ planId }),
  rows: (api, asked) => api.imports.units.rows.query(pageOf(asked)),
  commit: (api, order) => api.imports.units.commit.mutate(order),
};

export const INITIATIVES_API: RegisterApi<InitiativeListField, InitiativeImportOptions> = {
  area: 'INITIATIVES',
  preview: (api, order) => api.imports.initiatives.preview.mutate(order),
  plan: (api, planId) => api.imports.initiatives.plan.query({ planId }),
  rows: (api, asked) => api.imports.initiatives.rows.query(pageOf(asked)),
  commit: (api, order) => api.imports.initiatives.commit.mutate(order),
};

/** One page of a dry run's rows; the one before stays in sight until it is there. */
export const importRows = <Field extends string, Options>(
  api: Api,
  register: RegisterApi<Field, Options>,
  asked: RowsAsked,
) =>
  queryOptions({
    queryKey: [...IMPORTS_KEY, register.area, 'rows', asked],
    queryFn: () => register.rows(api, asked),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    // Once the dry run is taken in, its rows cannot be asked for again.
    meta: RESTS,
  });

/** The last imports of a register, newest first. */
export const recentImports = (api: Api, area: Register) =>
  queryOptions({
    queryKey: [...IMPORTS_KEY, area, 'list'],
    queryFn: () => api.imports.list.query({ area, offset: 0, limit: RECENT_IMPORTS }),
  });
