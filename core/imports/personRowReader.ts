import { formatDate, yearOf, type IsoDate } from '../dates/isoDate.ts';
import { birthAhead } from '../people/birth.ts';
import { maskedCitizenId } from '../people/citizenId.ts';
import type { Gender } from '../people/person.ts';
import { readCitizenId } from './citizenIdCell.ts';
import { readDay } from './dateCells.ts';
import { readGrade } from './gradeCell.ts';
import { cellAt, type ImportedCell } from './importedSheet.ts';
import { IssueList, shortened } from './issueList.ts';
import type { ImportIssue } from './listReading.ts';
import type { MappedRow } from './mappedRow.ts';
import type { PersonListField } from './personListFields.ts';
import type { ReadPerson } from './personPlan.ts';
import { headingWords, numberingStyle } from './rowKinds.ts';
import { readHonorific, splitHonorific } from './subjectInference.ts';
import { writtenName } from './writtenName.ts';

type PersonCells = MappedRow<PersonListField>;
type Issues = IssueList<PersonListField>;

/** Longest texts a person and a post may hold (person.ts). */
const LONGEST = { name: 150, position: 200, department: 200, unitName: 300, note: 900 } as const;
const REPORTED = {
  vital: ['name', 'givenName'],
  others: ['familyName', 'birth', 'citizenId', 'position', 'department', 'unitName', 'joinedOn', 'note'],
} as const;
/** Digits of a citizen id; of a longer text no more is hinted at. */
const ID_LENGTH = 12;
/** Nobody younger works, and nobody older does. */
const [YOUNGEST, OLDEST] = [14, 100];

export interface PersonReading {
  /** Columns (from 1) of yearly gradings and the year of each; null where nobody said. */
  gradings: readonly { index: number; year: number | null }[];
  /** The day of the import. */
  today: IsoDate;
}

/** The full name as a row writes it, without numbering and honorific. */
export function personNameIn(row: PersonCells): string {
  const name = writtenName(row);
  return splitHonorific(!row.isMapped('ordinal') && numberingStyle(name) === 'DIGIT' ? headingWords(name) : name).name;
}

/**
 * Turns one row into a person and says what is wrong with it, cell by cell.
 *
 * @param name as {@link personNameIn} reads it
 */
export function readPerson(
  row: PersonCells,
  name: string,
  reading: PersonReading,
): { person: ReadPerson; issues: ImportIssue[] } {
  const issues: Issues = new IssueList(row, LONGEST);
  const fullName = issues.capped('name', name, 'ERROR');
  if (fullName === '' && !row.cell('name')?.problem) issues.add('ERROR', 'name', 'Thiếu họ và tên.');
  if (/\d/u.test(fullName)) issues.add('WARNING', 'name', 'Họ và tên có chữ số.');
  else if (fullName !== '' && !fullName.includes(' ')) issues.add('WARNING', 'name', 'Họ và tên chỉ có một chữ.');
  const notes = [issues.capped('note', row.text('note'))];
  const person: ReadPerson = {
    fullName,
    gender: genderOf(row),
    birth: birthOf(row, reading.today, issues),
    citizenId: citizenIdOf(row, issues),
    joinedOn: joinedOn(row, reading.today, issues, notes),
    note: '',
    position: issues.capped('position', row.text('position')),
    department: issues.capped('department', row.text('department')),
    gradings: gradingsOf(row, reading.gradings, issues),
  };
  person.note = notes.filter(Boolean).join('. ');
  issues.reportProblems(REPORTED);
  return { person, issues: issues.all };
}

function genderOf(row: PersonCells): Gender {
  const [male, female] = [row.text('maleMark') !== '', row.text('femaleMark') !== ''];
  if (male !== female) return male ? 'NAM' : 'NU';
  const said = readHonorific(row.text('gender')) || splitHonorific(writtenName(row)).honorific;
  if (said === '') return '';
  return said === 'Ông' ? 'NAM' : 'NU';
}

const BIRTH_FIELDS = ['birth', 'maleMark', 'femaleMark'] as const;

