import type { PastedRow } from '#core/campaigns/pastedRegistrations.ts';
import { parseVietnameseDate } from '#core/dates/isoDate.ts';
import { startsAsCollective } from '#core/imports/subjectInference.ts';
import type { Subject } from '#core/office/catalogue.ts';
import {
  fieldsOfCells,
  fieldsOfHead,
  namedRows,
  type ColumnSet,
  type PastedTable,
} from '../../shared/pasted/pastedTable.ts';

type RegistrationField = keyof PastedRow;

/** A pasted list of registrations, with whom it is about. */
export interface RegistrationTable extends PastedTable<RegistrationField> {
  subject: Subject;
}

/** What the columns of a list of registrations may hold. */
export const REGISTRATION_COLUMNS: ColumnSet<RegistrationField> = {
  labels: {
    name: 'Tên',
    position: 'Chức vụ',
    unitName: 'Đơn vị',
    award: 'Danh hiệu',
    content: 'Nội dung',
    registeredOn: 'Ngày đăng ký',
    note: 'Ghi chú',
  },
  headWords: [
    [/ho (va )?ten|ten (tap the|don vi|ca nhan|cdcs)|^(tap the|ca nhan|ten)/u, 'name'],
    [/danh hieu|hinh thuc/u, 'award'],
    [/chuc (vu|danh)/u, 'position'],
    [/don vi|noi cong tac|co quan|cong doan/u, 'unitName'],
    [/ngay/u, 'registeredOn'],
    [/noi dung|chi tieu|cong trinh|san pham/u, 'content'],
    [/ghi chu/u, 'note'],
  ],
};
/** Columns without a head, in the order offices write them. */
const USUAL: Record<Subject, readonly RegistrationField[]> = {
  INDIVIDUAL: ['name', 'position', 'unitName', 'award', 'content', 'note'],
  COLLECTIVE: ['name', 'award', 'content', 'note'],
};
const NUMBER = /^[\d.,\s]+$/u;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandRegistrations(table: readonly string[][]): RegistrationTable {
  const byHead = fieldsOfHead(REGISTRATION_COLUMNS, table[0] ?? []);
  if (byHead) {
    const rows = table.slice(1);
    const names = rows.map((row) => row[byHead.indexOf('name')] ?? '');
    return { fields: byHead, subject: subjectOf(names), rows };
  }
  const isText = (cell: string) => cell !== '' && !NUMBER.test(cell);
  const subject = subjectOf(table.map((row) => row.find(isText) ?? ''));
  const rest = [...USUAL[subject]];
  const fields = fieldsOfCells(table, (cells): RegistrationField | 'skip' => {
    if (cells.length > 0 && cells.every((cell) => parseVietnameseDate(cell) !== null)) return 'registeredOn';
    if (cells.every((cell) => NUMBER.test(cell))) return 'skip';
    return rest.shift() ?? 'skip';
  });
  return { fields, subject, rows: [...table] };
}

/** The rows as they are sent to be read. */
export function registrationsOf(table: RegistrationTable): PastedRow[] {
  return namedRows(table).map((cell) => ({
    name: cell('name'),
    position: cell('position'),
    unitName: cell('unitName'),
    award: cell('award'),
    content: cell('content'),
    registeredOn: cell('registeredOn'),
    note: cell('note'),
  }));
}

/** Collectives, where most names begin like one: `Công đoàn …`, `Tổ …`. */
function subjectOf(names: readonly string[]): Subject {
  return names.filter(startsAsCollective).length * 2 > names.length ? 'COLLECTIVE' : 'INDIVIDUAL';
}
