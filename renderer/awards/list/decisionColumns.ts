import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of the decision list. */
export const decisionColumns: readonly Column[] = [
  { key: 'number', title: 'Số, ký hiệu', width: '132px' },
  { key: 'issuedOn', title: 'Ngày', width: '98px' },
  { key: 'title', title: 'Quyết định', width: 'minmax(0, 1fr)' },
  { key: 'collectives', title: 'Tập thể', width: '82px', align: 'end' },
  { key: 'individuals', title: 'Cá nhân', width: '82px', align: 'end' },
  { key: 'amount', title: 'Tiền thưởng', width: '150px', align: 'end' },
  { key: 'status', title: 'Tình trạng', width: '150px', indent: true },
];