/** From its own column, or from the year that stands under Nam or under Nữ. */
function birthOf(row: PersonCells, today: IsoDate, issues: Issues): string {
  const field = BIRTH_FIELDS.find((candidate) => row.text(candidate) !== '');
  if (field === undefined) return '';
  const cell = row.cell(field);
  if (field !== 'birth' && !/\d/u.test(cell?.text ?? '')) return '';
  if (field === 'maleMark' && row.text('femaleMark') !== '')
    issues.add('WARNING', 'femaleMark', 'Cột Nam và cột Nữ đều có ghi; đã lấy năm sinh ở cột Nam, để trống giới tính.');
  const read = readDay(cell);
  if (read.kind === 'NONE') return '';
  if (read.kind === 'BAD') {
    issues.add('WARNING', field, `Ngày sinh “${shortened(cell?.text ?? '')}” không đọc được nên để trống.`);
    return '';
  }
  if (read.doubt !== null) issues.add('WARNING', field, read.doubt);
  const birth = read.kind === 'DAY' ? read.date : read.year;
  const problem = birthAhead(birth, today);
  if (problem !== null) {
    issues.add('WARNING', field, `${problem} nên để trống.`);
    return '';
  }
  const age = yearOf(today) - Number(birth.slice(0, 4));
  if (age < YOUNGEST || age > OLDEST)
    issues.add('WARNING', field, `Năm sinh ${birth.slice(0, 4)} khó đúng; hãy xem lại.`);
  return birth;
}

function citizenIdOf(row: PersonCells, issues: Issues): string {
  const cell = row.cell('citizenId');
  const read = readCitizenId(cell);
  if (read.kind === 'NONE') return '';
  if (read.kind === 'BAD') {
    const message = 'Số căn cước không đủ 12 chữ số (CMND cũ 9 chữ số) nên không ghi số này.';
    issues.add('WARNING', 'citizenId', message, maskedCitizenId((cell?.text ?? '').slice(-ID_LENGTH)));
    return '';
  }
  if (read.repaired) {
    const message = `Số căn cước mất số 0 ở đầu vì ô là số; đã ghi đủ ${read.id.length} chữ số.`;
    issues.add('WARNING', 'citizenId', message, maskedCitizenId(read.id));
  }
  return read.id;
}

/** A year or month alone is no day: it is kept as a note. */
function joinedOn(row: PersonCells, today: IsoDate, issues: Issues, notes: string[]): string {
  const cell = row.cell('joinedOn');
  const read = readDay(cell);
  if (read.kind === 'NONE') return '';
  if (read.kind === 'DAY' && read.date <= today) {
    if (read.doubt !== null) issues.add('WARNING', 'joinedOn', read.doubt);
    return read.date;
  }
  const text = cell?.text.slice(0, 60) ?? '';
  if (read.kind === 'DAY') {
    issues.add(
      'WARNING',
      'joinedOn',
      `Ngày vào công đoàn ${formatDate(read.date)} ở tương lai nên chỉ ghi vào ghi chú.`,
    );
  } else if (read.kind === 'YEAR') {
    issues.add('WARNING', 'joinedOn', 'Ngày vào công đoàn thiếu ngày, tháng nên chỉ ghi vào ghi chú.');
  } else {
    issues.add('WARNING', 'joinedOn', `Ngày vào công đoàn “${text}” không đọc được nên chỉ ghi vào ghi chú.`);
  }
  notes.push(`Vào công đoàn: ${text}`);
  return '';
}

function gradingsOf(row: PersonCells, columns: PersonReading['gradings'], issues: Issues): ReadPerson['gradings'] {
  const gradings: ReadPerson['gradings'] = [];
  for (const { index, year } of columns) {
    const cell = cellAt(row.row, index);
    if (cell === undefined || isBlank(cell)) continue;
    // Said once about the whole list, where the year is chosen.
    if (year === null) continue;
    const grade = cell.problem === null ? readGrade(cell.text) : null;
    if (grade === null) {
      issues.addAt(cell, 'WARNING', `Xếp loại “${shortened(cell.text)}” không đọc được nên không ghi.`);
    } else if (gradings.some((grading) => grading.year === year)) {
      issues.addAt(cell, 'WARNING', `Đã có một cột xếp loại năm ${year}; cột này không ghi.`);
    } else {
      gradings.push({ year, grade });
    }
  }
  return gradings;
}

function isBlank({ text, problem }: ImportedCell): boolean {
  return problem === null && /^[-–—._/\s]{0,60}$/u.test(text);
}
