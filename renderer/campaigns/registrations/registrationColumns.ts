import type { Column } from '../../shared/VirtualTable.tsx';

export const registrationColumns: readonly Column[] = [
  { key: 'name', title: 'Tập thể, cá nhân', width: 'minmax(170px, 1.2fr)' },
  { key: 'unit', title: 'Đơn vị', width: 'minmax(130px, 1fr)' },
  { key: 'award', title: 'Danh hiệu, nội dung', width: 'minmax(150px, 1.2fr)' },
  { key: 'day', title: 'Ngày', width: '104px' },
  { key: 'status', title: 'Tình trạng', width: 'minmax(130px, 208px)' },
];
