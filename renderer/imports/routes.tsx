import type { RouteObject } from 'react-router';
import { ImportRoute } from './ImportRoute.tsx';
import { InitiativesImportRoute, PeopleImportRoute, UnitsImportRoute } from './register/RegisterImportRoutes.tsx';

/** Reading received .xlsx files: a list into a draft, people, units and initiatives into the office's registers. */
export const importRoutes: RouteObject[] = [
  { path: '/awards/:id/import', element: <ImportRoute /> },
  { path: '/initiatives/import', element: <InitiativesImportRoute /> },
  { path: '/people/import', element: <PeopleImportRoute /> },
  { path: '/units/import', element: <UnitsImportRoute /> },
];
