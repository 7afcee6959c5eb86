import type { RouteObject } from 'react-router';
import { BatchRoute } from './batch/BatchRoute.tsx';
import { LinesPage } from './lines/LinesPage.tsx';
import { BatchesPage } from './list/BatchesPage.tsx';

/** Đề nghị khen thưởng: the tờ trình of a year, everything proposed in it, and one tờ trình. */
export const nominationRoutes: RouteObject[] = [
  { path: '/nominations', element: <BatchesPage /> },
  { path: '/nominations/lines', element: <LinesPage /> },
  { path: '/nominations/:batchId', element: <BatchRoute /> },
];
