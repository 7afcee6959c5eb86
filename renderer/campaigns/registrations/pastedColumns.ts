import type { PastedRow } from '#core/campaigns/pastedRegistrations.ts';
import { parseVietnameseDate } from '#core/dates/isoDate.ts';
import { startsAsCollective } from '#core/imports/subjectInference.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** What a pasted column holds. */
export const PASTED_FIELDS = [
  'skip',
  'name',
  'position',
  'unitName',
  'award',
  'content',
  'registeredOn',
  'note',
] as const;
export type PastedField = (typeof PASTED_FIELDS)[number];

export const PASTED_FIELD_LABELS: Record<PastedField, string> = {
  skip: 'Bỏ qua',
  name: 'Tên',
  position: 'Chức vụ',
  unitName: 'Đơn vị',
  award: 'Danh hiệu',
  content: 'Nội dung',
  registeredOn: 'Ngày đăng ký',
  note: 'Ghi chú',
};

/** A pasted table with what each column was taken for. */
export interface PastedTable {
  fields: PastedField[];
  subject: Subject;
  /** Rows without the head row. */
  rows: string[][];
}

/** Words in a head cell, folded, and what they mean; the first that fits is taken. */
const HEAD_WORDS: readonly [RegExp, PastedField][] = [
  [/^(stt|tt|so tt)$/u, 'skip'],
  [/ho (va )?ten|ten (tap the|don vi|ca nhan|cdcs)|^(tap the|ca nhan|ten)/u, 'name'],
  [/danh hieu|hinh thuc/u, 'award'],
  [/chuc (vu|danh)/u, 'position'],
  [/don vi|noi cong tac|co quan|cong doan/u, 'unitName'],
  [/ngay/u, 'registeredOn'],
  [/noi dung|chi tieu|cong trinh|san pham/u, 'content'],
  [/ghi chu/u, 'note'],
];
/** Columns without a head, in the order offices write them. */
const USUAL: Record<Subject, readonly PastedField[]> = {
  INDIVIDUAL: ['name', 'position', 'unitName', 'award', 'content', 'note'],
  COLLECTIVE: ['name', 'award', 'content', 'note'],
};
const NUMBER = /^[\d.,\s]+$/u;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandColumns(table: readonly string[][]): PastedTable {
  const head = table[0] ?? [];
  const byHead = head.map(meaningOf);
  if (byHead.includes('name')) {
    const rows = table.slice(1);
    return { fields: firstOnly(byHead.map((field) => field ?? 'skip')), subject: subjectOf(rows, byHead), rows };
  }
  const subject = subjectOf(table, []);
  const rest = [...USUAL[subject]];
  const width = Math.max(0, ...table.map((row) => row.length));
  const fields = Array.from({ length: width }, (_, column): PastedField => {
    const cells = table.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    if (cells.length > 0 && cells.every((cell) => parseVietnameseDate(cell) !== null)) return 'registeredOn';
    if (cells.every((cell) => NUMBER.test(cell))) return 'skip';
    return rest.shift() ?? 'skip';
  });
  return { fields, subject, rows: [...table] };
}

/** The clerk says what a column holds; a meaning belongs to one column only. */
export function withField(table: PastedTable, column: number, field: PastedField): PastedTable {
  const fields = table.fields.map((old, other) => (other === column ? field : old === field ? 'skip' : old));
  return { ...table, fields };
}

/** The rows as they are sent to be read; rows without any word of a name are left out. */
export function rowsOfTable({ fields, rows }: PastedTable): PastedRow[] {
  return rows.flatMap((row) => {
    const cell = (field: PastedField) => {
      const index = fields.indexOf(field);
      return index === -1 ? '' : (row[index] ?? '');
    };
    if (cell('name') === '') return [];
    return [
      {
        name: cell('name'),
        position: cell('position'),
        unitName: cell('unitName'),
        award: cell('award'),
        content: cell('content'),
        registeredOn: cell('registeredOn'),
        note: cell('note'),
      },
    ];
  });
}

function meaningOf(cell: string): PastedField | null {
  const words = foldForSearch(cell);
  return HEAD_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A meaning belongs to one column; later columns of the same name are skipped. */
function firstOnly(fields: PastedField[]): PastedField[] {
  return fields.map((field, index) => (fields.indexOf(field) < index ? 'skip' : field));
}

/** Collectives, where most names begin like one: `Công đoàn …`, `Tổ …`. */
function subjectOf(rows: readonly string[][], fields: readonly (PastedField | null)[]): Subject {
  const column = Math.max(0, fields.indexOf('name'));
  const isFirstText = (cell: string) => cell !== '' && !NUMBER.test(cell);
  const names = rows.map((row) => (fields.length > 0 ? (row[column] ?? '') : (row.find(isFirstText) ?? '')));
  return names.filter(startsAsCollective).length * 2 > names.length ? 'COLLECTIVE' : 'INDIVIDUAL';
}
