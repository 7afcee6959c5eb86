import { createHashRouter, Navigate } from 'react-router';
import { awardRoutes } from '../awards/routes.tsx';
import { campaignRoutes } from '../campaigns/routes.tsx';
import { clusterRoutes } from '../clusters/routes.tsx';
import { councilRoutes } from '../councils/routes.tsx';
import { deadlineRoutes } from '../deadlines/routes.tsx';
import { eligibilityRoutes } from '../eligibility/routes.tsx';
import { importRoutes } from '../imports/routes.tsx';
import { initiativeRoutes } from '../initiatives/routes.tsx';
import { nominationRoutes } from '../nominations/routes.tsx';
import { catalogueRoutes, settingsRoutes } from '../office/routes.tsx';
import { peopleRoutes } from '../people/routes.tsx';
import { OverviewPage } from '../overview/OverviewPage.tsx';
import { CastGate } from '../summits/cast/CastGate.tsx';
import { summitHallRoutes, summitRoutes } from '../summits/routes.tsx';
import { unitRoutes } from '../units/routes.tsx';
import { welcomeRoutes } from '../welcome/routes.tsx';
import { AddressGate } from './AddressGate.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { Frame } from './Frame.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OfficeGate } from './OfficeGate.tsx';

/** Addresses live in the hash: the app is opened from `app://` and from a server alike. */
export function createAppRouter() {
  return createHashRouter([
    {
      errorElement: <ErrorPage />,
      children: [
        ...welcomeRoutes,
        {
          element: <OfficeGate />,
          children: [
            {
              element: <CastGate />,
              children: [
                // Nothing frames these pages: the frame says that there is none.
                {
                  element: <AddressGate otherwise={<Navigate to="/not-found" replace />} />,
                  children: summitHallRoutes,
                },
                {
                  element: <Frame />,
                  children: [
                    {
                      // A page that fails leaves the frame standing, so that one can go elsewhere.
                      errorElement: <ErrorPage />,
                      children: [
                        {
                          element: <AddressGate />,
                          children: [
                            { index: true, element: <OverviewPage /> },
                            ...awardRoutes,
                            ...campaignRoutes,
                            ...clusterRoutes,
                            ...councilRoutes,
                            ...deadlineRoutes,
                            ...eligibilityRoutes,
                            ...importRoutes,
                            ...initiativeRoutes,
                            ...nominationRoutes,
                            ...peopleRoutes,
                            ...summitRoutes,
                            ...unitRoutes,
                            ...catalogueRoutes,
                            ...settingsRoutes,
                          ],
                        },
                        { path: '*', element: <NotFoundPage /> },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
