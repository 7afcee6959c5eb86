import type { RouteObject } from 'react-router';
import { ClusterPage } from './cluster/ClusterPage.tsx';
import { ClustersPage } from './list/ClustersPage.tsx';
import { PledgePage } from './pledge/PledgePage.tsx';
import { ResultsPage } from './pledge/ResultsPage.tsx';
import { ScoreBoardPage } from './scores/ScoreBoardPage.tsx';
import { ScoreSheetPage } from './scores/ScoreSheetPage.tsx';
import { TemplatePage } from './scores/TemplatePage.tsx';
import { TemplatesPage } from './scores/TemplatesPage.tsx';
import { YearPage } from './year/YearPage.tsx';

/** Cụm, khối thi đua: the list of a year, one cluster over time, and its year from the pledge to the ranking. */
export const clusterRoutes: RouteObject[] = [
  { path: '/clusters', element: <ClustersPage /> },
  { path: '/clusters/templates', element: <TemplatesPage /> },
  { path: '/clusters/templates/:templateId', element: <TemplatePage /> },
  { path: '/clusters/:clusterId', element: <ClusterPage /> },
  { path: '/clusters/:clusterId/years/:year', element: <YearPage /> },
  { path: '/clusters/:clusterId/years/:year/pledge', element: <PledgePage /> },
  { path: '/clusters/:clusterId/years/:year/results', element: <ResultsPage /> },
  { path: '/clusters/:clusterId/years/:year/scores', element: <ScoreBoardPage /> },
  { path: '/clusters/:clusterId/years/:year/scores/:sheetId', element: <ScoreSheetPage /> },
];
