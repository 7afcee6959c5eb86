import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import {
  CAMPAIGN_DURATION_LABELS,
  CAMPAIGN_METHOD_LABELS,
  CAMPAIGN_SCOPE_LABELS,
  type Campaign,
} from '#core/campaigns/campaign.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { useApi } from '../../api/ApiContext.ts';
import { clusterList } from '../../api/clustersQueries.ts';
import { windowWords } from '../windowWords.ts';
import { FactRows } from '../../shared/FactRows.tsx';

/** What a campaign is, as its launch document says it. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { clusterId, launchNumber, launchedOn, registerBy } = campaign;
  const clusters = useQuery({ ...clusterList(useApi(), campaign.year), enabled: clusterId !== null });
  const cluster = clusters.data?.find(({ id }) => id === clusterId);
  const document = [launchNumber, launchedOn === null ? '' : `ngày ${formatDate(launchedOn)}`]
    .filter((part) => part !== '')
    .join(' ');
  const facts: [string, ReactNode][] = [
    ['Phạm vi', CAMPAIGN_SCOPE_LABELS[campaign.scope]],
    ['Phương thức', CAMPAIGN_METHOD_LABELS[campaign.method]],
    ['Thời gian', windowWords(campaign)],
    ['Theo biểu 0601', CAMPAIGN_DURATION_LABELS[campaign.duration]],
    ['Hạn đăng ký', registerBy === null ? '' : formatDate(registerBy)],
    ['Văn bản phát động', document],
    ['Cơ quan phát động', campaign.launchedBy],
    ['Cụm, khối', cluster ? <Link to={`/clusters/${cluster.id}`}>{cluster.name}</Link> : ''],
    ['Chủ đề', campaign.theme],
  ];
  return <FactRows facts={facts} label="Thông tin phong trào" isOfPage />;
}
