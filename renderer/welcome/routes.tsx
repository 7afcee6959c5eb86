import type { RouteObject } from 'react-router';
import { WelcomePage } from './WelcomePage.tsx';

/** `/welcome`: the first page, while no office is open. Stands outside the app frame. */
export const welcomeRoutes: RouteObject[] = [{ path: '/welcome', element: <WelcomePage /> }];
