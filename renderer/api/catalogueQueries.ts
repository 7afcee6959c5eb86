import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

const CATALOGUE_KEY = ['catalogue'] as const;

/** Award types, coefficients, base salaries and rulesets, all of them. */
export const catalogueTables = (api: Api) =>
  queryOptions({ queryKey: CATALOGUE_KEY, queryFn: () => api.catalogue.list.query() });

/** Kinds of units as the catalogue shows them. */
export const catalogueKinds = (api: Api) =>
  queryOptions({ queryKey: [...CATALOGUE_KEY, 'unitKinds'], queryFn: () => api.catalogue.unitKinds.query() });
