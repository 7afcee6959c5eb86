import { TabLinks } from '../../shared/TabLinks.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { CAMPAIGN_TABS } from '../campaignTabs.ts';
import { CAMPAIGNS_PATH } from '../page/campaignPath.ts';
import { RegistrationsBoard } from './RegistrationsBoard.tsx';

/** Everything registered for the chosen year, within a campaign or without one. */
export function RegistrationsPage() {
  const { year } = useYear();
  return (
    <RegistrationsBoard
      key={year}
      path={[CAMPAIGNS_PATH, { label: 'Đăng ký thi đua' }]}
      title={<h1>Đăng ký thi đua năm {year}</h1>}
      tabs={<TabLinks label="Phong trào, đăng ký" tabs={CAMPAIGN_TABS} />}
      year={year}
      campaignId={null}
      takesMore
      emptySentence={`Danh hiệu, hình thức các đơn vị và cá nhân đăng ký cho năm ${year} sẽ đứng ở đây. Có sẵn danh sách Excel thì dán một lần là đủ.`}
    />
  );
}
