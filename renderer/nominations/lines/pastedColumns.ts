import { startsAsCollective } from '#core/imports/subjectInference.ts';
import type { PastedNomination } from '#core/nominations/pastedNominations.ts';
import type { Subject } from '#core/office/catalogue.ts';
import {
  fieldsOfCells,
  fieldsOfHead,
  namedRows,
  type ColumnSet,
  type PastedTable,
} from '../../shared/pasted/pastedTable.ts';

type NominationField = Exclude<keyof PastedNomination, 'subject'>;

/** A pasted list of nominations with what each column was taken for. */
export type NominationTable = PastedTable<NominationField>;

/** What the columns of a list of nominations may hold. */
export const NOMINATION_COLUMNS: ColumnSet<NominationField> = {
  labels: {
    honorific: 'Ông/Bà',
    name: 'Tên',
    position: 'Chức vụ',
    unitName: 'Đơn vị',
    award: 'Danh hiệu',
    achievement: 'Thành tích',
    note: 'Ghi chú',
  },
  headWords: [
    [/^(ong|ba|ong ?\/ ?ba|ten goi)/u, 'honorific'],
    [/ho (va )?ten|ten (tap the|don vi|ca nhan|cdcs)|^(tap the|ca nhan|ten)/u, 'name'],
    [/danh hieu|hinh thuc/u, 'award'],
    [/chuc (vu|danh)/u, 'position'],
    [/don vi|noi cong tac|co quan|cong doan/u, 'unitName'],
    [/thanh tich|noi dung|tom tat/u, 'achievement'],
    [/ghi chu/u, 'note'],
  ],
};
/** Columns without a head, in the order offices write them. */
const USUAL: Record<Subject, readonly NominationField[]> = {
  INDIVIDUAL: ['name', 'position', 'unitName', 'award', 'achievement', 'note'],
  COLLECTIVE: ['name', 'award', 'achievement', 'note'],
};
const NUMBER = /^[\d.,\s]+$/u;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandNominations(table: readonly string[][]): NominationTable {
  const byHead = fieldsOfHead(NOMINATION_COLUMNS, table[0] ?? []);
  if (byHead) return { fields: byHead, rows: table.slice(1) };
  const isText = (cell: string) => cell !== '' && !NUMBER.test(cell);
  const collectives = table.filter((row) => startsAsCollective(row.find(isText) ?? '')).length;
  const rest = [...USUAL[collectives * 2 > table.length ? 'COLLECTIVE' : 'INDIVIDUAL']];
  const fields = fieldsOfCells(table, (cells): NominationField | 'skip' =>
    cells.every((cell) => NUMBER.test(cell)) ? 'skip' : (rest.shift() ?? 'skip'),
  );
  return { fields, rows: [...table] };
}

/** The rows as they are sent to be read. */
export function nominationsOf(table: NominationTable): PastedNomination[] {
  return namedRows(table).map((cell) => ({
    subject: startsAsCollective(cell('name')) ? ('COLLECTIVE' as const) : ('INDIVIDUAL' as const),
    honorific: cell('honorific'),
    name: cell('name'),
    position: cell('position'),
    unitName: cell('unitName'),
    award: cell('award'),
    achievement: cell('achievement'),
    note: cell('note'),
  }));
}
