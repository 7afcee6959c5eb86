import type { InitiativeOrder } from '#core/initiatives/initiative.ts';
import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns left out while something stands beside the list. */
const LESSER = ['unit', 'field', 'submitted'];

/** The column whose title puts the list in an order. */
const ORDER_OF: Record<string, InitiativeOrder> = {
  title: 'TITLE',
  unit: 'UNIT',
  submitted: 'SUBMITTED',
  score: 'SCORE',
  state: 'RESULT',
};
const DESCENDING: readonly InitiativeOrder[] = ['SUBMITTED', 'SCORE', 'RESULT'];

const COLUMNS: readonly Column[] = [
  { key: 'title', title: 'Tên sáng kiến', width: 'minmax(180px, 2.2fr)' },
  { key: 'authors', title: 'Tác giả', width: 'minmax(120px, 1fr)' },
  { key: 'unit', title: 'Đơn vị', width: 'minmax(110px, 1fr)' },
  { key: 'field', title: 'Lĩnh vực', width: 'minmax(80px, 0.7fr)' },
  { key: 'submitted', title: 'Ngày nộp', width: '104px' },
  { key: 'benefit', title: 'Giá trị làm lợi', width: '120px', align: 'end' },
  { key: 'score', title: 'Điểm', width: '66px', align: 'end' },
  { key: 'state', title: 'Kết quả', width: '200px', indent: true },
];

interface Shown {
  /** False while something stands beside the list. */
  hasRoom: boolean;
  order: InitiativeOrder;
  onOrder: (order: InitiativeOrder) => void;
}

/** Columns of the list of initiatives; the titles of some put it in their order. */
export function initiativeColumns({ hasRoom, order, onOrder }: Shown): Column[] {
  return COLUMNS.filter(({ key }) => hasRoom || !LESSER.includes(key)).map((column) => {
    const own = ORDER_OF[column.key];
    if (own === undefined) return column;
    return {
      ...column,
      sort: {
        isOn: own === order,
        direction: DESCENDING.includes(own) ? 'descending' : 'ascending',
        onSort: () => onOrder(own),
      },
    };
  });
}
