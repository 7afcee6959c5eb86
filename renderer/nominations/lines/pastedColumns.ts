import { startsAsCollective } from '#core/imports/subjectInference.ts';
import type { PastedNomination } from '#core/nominations/pastedNominations.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';

/** What a pasted column holds. */
export const PASTED_FIELDS = [
  'skip',
  'honorific',
  'name',
  'position',
  'unitName',
  'award',
  'achievement',
  'note',
] as const;
export type PastedField = (typeof PASTED_FIELDS)[number];

export const PASTED_FIELD_LABELS: Record<PastedField, string> = {
  skip: 'Bỏ qua',
  honorific: 'Ông/Bà',
  name: 'Tên',
  position: 'Chức vụ',
  unitName: 'Đơn vị',
  award: 'Danh hiệu',
  achievement: 'Thành tích',
  note: 'Ghi chú',
};

/** A pasted table with what each column was taken for. */
export interface PastedTable {
  fields: PastedField[];
  /** Rows without the head row. */
  rows: string[][];
}

/** Words in a head cell, folded, and what they mean; the first that fits is taken. */
const HEAD_WORDS: readonly [RegExp, PastedField][] = [
  [/^(stt|tt|so tt)$/u, 'skip'],
  [/^(ong|ba|ong ?\/ ?ba|ten goi)/u, 'honorific'],
  [/ho (va )?ten|ten (tap the|don vi|ca nhan|cdcs)|^(tap the|ca nhan|ten)/u, 'name'],
  [/danh hieu|hinh thuc/u, 'award'],
  [/chuc (vu|danh)/u, 'position'],
  [/don vi|noi cong tac|co quan|cong doan/u, 'unitName'],
  [/thanh tich|noi dung|tom tat/u, 'achievement'],
  [/ghi chu/u, 'note'],
];
/** Columns without a head, in the order offices write them. */
const USUAL: Record<Subject, readonly PastedField[]> = {
  INDIVIDUAL: ['name', 'position', 'unitName', 'award', 'achievement', 'note'],
  COLLECTIVE: ['name', 'award', 'achievement', 'note'],
};
const NUMBER = /^[\d.,\s]*$/u;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandColumns(table: readonly string[][]): PastedTable {
  const byHead = (table[0] ?? []).map(meaningOf);
  if (byHead.includes('name')) {
    return { fields: firstOnly(byHead.map((field) => field ?? 'skip')), rows: table.slice(1) };
  }
  const isNumber = (column: number) => table.every((row) => NUMBER.test(row[column] ?? ''));
  const width = Math.max(0, ...table.map((row) => row.length));
  const names = Array.from({ length: width }, (_, column) => column).find((column) => !isNumber(column)) ?? 0;
  const collectives = table.filter((row) => startsAsCollective(row[names] ?? '')).length;
  const rest = [...USUAL[collectives * 2 > table.length ? 'COLLECTIVE' : 'INDIVIDUAL']];
  const fields = Array.from({ length: width }, (_, column): PastedField =>
    isNumber(column) ? 'skip' : (rest.shift() ?? 'skip'),
  );
  return { fields, rows: [...table] };
}

/** The clerk says what a column holds; a meaning belongs to one column only. */
export function withField(table: PastedTable, column: number, field: PastedField): PastedTable {
  const fields = table.fields.map((old, other) => (other === column ? field : old === field ? 'skip' : old));
  return { ...table, fields };
}

/** The rows as they are sent to be read; rows without any word of a name are left out. */
export function rowsOfTable({ fields, rows }: PastedTable): PastedNomination[] {
  return rows.flatMap((row) => {
    const cell = (field: PastedField) => row[fields.indexOf(field)] ?? '';
    const name = cell('name');
    if (name === '') return [];
    return [
      {
        subject: startsAsCollective(name) ? ('COLLECTIVE' as const) : ('INDIVIDUAL' as const),
        honorific: cell('honorific'),
        name,
        position: cell('position'),
        unitName: cell('unitName'),
        award: cell('award'),
        achievement: cell('achievement'),
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
