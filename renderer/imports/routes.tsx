import type { RouteObject } from 'react-router';
import { ImportRoute } from './ImportRoute.tsx';
import { PeopleImportRoute, UnitsImportRoute } from './register/RegisterImportRoutes.tsx';

/** Reading received .xlsx files: a list into a draft, people and units into the office's registers. */
export const importRoutes: RouteObject[] = [
  { path: '/awards/:id/import', element: <ImportRoute /> },
  { path: '/people/import', element: <PeopleImportRoute /> },
  { path: '/units/import', element: <UnitsImportRoute /> },
];
