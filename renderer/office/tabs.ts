import type { TabLink } from '../shared/TabLinks.tsx';

/** Parts of "Cơ quan, thiết lập". */
export const SETTINGS_TABS: readonly TabLink[] = [
  { to: '/settings', label: 'Thiết lập' },
  { to: '/settings/templates', label: 'Mẫu văn bản Word' },
  { to: '/settings/history', label: 'Lịch sử, nhật ký' },
];

/** Parts of "Danh mục". */
export const CATALOGUE_TABS: readonly TabLink[] = [
  { to: '/catalogue/base-salaries', label: 'Lương cơ sở' },
  { to: '/catalogue/rates', label: 'Hệ số tiền thưởng' },
  { to: '/catalogue/award-types', label: 'Danh hiệu và hình thức' },
  { to: '/catalogue/rulesets', label: 'Bộ quy định' },
  { to: '/catalogue/unit-kinds', label: 'Loại đơn vị' },
  { to: '/catalogue/provinces', label: 'Tỉnh, thành phố 2025' },
];
