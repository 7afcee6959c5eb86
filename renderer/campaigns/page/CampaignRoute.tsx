import { Fragment, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { campaignView, type CampaignView } from '../../api/campaignsQueries.ts';
import { OpeningPage } from '../../shell/OpeningPage.tsx';
import { CAMPAIGNS_PATH } from './campaignPath.ts';

/** Reads the campaign of the address; its page begins anew with each. */
export function CampaignRoute({ page }: { page: (view: CampaignView) => ReactNode }) {
  const { campaignId = '' } = useParams();
  const query = useQuery(campaignView(useApi(), campaignId));
  if (query.data) return <Fragment key={campaignId}>{page(query.data)}</Fragment>;
  return <OpeningPage path={[CAMPAIGNS_PATH]} title="Phong trào" reads={[query]} />;
}
