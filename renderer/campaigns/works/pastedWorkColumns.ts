import type { PastedWork } from '#core/campaigns/pastedWorks.ts';
import { parseVietnameseDate } from '#core/dates/isoDate.ts';
import { parseDong } from '#core/money/parse.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** What a pasted column holds. */
export const PASTED_WORK_FIELDS = [
  'skip',
  'name',
  'unitName',
  'kind',
  'occasion',
  'value',
  'startsOn',
  'dueOn',
  'description',
] as const;
export type PastedWorkField = (typeof PASTED_WORK_FIELDS)[number];

export const PASTED_WORK_LABELS: Record<PastedWorkField, string> = {
  skip: 'Bỏ qua',
  name: 'Tên công trình, sản phẩm',
  unitName: 'Đơn vị thực hiện',
  kind: 'Loại',
  occasion: 'Dịp chào mừng',
  value: 'Trị giá (đồng)',
  startsOn: 'Ngày bắt đầu',
  dueOn: 'Ngày phải xong',
  description: 'Nội dung',
};

/** A pasted table with what each column was taken for. */
export interface PastedWorkTable {
  fields: PastedWorkField[];
  /** Rows without the head row. */
  rows: string[][];
}

/** Words in a head cell, folded, and what they mean; the first that fits is taken. */
const HEAD_WORDS: readonly [RegExp, PastedWorkField][] = [
  [/^(stt|tt|so tt)$/u, 'skip'],
  [/tri gia|gia tri|kinh phi/u, 'value'],
  [/^loai/u, 'kind'],
  [/dip|chao mung/u, 'occasion'],
  [/bat dau|khoi cong/u, 'startsOn'],
  [/hoan thanh|ket thuc|han|phai xong|thoi gian/u, 'dueOn'],
  [/don vi|cong doan|cdcs|tap the/u, 'unitName'],
  [/^ten|cong trinh|san pham|phan viec/u, 'name'],
  [/noi dung|mo ta|ghi chu/u, 'description'],
];
/** Columns without a head, in the order offices write them. */
const USUAL: readonly PastedWorkField[] = ['name', 'unitName', 'description'];
const ORDINAL = /^\d{0,3}\.?$/u;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandWorkColumns(table: readonly string[][]): PastedWorkTable {
  const byHead = (table[0] ?? []).map(meaningOf);
  if (byHead.includes('name')) {
    return { fields: firstOnly(byHead.map((field) => field ?? 'skip')), rows: table.slice(1) };
  }
  const rest = [...USUAL];
  const width = Math.max(0, ...table.map((row) => row.length));
  const fields = Array.from({ length: width }, (_, column): PastedWorkField => {
    const cells = table.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    if (cells.every((cell) => ORDINAL.test(cell))) return 'skip';
    if (cells.every((cell) => parseVietnameseDate(cell) !== null)) return 'dueOn';
    if (cells.every((cell) => parseDong(cell) !== null)) return 'value';
    return rest.shift() ?? 'skip';
  });
  return { fields: firstOnly(fields), rows: [...table] };
}

/** The clerk says what a column holds; a meaning belongs to one column only. */
export function withWorkField(table: PastedWorkTable, column: number, field: PastedWorkField): PastedWorkTable {
  const fields = table.fields.map((old, other) => (other === column ? field : old === field ? 'skip' : old));
  return { ...table, fields };
}

/** The rows as they are sent to be read; rows without any word of a name are left out. */
export function worksOfTable({ fields, rows }: PastedWorkTable): PastedWork[] {
  return rows.flatMap((row) => {
    const cell = (field: PastedWorkField) => {
      const index = fields.indexOf(field);
      return index === -1 ? '' : (row[index] ?? '');
    };
    if (cell('name') === '') return [];
    return [
      {
        name: cell('name'),
        unitName: cell('unitName'),
        kind: cell('kind'),
        occasion: cell('occasion'),
        value: cell('value'),
        startsOn: cell('startsOn'),
        dueOn: cell('dueOn'),
        description: cell('description'),
      },
    ];
  });
}

function meaningOf(cell: string): PastedWorkField | null {
  const words = foldForSearch(cell);
  return HEAD_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A meaning belongs to one column; later columns of the same name are skipped. */
function firstOnly(fields: PastedWorkField[]): PastedWorkField[] {
  return fields.map((field, index) => (fields.indexOf(field) < index ? 'skip' : field));
}
