import type { CampaignView } from '../../api/campaignsQueries.ts';
import { TabLinks } from '../../shared/TabLinks.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { tabsOfCampaign } from '../campaignTabs.ts';
import { pathOfCampaign } from '../page/campaignPath.ts';
import { useYearOfCampaign } from '../page/useYearOfCampaign.ts';
import { StateWord } from '../StateWord.tsx';
import { RegistrationsBoard } from './RegistrationsBoard.tsx';

/** Who registered in one campaign. */
export function RegistrationsOfCampaign({ view: { campaign } }: { view: CampaignView }) {
  const { year } = useYear();
  useYearOfCampaign(campaign);
  return (
    <RegistrationsBoard
      path={pathOfCampaign(campaign)}
      title={<h1 title={campaign.name}>{campaign.name}</h1>}
      status={<StateWord campaign={campaign} />}
      tabs={<TabLinks label={campaign.name} tabs={tabsOfCampaign(campaign.id)} />}
      year={year}
      campaignId={campaign.id}
      takesMore={campaign.closedOn === null}
      emptySentence="Tập thể, cá nhân đăng ký trong phong trào này sẽ đứng ở đây. Có sẵn danh sách Excel thì dán một lần là đủ."
    />
  );
}
