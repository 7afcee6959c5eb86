import type { DecisionLineInput } from '#core/awards/decision.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { blankLine } from './lineForm.ts';

/** What a pasted column holds. Money and numbers are worked out by the app, never taken over. */
export type PastedField = 'SKIP' | 'HONORIFIC' | 'NAME' | 'POSITION' | 'UNIT' | 'ACHIEVEMENT' | 'REASON' | 'NOTE';

export const PASTED_FIELD_LABELS: Record<PastedField, string> = {
  SKIP: 'Bỏ qua',
  HONORIFIC: 'Ông/Bà',
  NAME: 'Tên',
  POSITION: 'Chức vụ',
  UNIT: 'Đơn vị',
  ACHIEVEMENT: 'Thành tích',
  REASON: 'Lý do',
  NOTE: 'Ghi chú',
};

export interface PastedTable {
  fields: PastedField[];
  subject: Subject;
  /** Rows without the head row. */
  rows: string[][];
}

/** Words in a head cell, folded, and what they mean; the first that fits is taken. */
const HEAD_WORDS: [RegExp, PastedField][] = [
  [/^(stt|tt|so tt)$|tien|muc thuong|he so|luong|hinh thuc|danh hieu/u, 'SKIP'],
  [/ong ?[/,]? ?ba|danh xung|gioi tinh/u, 'HONORIFIC'],
  [/ho (va )?ten|ten (tap the|don vi|ca nhan|doi)|^(tap the|ca nhan|ten)/u, 'NAME'],
  [/chuc (vu|danh)/u, 'POSITION'],
  [/don vi|noi cong tac|co quan/u, 'UNIT'],
  [/thanh tich|giai|noi dung/u, 'ACHIEVEMENT'],
  [/ly do/u, 'REASON'],
  [/ghi chu/u, 'NOTE'],
];
const AFTER_NAME: Record<Subject, PastedField[]> = {
  INDIVIDUAL: ['POSITION', 'UNIT', 'ACHIEVEMENT', 'NOTE'],
  COLLECTIVE: ['ACHIEVEMENT', 'NOTE'],
};
const PERSON = /^(ông|bà|đồng chí|đ\/c)(?=[\s.:])[\s.:]*/iu;
const NUMBER = /^[\d.,\s]+(đ|đồng)?$/iu;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandPasted(table: string[][], fallback: Subject): PastedTable {
  const head = table[0] ?? [];
  const byHead = head.map(meaningOfHead);
  if (byHead.includes('NAME')) {
    const saysPerson = head.some((cell) => /ho (va )?ten|ca nhan/u.test(foldForSearch(cell)));
    const saysGroup = head.some((cell) => /tap the|ten don vi/u.test(foldForSearch(cell)));
    const subject = saysPerson ? 'INDIVIDUAL' : saysGroup ? 'COLLECTIVE' : fallback;
    return { fields: firstOnly(byHead.map((field) => field ?? 'SKIP')), subject, rows: table.slice(1) };
  }

  const width = Math.max(0, ...table.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => table.map((row) => row[index] ?? ''));
  const isPeople = columns.some((cells) => cells.some((cell) => PERSON.test(cell) || /^(ông|bà)$/iu.test(cell)));
  const subject = isPeople ? 'INDIVIDUAL' : fallback;
  const fields: PastedField[] = [];
  let rest: PastedField[] = ['NAME', ...AFTER_NAME[subject]];
  for (const cells of columns) {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || filled.every((cell) => NUMBER.test(cell))) fields.push('SKIP');
    else if (filled.every((cell) => /^(ông|bà)$/iu.test(cell))) fields.push('HONORIFIC');
    else {
      const [next = 'SKIP', ...others] = rest;
      fields.push(next);
      rest = others;
    }
  }
  return { fields, subject, rows: table };
}

/** Turns a pasted table into new lines; rows without a name (section heads, sums) are left out. */
export function linesOfPasted({ fields, subject, rows }: PastedTable, awardCode: string): DecisionLineInput[] {
  return rows.flatMap((row) => {
    const cell = (field: PastedField) => {
      const index = fields.indexOf(field);
      return index === -1 ? '' : (row[index] ?? '');
    };
    const written = cell('NAME');
    if (written === '' || isSum(written)) return [];
    const marked = `${cell('HONORIFIC')} ${written}`;
    const honorific = subject === 'COLLECTIVE' ? '' : honorificIn(marked);
    return [
      {
        ...blankLine(subject, awardCode, cell('REASON')),
        honorific,
        name: subject === 'COLLECTIVE' ? written : written.replace(PERSON, ''),
        position: cell('POSITION'),
        unitName: cell('UNIT'),
        achievement: cell('ACHIEVEMENT'),
        note: cell('NOTE'),
      },
    ];
  });
}

function meaningOfHead(cell: string): PastedField | null {
  const words = foldForSearch(cell);
  return HEAD_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A meaning belongs to one column; later columns of the same name are skipped. */
function firstOnly(fields: PastedField[]): PastedField[] {
  return fields.map((field, index) => (fields.indexOf(field) < index ? 'SKIP' : field));
}

function honorificIn(text: string): '' | 'Ông' | 'Bà' {
  if (/(^|\s)bà(?=[\s.:])/iu.test(text.trimStart())) return 'Bà';
  return /(^|\s)ông(?=[\s.:])/iu.test(text.trimStart()) ? 'Ông' : '';
}

function isSum(text: string): boolean {
  return /^(tong cong|cong|tong so|tong)\b/u.test(foldForSearch(text));
}
