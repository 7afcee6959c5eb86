import { AWARD_LIST_SPECS, type AwardListField } from '../imports/awardListFields.ts';
import { matchHeading } from '../imports/headingMatch.ts';
import { isTotal } from '../imports/rowKinds.ts';
import { looksLikePerson, readHonorific, splitHonorific, startsAsCollective } from '../imports/subjectInference.ts';
import type { Subject } from '../office/catalogue.ts';
import { foldForSearch } from '../text/fold.ts';
import { blankLine } from './blankLine.ts';
import type { DecisionLineInput } from './decision.ts';

/** Most lines typed or pasted in one go; longer lists come by import. */
export const MAX_TYPED_LINES = 500;

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

/** What the columns an import knows are here; the others are skipped. */
const MEANING: Partial<Record<AwardListField, PastedField>> = {
  honorific: 'HONORIFIC',
  gender: 'HONORIFIC',
  name: 'NAME',
  familyName: 'NAME',
  givenName: 'NAME',
  collectiveName: 'NAME',
  position: 'POSITION',
  unitName: 'UNIT',
  achievement: 'ACHIEVEMENT',
  reason: 'REASON',
  note: 'NOTE',
};
/** From here on a heading is the very one that is known: what merely begins like one may be a recipient. */
const SURE = 0.98;
const AFTER_NAME: Record<Subject, PastedField[]> = {
  INDIVIDUAL: ['POSITION', 'UNIT', 'ACHIEVEMENT', 'NOTE'],
  COLLECTIVE: ['ACHIEVEMENT', 'NOTE'],
};
const NUMBER = /^[\d.,\s]+(đ|đồng)?$/iu;

/** Guesses what each column of a pasted table holds, from its head row or from its content. */
export function understandPasted(table: string[][], fallback: Subject): PastedTable {
  const head = table[0] ?? [];
  const fields = fieldsOfHead(head);
  if (fields) {
    const saysPerson = head.some((cell) => /ho (va )?ten|ca nhan/u.test(foldForSearch(cell)));
    const saysGroup = head.some((cell) => /tap the|ten don vi/u.test(foldForSearch(cell)));
    const subject = saysPerson ? 'INDIVIDUAL' : saysGroup ? 'COLLECTIVE' : fallback;
    return { fields, subject, isGuessed: false, rows: table.slice(1) };
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
  if (columns.some((cells) => cells.some((cell) => splitHonorific(cell).isPerson) || isHonorifics(cells)))
    return 'INDIVIDUAL';
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
const isHonorifics = (cells: readonly string[]) =>
  cells.length > 0 && cells.every((cell) => readHonorific(cell) !== '');

/** Turns a pasted table into new lines; rows without a name (section heads, sums) are left out. */
export function linesOfPasted({ fields, subject, rows }: PastedTable, awardCode: string): DecisionLineInput[] {
  return rows.flatMap((row) => {
    const cell = (field: PastedField) => {
      const index = fields.indexOf(field);
      return index === -1 ? '' : (row[index] ?? '');
    };
    const written = cell('NAME');
    if (written === '' || isTotal(written)) return [];
    const { name, honorific } = splitHonorific(written);
    const isPerson = subject === 'INDIVIDUAL';
    return [
      {
        ...blankLine(subject, awardCode, cell('REASON')),
        honorific: isPerson ? readHonorific(cell('HONORIFIC')) || honorific : '',
        name: isPerson ? name : written,
        position: cell('POSITION'),
        unitName: cell('UNIT'),
        achievement: cell('ACHIEVEMENT'),
        note: cell('NOTE'),
      },
    ];
  });
}

/** What the columns hold by their head row; null where the row is none. */
function fieldsOfHead(head: readonly string[]): PastedField[] | null {
  const matches = head.map((cell) => matchHeading(cell, AWARD_LIST_SPECS)[0]);
  const fields = firstOnly(matches.map((match) => (match && MEANING[match.field]) ?? 'SKIP'));
  const isHead = matches.some((match) => match?.identifies && (match.field === 'name' || match.confidence >= SURE));
  if (isHead && fields.includes('NAME')) return fields;
  // A list of collectives may call them units.
  const unit = matches.findIndex((match) => match?.field === 'unitName' && match.confidence >= SURE);
  return unit === -1 ? null : fields.map((field, index) => (index === unit ? 'NAME' : field));
}

/** A meaning belongs to one column; later columns of the same name are skipped. */
function firstOnly(fields: PastedField[]): PastedField[] {
  return fields.map((field, index) => (fields.indexOf(field) < index ? 'SKIP' : field));
}
