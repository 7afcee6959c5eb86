import type { Column } from '../../shared/VirtualTable.tsx';

/** Columns of a list of lines. @param ofBatch false where lines of all tờ trình stand together */
export function lineColumns(ofBatch: boolean, hasRoom: boolean): Column[] {
  return COLUMNS.filter(({ key }) => (ofBatch || key !== 'ordinal') && (hasRoom || !ROOMY.has(key)));
}

/** Left out where there is little room. */
const ROOMY = new Set(['unit', 'kind', 'file']);

const COLUMNS: readonly Column[] = [
  { key: 'pick', title: 'Chọn', width: '34px', isTitleHidden: true },
  { key: 'ordinal', title: 'STT', width: '44px', align: 'end' },
  { key: 'name', title: 'Tập thể, cá nhân', width: 'minmax(180px, 1.3fr)', indent: true },
  { key: 'unit', title: 'Đơn vị', width: 'minmax(120px, 1fr)' },
  { key: 'award', title: 'Danh hiệu, hình thức', width: 'minmax(160px, 1.3fr)' },
  { key: 'kind', title: 'Loại', width: '106px' },
  { key: 'rules', title: 'Quy tắc', width: '120px' },
  { key: 'file', title: 'Hồ sơ', width: '62px', align: 'end' },
  { key: 'status', title: 'Bước', width: '118px', indent: true },
];
