import type { RouteObject } from 'react-router';
import { DecisionsPage } from '../nominations/review/DecisionsPage.tsx';
import { CouncilPage } from './council/CouncilPage.tsx';
import { CouncilsPage } from './list/CouncilsPage.tsx';
import { InitiativeCouncilsPage } from './list/InitiativeCouncilsPage.tsx';
import { MeetingPage } from './meeting/MeetingPage.tsx';
import { VoteRulesPage } from './rules/VoteRulesPage.tsx';

/** Hội đồng: members, meetings, rules of voting, and the decisions that follow from what was approved. */
export const councilRoutes: RouteObject[] = [
  { path: '/councils', element: <CouncilsPage /> },
  { path: '/initiatives/councils', element: <InitiativeCouncilsPage /> },
  { path: '/councils/rules', element: <VoteRulesPage /> },
  { path: '/councils/:councilId', element: <CouncilPage /> },
  { path: '/councils/:councilId/meetings/:meetingId', element: <MeetingPage /> },
  { path: '/nominations/decisions', element: <DecisionsPage /> },
];
