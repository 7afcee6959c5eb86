import type { ReactNode } from 'react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '#service/router.ts';
import { useApi } from '../../api/ApiContext.ts';
import { catalogueTables } from '../../api/catalogueQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { CATALOGUE_TABS } from '../tabs.ts';
import { TabLinks } from '../../shared/TabLinks.tsx';

export type CatalogueTables = inferRouterOutputs<AppRouter>['catalogue']['list'];

export const useCatalogue = (): UseQueryResult<CatalogueTables> => useQuery(catalogueTables(useApi()));

interface CatalogueFrameProps {
  label: string;
  /** The answer the page is drawn from; a failure is told here. */
  query: Pick<UseQueryResult, 'isError' | 'error'>;
  actions?: ReactNode;
  rail?: ReactNode;
  railLabel?: string;
  children: ReactNode;
}

/** One page of "Danh mục": its tabs, its table, and the form beside it while a row is written. */
export function CatalogueFrame({ label, query, actions, rail, railLabel, children }: CatalogueFrameProps) {
  return (
    <Page
      path={[{ label: 'Danh mục', to: '/catalogue' }, { label }]}
      title={<h1>Danh mục</h1>}
      actions={actions}
      rail={rail}
      {...(railLabel !== undefined && { railLabel })}
    >
      <TabLinks label="Các danh mục" tabs={CATALOGUE_TABS} />
      {query.isError && <Notice tone="danger">{failureOf(query.error).message}</Notice>}
      {children}
    </Page>
  );
}
