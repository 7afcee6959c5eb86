import type { AwardIndex } from '../imports/awardMatching.ts';
import { AWARD_LIST_SPECS, type AwardListField } from '../imports/awardListFields.ts';
import { matchHeading } from '../imports/headingMatch.ts';
import { isTotal } from '../imports/rowKinds.ts';
import {
  looksLikePerson,
  readHonorific,
  readSubject,
  splitHonorific,
  startsAsCollective,
  subjectBySigns,
} from '../imports/subjectInference.ts';
import type { Subject } from '../office/catalogue.ts';
import { foldForSearch } from '../text/fold.ts';
import { blankLine } from './blankLine.ts';
import type { DecisionLineInput } from './decision.ts';

/** Most lines typed or pasted in one go; longer lists come by import. */
export const MAX_TYPED_LINES = 500;

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

/** What the columns an import knows are here; the others are skipped. */
const MEANING: Partial<Record<AwardListField, PastedField>> = {
  subject: 'SUBJECT',
  honorific: 'HONORIFIC',
  gender: 'HONORIFIC',
  name: 'NAME',
  familyName: 'NAME',
  givenName: 'NAME',
  collectiveName: 'NAME',
  position: 'POSITION',
  unitName: 'UNIT',
  award: 'AWARD',
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
    const rows = table.slice(1);
    const isOneSubject = saysGroup && !saysPerson;
    const said = saysPerson ? 'INDIVIDUAL' : saysGroup ? 'COLLECTIVE' : fallback;
    const subject = !isOneSubject && namesBoth(rows.map((row) => recipientIn(row, fields))) ? 'EACH' : said;
    return { fields, subject, isGuessed: false, rows };
  }

  const names = columnsOf(table).find((cells) => !isWithoutWords(cells) && !isHonorifics(cells)) ?? [];
  const isMixed = namesBoth(names.map((name) => ({ ...splitHonorific(name), position: '', said: null })));
  const subject = isMixed ? 'EACH' : (mostName(table) ?? fallback);
  return { fields: guessFields(table, subject), subject, isGuessed: true, rows: table };
}

/** The clerk says whom the rows name: columns only guessed are guessed anew. */
export function pastedAs(table: PastedTable, subject: PastedSubject): PastedTable {
  return { ...table, subject, fields: table.isGuessed ? guessFields(table.rows, subject) : table.fields };
}

/** The clerk says what a column holds; a meaning belongs to one column only. */
export function withField(table: PastedTable, column: number, field: PastedField): PastedTable {
  const fields = table.fields.map((old, other) => (other === column ? field : old === field ? 'SKIP' : old));
  return { ...table, fields, isGuessed: false };
}

/** What each column holds by its content alone: the name first, then what usually follows it. */
function guessFields(table: string[][], subject: PastedSubject): PastedField[] {
  const rest: PastedField[] = ['NAME', ...AFTER_NAME[subject === 'EACH' ? 'INDIVIDUAL' : subject]];
  return columnsOf(table).map((cells) => {
    if (isWithoutWords(cells)) return 'SKIP';
    return isHonorifics(cells) ? 'HONORIFIC' : (rest.shift() ?? 'SKIP');
  });
}

