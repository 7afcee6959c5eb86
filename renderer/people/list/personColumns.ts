import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of the list of people. @param year the one whose gradings are shown */
export function personColumns(year: number): readonly Column[] {
  return [
    { key: 'fullName', title: 'Họ và tên', width: 'minmax(180px, 1.1fr)' },
    { key: 'birth', title: 'Ngày sinh', width: '96px' },
    { key: 'gender', title: 'Giới tính', width: '76px' },
    { key: 'position', title: 'Chức vụ', width: 'minmax(120px, 1fr)' },
    { key: 'unit', title: 'Đơn vị', width: 'minmax(160px, 1.6fr)' },
    { key: 'grade', title: `Xếp loại ${year}`, width: '104px' },
  ];
}
