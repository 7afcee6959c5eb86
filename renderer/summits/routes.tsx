import type { RouteObject } from 'react-router';
import { CastPage } from './cast/CastPage.tsx';
import { HallPage } from './hall/HallPage.tsx';
import { SummitsPage } from './list/SummitsPage.tsx';
import { RoundPage } from './round/RoundPage.tsx';
import { SummitPage } from './summit/SummitPage.tsx';

/** Hội nghị tổng kết: preparation, attendance, rounds, outcome and papers. */
export const summitRoutes: RouteObject[] = [
  { path: '/summits', element: <SummitsPage /> },
  { path: '/summits/:summitId/rounds/:roundId', element: <RoundPage /> },
  { path: '/summits/:summitId', element: <SummitPage step="PREPARE" /> },
  { path: '/summits/:summitId/attendance', element: <SummitPage step="ATTENDANCE" /> },
  { path: '/summits/:summitId/rounds', element: <SummitPage step="ROUNDS" /> },
  { path: '/summits/:summitId/outcome', element: <SummitPage step="OUTCOME" /> },
  { path: '/summits/:summitId/papers', element: <SummitPage step="PAPERS" /> },
];

/** What others than the secretary look at, without the frame of the app: the wall of the hall, the voters' screen. */
export const summitHallRoutes: RouteObject[] = [
  { path: '/summits/:summitId/hall', element: <HallPage /> },
  { path: '/summits/:summitId/rounds/:roundId/cast', element: <CastPage /> },
];
