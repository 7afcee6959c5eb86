import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of the list of works. @param hasRoom false while something stands beside it */
export function workColumns(hasRoom: boolean): Column[] {
  return COLUMNS.filter(({ key }) => hasRoom || key !== 'occasion');
}

const COLUMNS: readonly Column[] = [
  { key: 'name', title: 'Công trình, sản phẩm', width: 'minmax(150px, 1.4fr)' },
  { key: 'unit', title: 'Đơn vị', width: 'minmax(130px, 1fr)' },
  { key: 'occasion', title: 'Chào mừng', width: 'minmax(110px, 1fr)' },
  { key: 'value', title: 'Trị giá', width: '118px', align: 'end' },
  { key: 'due', title: 'Hạn', width: '118px', indent: true },
  { key: 'state', title: 'Tình trạng', width: '206px' },
];
