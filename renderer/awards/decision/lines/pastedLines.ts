import type { DecisionLineInput } from '#core/awards/decision.ts';
import { isTotal } from '#core/imports/rowKinds.ts';
import { looksLikePerson, splitHonorific, startsAsCollective } from '#core/imports/subjectInference.ts';
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
  /** True while the columns follow the subject: no head row and no hand has said what they hold. */
  isGuessed: boolean;
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
const HONORIFIC = /^(ông|bà)$/iu;
const NUMBER = /^[\d.,\s]+(đ|đồng)?$/iu;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandPasted(table: string[][], fallback: Subject): PastedTable {
  const head = table[0] ?? [];
  const byHead = head.map(meaningOfHead);
  if (byHead.includes('NAME')) {
    const saysPerson = head.some((cell) => /ho (va )?ten|ca nhan/u.test(foldForSearch(cell)));
    const saysGroup = head.some((cell) => /tap the|ten don vi/u.test(foldForSearch(cell)));
    const subject = saysPerson ? 'INDIVIDUAL' : saysGroup ? 'COLLECTIVE' : fallback;
    return {
      fields: firstOnly(byHead.map((field) => field ?? 'SKIP')),
      subject,
      isGuessed: false,
      rows: table.slice(1),
    };
  }

  const subject = subjectOf(table) ?? fallback;
  return { fields: guessFields(table, subject), subject, isGuessed: true, rows: table };
}

/** The clerk says whom the rows name: columns only guessed are guessed anew. */
export function pastedAs(table: PastedTable, subject: Subject): PastedTable {
  return { ...table, subject, fields: table.isGuessed ? guessFields(table.rows, subject) : table.fields };
}

/** The clerk says what a column holds; a meaning belongs to one column only. */
export function withField(table: PastedTable, column: number, field: PastedField): PastedTable {
  const fields = table.fields.map((old, other) => (other === column ? field : old === field ? 'SKIP' : old));
  return { ...table, fields, isGuessed: false };
}

/** What each column holds by its content alone: the name first, then what usually follows it. */
function guessFields(table: string[][], subject: Subject): PastedField[] {
  const rest: PastedField[] = ['NAME', ...AFTER_NAME[subject]];
  return columnsOf(table).map((cells) => {
    if (isWithoutWords(cells)) return 'SKIP';
    return isHonorifics(cells) ? 'HONORIFIC' : (rest.shift() ?? 'SKIP');
  });
}

/** Whom most rows name; null when the names do not say. */
function subjectOf(table: string[][]): Subject | null {
  const columns = columnsOf(table);
  if (columns.some((cells) => cells.some((cell) => PERSON.test(cell) || HONORIFIC.test(cell)))) return 'INDIVIDUAL';
  const names = columns.find((cells) => !isWithoutWords(cells)) ?? [];
  const isMost = (holds: (name: string) => boolean) => names.filter(holds).length * 2 > names.length;
  if (isMost(startsAsCollective)) return 'COLLECTIVE';
  const isPerson = (name: string) => !startsAsCollective(name) && looksLikePerson(splitHonorific(name).name);
  return isMost(isPerson) ? 'INDIVIDUAL' : null;
}

/** The filled cells of each column. */
function columnsOf(table: string[][]): string[][] {
  const width = Math.max(0, ...table.map((row) => row.length));
  return Array.from({ length: width }, (_, index) =>
    table.map((row) => row[index] ?? '').filter((cell) => cell !== ''),
  );
}

const isWithoutWords = (cells: readonly string[]) => cells.every((cell) => NUMBER.test(cell));
const isHonorifics = (cells: readonly string[]) => cells.every((cell) => HONORIFIC.test(cell));

/** Turns a pasted table into new lines; rows without a name (section heads, sums) are left out. */
export function linesOfPasted({ fields, subject, rows }: PastedTable, awardCode: string): DecisionLineInput[] {
  return rows.flatMap((row) => {
    const cell = (field: PastedField) => {
      const index = fields.indexOf(field);
      return index === -1 ? '' : (row[index] ?? '');
    };
    const written = cell('NAME');
    if (written === '' || isTotal(written)) return [];
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
