import { TabLinks } from '../../shared/TabLinks.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { CAMPAIGN_TABS } from '../campaignTabs.ts';
import { CAMPAIGNS_PATH } from '../page/campaignPath.ts';
import { WorksBoard } from './WorksBoard.tsx';

/** Works and products of all campaigns that run in the chosen year. */
export function WorksPage() {
  const { year } = useYear();
  return (
    <WorksBoard
      key={year}
      path={[CAMPAIGNS_PATH, { label: 'Công trình, sản phẩm' }]}
      title={<h1>Công trình, sản phẩm năm {year}</h1>}
      tabs={<TabLinks label="Phong trào, đăng ký" tabs={CAMPAIGN_TABS} />}
      year={year}
      campaignId={null}
      takesMore
      emptySentence={`Công trình, sản phẩm chào mừng các đơn vị đăng ký trong các phong trào năm ${year} sẽ đứng ở đây, với trị giá, tiến độ và ngày gắn biển.`}
    />
  );
}
