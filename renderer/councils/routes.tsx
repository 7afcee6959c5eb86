import type { RouteObject } from 'react-router';

export const councilRoutes: RouteObject[] = [];
