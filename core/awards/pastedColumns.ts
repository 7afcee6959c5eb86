import { AWARD_LIST_SPECS, type AwardListField } from '../imports/awardListFields.ts';
import { matchHeading } from '../imports/headingMatch.ts';
import { looksLikePerson, readHonorific, splitHonorific, startsAsCollective } from '../imports/subjectInference.ts';
import type { Subject } from '../office/catalogue.ts';
import { foldForSearch } from '../text/fold.ts';
import { namesBoth, recipientIn } from './pastedSubject.ts';
import type { PastedField, PastedSubject, PastedTable } from './pastedTable.ts';

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
