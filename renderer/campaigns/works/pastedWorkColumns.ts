import type { PastedWork } from '#core/campaigns/pastedWorks.ts';
import { parseVietnameseDate } from '#core/dates/isoDate.ts';
import { parseDong } from '#core/money/parse.ts';
import {
  fieldsOfCells,
  fieldsOfHead,
  namedRows,
  type ColumnSet,
  type PastedTable,
} from '../../shared/pasted/pastedTable.ts';

type WorkField = keyof PastedWork;

/** A pasted list of works and products with what each column was taken for. */
export type WorkTable = PastedTable<WorkField>;

/** What the columns of a list of works and products may hold. */
export const WORK_COLUMNS: ColumnSet<WorkField> = {
  labels: {
    name: 'Tên công trình, sản phẩm',
    unitName: 'Đơn vị thực hiện',
    kind: 'Loại',
    occasion: 'Dịp chào mừng',
    value: 'Trị giá (đồng)',
    startsOn: 'Ngày bắt đầu',
    dueOn: 'Ngày phải xong',
    description: 'Nội dung',
  },
  headWords: [
    [/tri gia|gia tri|kinh phi/u, 'value'],
    [/^loai/u, 'kind'],
    [/dip|chao mung/u, 'occasion'],
    [/bat dau|khoi cong/u, 'startsOn'],
    [/hoan thanh|ket thuc|han|phai xong|thoi gian/u, 'dueOn'],
    [/don vi|cong doan|cdcs|tap the/u, 'unitName'],
    [/^ten|cong trinh|san pham|phan viec/u, 'name'],
    [/noi dung|mo ta|ghi chu/u, 'description'],
  ],
};
/** Columns without a head, in the order offices write them. */
const USUAL: readonly WorkField[] = ['name', 'unitName', 'description'];
const ORDINAL = /^\d{0,3}\.?$/u;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandWorks(table: readonly string[][]): WorkTable {
  const byHead = fieldsOfHead(WORK_COLUMNS, table[0] ?? []);
  if (byHead) return { fields: byHead, rows: table.slice(1) };
  const rest = [...USUAL];
  const fields = fieldsOfCells(table, (cells): WorkField | 'skip' => {
    if (cells.every((cell) => ORDINAL.test(cell))) return 'skip';
    if (cells.every((cell) => parseVietnameseDate(cell) !== null)) return 'dueOn';
    if (cells.every((cell) => parseDong(cell) !== null)) return 'value';
    return rest.shift() ?? 'skip';
  });
  return { fields, rows: [...table] };
}

/** The rows as they are sent to be read. */
export function worksOf(table: WorkTable): PastedWork[] {
  return namedRows(table).map((cell) => ({
    name: cell('name'),
    unitName: cell('unitName'),
    kind: cell('kind'),
    occasion: cell('occasion'),
    value: cell('value'),
    startsOn: cell('startsOn'),
    dueOn: cell('dueOn'),
    description: cell('description'),
  }));
}
