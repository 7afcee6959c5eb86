import type { RouteObject } from 'react-router';

export const initiativeRoutes: RouteObject[] = [];
