import type { RouteObject } from 'react-router';
import { NewInitiativePage } from './form/NewInitiativePage.tsx';
import { ScoreFormRoute } from './forms/ScoreFormRoute.tsx';
import { ScoreFormsPage } from './forms/ScoreFormsPage.tsx';
import { InitiativesPage } from './list/InitiativesPage.tsx';
import { InitiativeRoute } from './page/InitiativeRoute.tsx';
import { RecognitionPage } from './recognition/RecognitionPage.tsx';
import { RecognitionsPage } from './recognition/RecognitionsPage.tsx';

/** Sáng kiến: applications of a year, the decisions that recognise them, and the forms a council scores by. */
export const initiativeRoutes: RouteObject[] = [
  { path: '/initiatives', element: <InitiativesPage /> },
  { path: '/initiatives/new', element: <NewInitiativePage /> },
  { path: '/initiatives/forms', element: <ScoreFormsPage /> },
  { path: '/initiatives/forms/:formId', element: <ScoreFormRoute /> },
  { path: '/initiatives/recognitions', element: <RecognitionsPage /> },
  { path: '/initiatives/recognitions/:recognitionId', element: <RecognitionPage /> },
  { path: '/initiatives/:initiativeId', element: <InitiativeRoute /> },
];
