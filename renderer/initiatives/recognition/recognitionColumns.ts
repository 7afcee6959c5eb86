import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of the list of decisions. @param hasRoom false while a form stands beside it */
export function recognitionColumns(hasRoom: boolean): Column[] {
  return LIST.filter(({ key }) => hasRoom || key !== 'level');
}

const LIST: readonly Column[] = [
  { key: 'number', title: 'Số', width: '124px' },
  { key: 'issuedOn', title: 'Ngày', width: '98px' },
  { key: 'summary', title: 'Trích yếu', width: 'minmax(180px, 1fr)' },
  { key: 'level', title: 'Cấp công nhận', width: '168px' },
  { key: 'initiatives', title: 'Sáng kiến', width: '78px', align: 'end' },
  { key: 'authorships', title: 'Lượt tác giả', width: '92px', align: 'end' },
  { key: 'status', title: 'Trạng thái', width: '128px', indent: true },
];

/** Columns of a decision's own list. @param hasRoom false while something stands beside it */
export function itemColumns({ hasRoom, isDraft }: { hasRoom: boolean; isDraft: boolean }): Column[] {
  return ITEMS.filter(({ key }) => hasRoom || !ROOMY.has(key)).concat({
    key: 'acts',
    title: 'Thao tác',
    width: isDraft ? '92px' : '118px',
    isTitleHidden: true,
  });
}

/** Left out where there is little room. */
const ROOMY = new Set(['field', 'benefit']);

const ITEMS: readonly Column[] = [
  { key: 'ordinal', title: 'STT', width: '38px' },
  { key: 'title', title: 'Tên sáng kiến', width: 'minmax(170px, 3fr)' },
  { key: 'authors', title: 'Tác giả (tỷ lệ đóng góp)', width: 'minmax(140px, 2fr)' },
  { key: 'unit', title: 'Đơn vị', width: 'minmax(90px, 1fr)' },
  { key: 'field', title: 'Lĩnh vực', width: '124px' },
  { key: 'benefit', title: 'Làm lợi', width: '110px', align: 'end' },
];
