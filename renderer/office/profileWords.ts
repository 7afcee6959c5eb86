import type { OfficeProfile } from '#core/office/office.ts';

/** What an office says about itself, as the welcome page and the settings call it. */
export const PROFILE_LABELS: Record<keyof OfficeProfile, string> = {
  name: 'Tên cơ quan',
  shortName: 'Tên viết tắt',
  superiorName: 'Cơ quan cấp trên',
  place: 'Địa danh',
  documentSymbol: 'Ký hiệu cơ quan',
  decidingBody: 'Tập thể quyết định khen thưởng',
};

/** Where it is seen and printed. */
export const PROFILE_HINTS: Partial<Record<keyof OfficeProfile, string>> = {
  shortName: 'Hiện trên màn hình và trong báo cáo',
  superiorName: 'Trên tên cơ quan; tên dài in hai dòng, viết “LĐLĐ” thì gọn một dòng. Để trống nếu không in',
  place: 'Trước ngày, tháng của văn bản',
  documentSymbol: 'Phần sau QĐ- của số quyết định',
  decidingBody: 'Đứng tên trên quyết định',
};
