import type { RouteObject } from 'react-router';
import { DeadlinesPage } from './DeadlinesPage.tsx';

/** Lịch, hạn trong năm. */
export const deadlineRoutes: RouteObject[] = [{ path: '/deadlines', element: <DeadlinesPage /> }];
