import type { Subject } from '../office/catalogue.ts';

/** What a pasted column holds. Money and numbers are worked out by the app, never taken over. */
export type PastedField =
  'SKIP' | 'SUBJECT' | 'HONORIFIC' | 'NAME' | 'POSITION' | 'UNIT' | 'AWARD' | 'ACHIEVEMENT' | 'REASON' | 'NOTE';

export const PASTED_FIELD_LABELS: Record<PastedField, string> = {
  SKIP: 'Bỏ qua',
  SUBJECT: 'Tập thể/Cá nhân',
  HONORIFIC: 'Ông/Bà',
  NAME: 'Tên',
  POSITION: 'Chức vụ',
  UNIT: 'Đơn vị',
  AWARD: 'Hình thức',
  ACHIEVEMENT: 'Thành tích',
  REASON: 'Lý do',
  NOTE: 'Ghi chú',
};

/** Whom the rows name: all the same, or each as its own signs say. */
export type PastedSubject = Subject | 'EACH';

export interface PastedTable {
  fields: PastedField[];
  subject: PastedSubject;
  /** True while the columns follow the subject: no head row and no hand has said what they hold. */
  isGuessed: boolean;
  /** Rows without the head row. */
  rows: string[][];
}

export function cellOf(row: readonly string[], fields: readonly PastedField[], field: PastedField): string {
  const index = fields.indexOf(field);
  return index === -1 ? '' : (row[index] ?? '');
}
