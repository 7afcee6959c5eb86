import type { RouteObject } from 'react-router';
import { DuplicatesPage } from './duplicates/DuplicatesPage.tsx';
import { PeopleListPage } from './list/PeopleListPage.tsx';
import { PersonRoute } from './page/PersonRoute.tsx';

/** Đoàn viên, cán bộ: the list, records that may be one person, and one person. */
export const peopleRoutes: RouteObject[] = [
  { path: '/people', element: <PeopleListPage /> },
  { path: '/people/duplicates', element: <DuplicatesPage /> },
  { path: '/people/:id', element: <PersonRoute /> },
];
