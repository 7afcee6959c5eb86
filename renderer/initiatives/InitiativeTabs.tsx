import { TabLinks } from '../shared/TabLinks.tsx';

const TABS = [
  { to: '/initiatives', label: 'Sáng kiến' },
  { to: '/initiatives/recognitions', label: 'Quyết định công nhận' },
  { to: '/initiatives/councils', label: 'Hội đồng' },
  { to: '/initiatives/forms', label: 'Mẫu chấm điểm' },
];

/** The parts of the initiatives area. */
export function InitiativeTabs() {
  return <TabLinks label="Các phần của sáng kiến" tabs={TABS} />;
}
