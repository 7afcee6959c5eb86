import type { RouteObject } from 'react-router';

export const eligibilityRoutes: RouteObject[] = [];
