import { useLocation } from 'react-router';
import type { CampaignView } from '../../api/campaignsQueries.ts';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { tabsOfCampaign } from '../campaignTabs.ts';
import { pathOfCampaign } from '../page/campaignPath.ts';
import { useYearOfCampaign } from '../page/useYearOfCampaign.ts';
import { StateWord } from '../StateWord.tsx';
import { WorksBoard } from './WorksBoard.tsx';

/** Works and products registered in one campaign. */
export function WorksOfCampaign({ view: { campaign } }: { view: CampaignView }) {
  const { year } = useYear();
  // Another work found by the search opens beside the list, also from this page.
  const { search } = useLocation();
  useYearOfCampaign(campaign);
  return (
    <WorksBoard
      key={search}
      path={pathOfCampaign(campaign)}
      title={<h1 title={campaign.name}>{campaign.name}</h1>}
      status={<StateWord campaign={campaign} />}
      tabs={<TabLinks label={campaign.name} tabs={tabsOfCampaign(campaign.id)} />}
      year={year}
      campaignId={campaign.id}
      takesMore={campaign.closedOn === null}
      emptySentence="Công trình, sản phẩm đăng ký trong phong trào này sẽ đứng ở đây, với trị giá, tiến độ và ngày gắn biển."
    />
  );
}
