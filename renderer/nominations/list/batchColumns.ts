import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of the list of batches. @param hasRoom false while a form stands beside it */
export function batchColumns(hasRoom: boolean): Column[] {
  return COLUMNS.filter(({ key }) => hasRoom || !ROOMY.has(key));
}

/** Left out where there is little room. */
const ROOMY = new Set(['procedure', 'number']);

const COLUMNS: readonly Column[] = [
  { key: 'unit', title: 'Đơn vị đề nghị', width: 'minmax(180px, 1fr)' },
  { key: 'title', title: 'Tờ trình', width: 'minmax(180px, 1.2fr)' },
  { key: 'number', title: 'Số, ngày', width: '190px' },
  { key: 'procedure', title: 'Thủ tục', width: '120px' },
  { key: 'collectives', title: 'Tập thể', width: '76px', align: 'end' },
  { key: 'individuals', title: 'Cá nhân', width: '76px', align: 'end' },
  { key: 'state', title: 'Đang ở', width: 'minmax(190px, 1fr)', indent: true },
];
