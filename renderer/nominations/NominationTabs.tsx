import { TabLinks, type TabLink } from '../shared/TabLinks.tsx';

const TABS: readonly TabLink[] = [
  { to: '/nominations', label: 'Tờ trình' },
  { to: '/nominations/lines', label: 'Tất cả đề nghị' },
  { to: '/eligibility', label: 'Ai đủ điều kiện?' },
  { to: '/eligibility/rules', label: 'Quy tắc' },
  { to: '/councils', label: 'Hội đồng' },
];

/** From who can be nominated to what the council said of it: the parts of one work, each with an address of its own. */
export function NominationTabs() {
  return <TabLinks label="Đề nghị khen thưởng" tabs={TABS} />;
}
