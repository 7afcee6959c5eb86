import type { IsoDate } from '../dates/isoDate.ts';
import type { UnitKind, UnitKindCode } from '../units/unitKind.ts';
import { readCount } from './countCell.ts';
import { readDay } from './dateCells.ts';
import { IssueList, shortened } from './issueList.ts';
import type { ImportIssue } from './listReading.ts';
import type { MappedRow } from './mappedRow.ts';
import { headingWords, numberingStyle } from './rowKinds.ts';
import { kindByName, kindByText } from './unitKindInference.ts';
import type { UnitListField } from './unitListFields.ts';
import type { ReadFigures, ReadUnit } from './unitPlan.ts';

type UnitCells = MappedRow<UnitListField>;
type Issues = IssueList<UnitListField>;

/** Longest texts a unit may hold (unit.ts). */
const LONGEST = { name: 300, shortName: 150, code: 60, parent: 300, note: 1000 } as const;
const REPORTED = {
  vital: ['name'],
  others: ['shortName', 'code', 'kind', 'parent', 'founded', 'ended', 'workers', 'members', 'femaleMembers', 'note'],
} as const;
const COUNTS = ['workers', 'members', 'femaleMembers', 'grassrootsUnits'] as const;

export interface UnitReading {
  kinds: readonly UnitKind[];
  /** For units whose name and row do not say; null makes them {@link usualKind} with a warning. */
  defaultKind: UnitKindCode | null;
  /** What most units of such lists are. */
  usualKind: UnitKindCode;
  /** Year of figures where the row names none. */
  figureYear: number;
}

/** The unit's name as a row writes it, without numbering. */
export function unitNameIn(row: UnitCells): string {
  const name = row.text('name');
  return !row.isMapped('ordinal') && numberingStyle(name) !== null ? headingWords(name) : name;
}

/**
 * Turns one row into a unit and says what is wrong with it, cell by cell.
 *
 * @param written the name, where a heading holds it
 */
export function readUnit(
  row: UnitCells,
  reading: UnitReading,
  written = unitNameIn(row),
): { unit: ReadUnit; issues: ImportIssue[] } {
  const issues: Issues = new IssueList(row, LONGEST);
  const name = issues.capped('name', written, 'ERROR');
  if (name === '' && !row.cell('name')?.problem) issues.add('ERROR', 'name', 'Thiếu tên đơn vị.');
  const founded = dayOf(row, 'founded', '01-01', issues);
  const ended = dayOf(row, 'ended', '12-31', issues);
  if (founded !== null && ended !== null && ended < founded) {
    issues.add('ERROR', 'ended', 'Ngày kết thúc trước ngày thành lập.');
  }
  const unit: ReadUnit = {
    name,
    shortName: issues.capped('shortName', row.text('shortName')),
    code: issues.capped('code', row.text('code')),
    kind: kindOf(row, name, reading, issues),
    founded,
    ended,
    note: issues.capped('note', row.text('note')),
    figures: figuresOf(row, reading.figureYear, issues),
  };
  issues.reportProblems(REPORTED);
  return { unit, issues: issues.all };
}

function kindOf(row: UnitCells, name: string, reading: UnitReading, issues: Issues): UnitKindCode {
  const said = row.text('kind');
  const found = said === '' ? null : kindByText(said, reading.kinds);
  if (said !== '' && found === null) {
    issues.add('WARNING', 'kind', `Không có loại đơn vị “${shortened(said)}”; loại lấy theo tên.`);
  }
  const kind = found ?? kindByName(name) ?? reading.defaultKind;
  if (kind !== null && reading.kinds.some(({ code }) => code === kind)) return kind;
  const usual = reading.kinds.find(({ code }) => code === reading.usualKind)?.name ?? reading.usualKind;
  if (name !== '') issues.add('WARNING', 'kind', `Tên không nói loại đơn vị; ghi là ${usual}.`);
  return reading.usualKind;
}

/** A year alone stands for its first or last day, and says so. */
function dayOf(row: UnitCells, field: 'founded' | 'ended', dayOfYear: string, issues: Issues): IsoDate | null {
  const read = readDay(row.cell(field));
  if (read.kind === 'NONE') return null;
  const what = field === 'founded' ? 'Ngày thành lập' : 'Ngày kết thúc';
  if (read.kind === 'BAD') {
    issues.add('WARNING', field, `${what} “${shortened(row.text(field))}” không đọc được nên để trống.`);
    return null;
  }
  if (read.doubt !== null) issues.add('WARNING', field, read.doubt);
  if (read.kind === 'DAY') return read.date;
  const [month, day] = dayOfYear.split('-');
  issues.add('WARNING', field, `${what} chỉ có năm; ghi là ${day}/${month}/${read.year}.`);
  return `${read.year}-${dayOfYear}`;
}

function figuresOf(row: UnitCells, usualYear: number, issues: Issues): ReadFigures | null {
  const figures: ReadFigures = {
    year: usualYear,
    workers: null,
    members: null,
    femaleMembers: null,
    grassrootsUnits: null,
  };
  const year = readCount(row.cell('year'));
  if (year.kind === 'VALUE' && year.value >= 1945 && year.value <= 2999) figures.year = year.value;
  else if (year.kind !== 'NONE')
    issues.add('WARNING', 'year', `Năm của số liệu không đọc được; ghi cho năm ${usualYear}.`);
  for (const field of COUNTS) {
    const count = readCount(row.cell(field));
    if (count.kind === 'VALUE') figures[field] = count.value;
    if (count.kind === 'BAD') {
      issues.add('WARNING', field, `Số “${shortened(row.text(field))}” không đọc được nên để trống.`);
    }
  }
  if (figures.members !== null && figures.femaleMembers !== null && figures.femaleMembers > figures.members) {
    issues.add(
      'WARNING',
      'femaleMembers',
      'Số đoàn viên nữ nhiều hơn số đoàn viên nên không ghi cả hai; hãy sửa trong tệp, hoặc ghi sau ở trang đơn vị.',
    );
    figures.members = null;
    figures.femaleMembers = null;
  }
  return COUNTS.some((field) => figures[field] !== null) ? figures : null;
}
