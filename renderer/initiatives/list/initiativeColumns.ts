import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of the list of initiatives. @param hasRoom false while something stands beside it */
export function initiativeColumns(hasRoom: boolean): Column[] {
  return COLUMNS.filter(({ key }) => hasRoom || (key !== 'field' && key !== 'unit'));
}

const COLUMNS: readonly Column[] = [
  { key: 'title', title: 'Tên sáng kiến', width: 'minmax(180px, 2.2fr)' },
  { key: 'authors', title: 'Tác giả', width: 'minmax(120px, 1fr)' },
  { key: 'unit', title: 'Đơn vị', width: 'minmax(110px, 1fr)' },
  { key: 'field', title: 'Lĩnh vực', width: 'minmax(90px, 0.7fr)' },
  { key: 'benefit', title: 'Giá trị làm lợi', width: '130px', align: 'end' },
  { key: 'state', title: 'Kết quả', width: '226px', indent: true },
];
