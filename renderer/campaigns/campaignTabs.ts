import type { TabLink } from '../shared/TabLinks.tsx';

/** The parts of the area. */
export const CAMPAIGN_TABS: readonly TabLink[] = [
  { to: '/campaigns', label: 'Phong trào' },
  { to: '/campaigns/registrations', label: 'Đăng ký thi đua' },
  { to: '/campaigns/works', label: 'Công trình, sản phẩm' },
];

/** The parts of one campaign. */
export function tabsOfCampaign(id: string): TabLink[] {
  return [
    { to: `/campaigns/${id}`, label: 'Phong trào' },
    { to: `/campaigns/${id}/registrations`, label: 'Đăng ký thi đua' },
    { to: `/campaigns/${id}/works`, label: 'Công trình, sản phẩm' },
  ];
}
