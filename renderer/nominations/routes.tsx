import type { RouteObject } from 'react-router';

export const nominationRoutes: RouteObject[] = [];
