import { Fragment, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useApi } from '../../api/ApiContext.ts';
import { campaignView, type CampaignView } from '../../api/campaignsQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Page } from '../../shell/Page.tsx';
import { CAMPAIGNS_PATH } from './campaignPath.ts';

/** Reads the campaign of the address; its page begins anew with each. */
export function CampaignRoute({ page }: { page: (view: CampaignView) => ReactNode }) {
  const { campaignId = '' } = useParams();
  const { data, error, refetch } = useQuery(campaignView(useApi(), campaignId));
  if (data) return <Fragment key={campaignId}>{page(data)}</Fragment>;
  return (
    <Page path={[CAMPAIGNS_PATH]} title={<h1>{error ? 'Không mở được' : 'Đang mở…'}</h1>}>
      {error && (
        <Notice tone="danger" actions={<LinkButton onClick={() => void refetch()}>Thử lại</LinkButton>}>
          {failureOf(error).message}
        </Notice>
      )}
    </Page>
  );
}
