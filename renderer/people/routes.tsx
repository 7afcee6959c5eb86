import type { RouteObject } from 'react-router';
import { DuplicatesPage } from './duplicates/DuplicatesPage.tsx';
import { MergeRoute } from './duplicates/MergeRoute.tsx';
import { PeopleListPage } from './list/PeopleListPage.tsx';
import { PersonRoute } from './page/PersonRoute.tsx';

/** Đoàn viên, cán bộ: the list, records that may be one person, one person, and merging that one with any other. */
export const peopleRoutes: RouteObject[] = [
  { path: '/people', element: <PeopleListPage /> },
  { path: '/people/duplicates', element: <DuplicatesPage /> },
  { path: '/people/:id', element: <PersonRoute /> },
  { path: '/people/:id/merge', element: <MergeRoute /> },
];
