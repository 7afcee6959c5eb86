import type { RouteObject } from 'react-router';
import { ImportRoute } from './ImportRoute.tsx';

/** `/awards/:id/import`: reading a list from an .xlsx file into a draft. */
export const importRoutes: RouteObject[] = [{ path: '/awards/:id/import', element: <ImportRoute /> }];
