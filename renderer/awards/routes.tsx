import type { RouteObject } from 'react-router';
import { DecisionRoute } from './decision/DecisionRoute.tsx';
import { DecisionListPage } from './list/DecisionListPage.tsx';

/** Quyết định khen thưởng: the list, and one decision. */
export const awardRoutes: RouteObject[] = [
  { path: '/awards', element: <DecisionListPage /> },
  { path: '/awards/:id', element: <DecisionRoute /> },
];
