import type { RouteObject } from 'react-router';
import { CorrectPage } from './correct/CorrectPage.tsx';
import { EventPage } from './events/EventPage.tsx';
import { UnitAwardsPage } from './page/UnitAwardsPage.tsx';
import { UnitChildrenPage } from './page/UnitChildrenPage.tsx';
import { UnitFiguresPage } from './page/UnitFiguresPage.tsx';
import { UnitHistoryPage } from './page/UnitHistoryPage.tsx';
import { UnitPeoplePage } from './page/UnitPeoplePage.tsx';
import { UnitsPage } from './tree/UnitsPage.tsx';

/** Đơn vị: the tree of any day, one unit, and what happens to units. */
export const unitRoutes: RouteObject[] = [
  { path: '/units', element: <UnitsPage /> },
  { path: '/units/events/new', element: <EventPage /> },
  { path: '/units/:id', element: <UnitHistoryPage /> },
  { path: '/units/:id/correct', element: <CorrectPage /> },
  { path: '/units/:id/children', element: <UnitChildrenPage /> },
  { path: '/units/:id/people', element: <UnitPeoplePage /> },
  { path: '/units/:id/figures', element: <UnitFiguresPage /> },
  { path: '/units/:id/awards', element: <UnitAwardsPage /> },
];
