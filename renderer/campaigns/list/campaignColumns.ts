import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of the list of campaigns. @param hasRoom false while a form stands beside it */
export function campaignColumns(hasRoom: boolean): Column[] {
  return COLUMNS.filter(({ key }) => hasRoom || !ROOMY.has(key));
}

/** Left out where there is little room. */
const ROOMY = new Set(['scope', 'value']);

const COLUMNS: readonly Column[] = [
  { key: 'name', title: 'Phong trào', width: 'minmax(220px, 1fr)' },
  { key: 'scope', title: 'Phạm vi', width: '142px' },
  { key: 'window', title: 'Thời gian', width: '202px' },
  { key: 'registrations', title: 'Đăng ký', width: '76px', align: 'end' },
  { key: 'works', title: 'CT, SP đã xong', width: '112px', align: 'end' },
  { key: 'value', title: 'Trị giá', width: '122px', align: 'end' },
  { key: 'state', title: 'Tình trạng', width: '126px', indent: true },
];