/** Whom most rows name; null when the names do not say. */
function mostName(table: string[][]): Subject | null {
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

/** Forms of award for pasted rows. */
export interface PastedAwards {
  /** What the rows that name none get, or none that is understood. */
  chosen: Record<Subject, string>;
  index: AwardIndex;
}

/** Turns a pasted table into new lines; rows without a name (section heads, sums) are left out. */
export function linesOfPasted(table: PastedTable, awards: PastedAwards): DecisionLineInput[] {
  return recipientRows(table).map((row) => {
    const cell = (field: PastedField) => cellOf(row, table.fields, field);
    const recipient = recipientIn(row, table.fields);
    const subject = subjectIn(table, recipient);
    const isPerson = subject === 'INDIVIDUAL';
    const award = awardNamed(cell('AWARD'), subject, awards.index) ?? awards.chosen[subject];
    return {
      ...blankLine(subject, award, cell('REASON')),
      honorific: isPerson ? recipient.honorific : '',
      name: isPerson ? recipient.name : cell('NAME'),
      position: cell('POSITION'),
      unitName: cell('UNIT'),
      achievement: cell('ACHIEVEMENT'),
      note: cell('NOTE'),
    };
  });
}

/** What rows name as their form of award without it being clear which of the catalogue's it is; each text once. */
export function unclearAwards(table: PastedTable, index: AwardIndex): string[] {
  const unclear = recipientRows(table).flatMap((row) => {
    const text = cellOf(row, table.fields, 'AWARD');
    const subject = subjectIn(table, recipientIn(row, table.fields));
    return text === '' || awardNamed(text, subject, index) !== null ? [] : [text];
  });
  return [...new Set(unclear)];
}

const recipientRows = ({ fields, rows }: PastedTable) =>
  rows.filter((row) => {
    const name = cellOf(row, fields, 'NAME');
    return name !== '' && !isTotal(name);
  });

function cellOf(row: readonly string[], fields: readonly PastedField[], field: PastedField): string {
  const index = fields.indexOf(field);
  return index === -1 ? '' : (row[index] ?? '');
}

interface PastedRecipient {
  /** Without the honorific before it. */
  name: string;
  honorific: '' | 'Ông' | 'Bà';
  isPerson: boolean;
  position: string;
  /** What a column of its own says. */
  said: Subject | null;
}

function recipientIn(row: readonly string[], fields: readonly PastedField[]): PastedRecipient {
  const split = splitHonorific(cellOf(row, fields, 'NAME'));
  const honorific = readHonorific(cellOf(row, fields, 'HONORIFIC')) || split.honorific;
  return {
    name: split.name,
    honorific,
    isPerson: split.isPerson || honorific !== '',
    position: cellOf(row, fields, 'POSITION'),
    said: readSubject(cellOf(row, fields, 'SUBJECT')),
  };
}

/** Each by its own signs as an import of files takes them, unless all are the same. */
function subjectIn(table: PastedTable, recipient: PastedRecipient): Subject {
  if (table.subject !== 'EACH') return table.subject;
  return subjectOf(recipient) ?? 'COLLECTIVE';
}

function subjectOf(recipient: PastedRecipient): Subject | null {
  const sure = recipient.said ?? subjectBySigns(recipient);
  return sure ?? (looksLikePerson(recipient.name) ? 'INDIVIDUAL' : null);
}

/** Names that look like neither are no sign of a second kind. */
function namesBoth(recipients: readonly PastedRecipient[]): boolean {
  const signs = recipients.filter(({ name }) => name !== '' && !isTotal(name)).map(subjectOf);
  return signs.includes('INDIVIDUAL') && signs.includes('COLLECTIVE');
}

/** The one award of the catalogue a cell means for a recipient of that kind; null where it means none or several. */
function awardNamed(text: string, subject: Subject, index: AwardIndex): string | null {
  const match = index.match(text);
  if (match.kind === 'FOUND') return match.award.code;
  if (match.kind === 'UNKNOWN') return null;
  const fitting = match.candidates.filter(({ subjects }) => subjects.includes(subject));
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

/** What the columns hold by their head row; null where the row is none. */
function fieldsOfHead(head: readonly string[]): PastedField[] | null {
  const found = head.map((cell) => matchHeading(cell, AWARD_LIST_SPECS));
  const matches = found.map(([best]) => best);
  const fields: PastedField[] = [];
  // A meaning belongs to one column; a later one of the same heading has its next meaning, or none.
  for (const column of found) {
    const [best] = column;
    const meanings = column
      .filter(({ confidence }) => confidence === best?.confidence)
      .map(({ field }) => MEANING[field]);
    fields.push(meanings.find((meaning) => meaning !== undefined && !fields.includes(meaning)) ?? 'SKIP');
  }
  const isHead = matches.some((match) => match?.identifies && (match.field === 'name' || match.confidence >= SURE));
  if (isHead && fields.includes('NAME')) return fields;
  // A list of collectives may call them units.
  const unit = matches.findIndex((match) => match?.field === 'unitName' && match.confidence >= SURE);
  return unit === -1 ? null : fields.map((field, index) => (index === unit ? 'NAME' : field));
}
