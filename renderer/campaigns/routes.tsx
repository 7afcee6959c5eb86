import type { RouteObject } from 'react-router';
import { CampaignsPage } from './list/CampaignsPage.tsx';
import { CampaignPage } from './page/CampaignPage.tsx';
import { CampaignRoute } from './page/CampaignRoute.tsx';
import { RegistrationsPage } from './registrations/RegistrationsPage.tsx';
import { RegistrationsOfCampaign } from './registrations/RegistrationsOfCampaign.tsx';
import { WorksPage } from './works/WorksPage.tsx';
import { WorksOfCampaign } from './works/WorksOfCampaign.tsx';

/** Phong trào, đăng ký: the campaigns of a year, everything registered in it, and one campaign. */
export const campaignRoutes: RouteObject[] = [
  { path: '/campaigns', element: <CampaignsPage /> },
  { path: '/campaigns/registrations', element: <RegistrationsPage /> },
  { path: '/campaigns/works', element: <WorksPage /> },
  { path: '/campaigns/:campaignId', element: <CampaignRoute page={(view) => <CampaignPage view={view} />} /> },
  {
    path: '/campaigns/:campaignId/registrations',
    element: <CampaignRoute page={(view) => <RegistrationsOfCampaign view={view} />} />,
  },
  {
    path: '/campaigns/:campaignId/works',
    element: <CampaignRoute page={(view) => <WorksOfCampaign view={view} />} />,
  },
];
