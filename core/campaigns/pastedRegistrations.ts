import { z } from 'zod';
import { isoDateSchema, parseVietnameseDate, type IsoDate } from '../dates/isoDate.ts';
import { awardFor } from '../imports/awardFor.ts';
import type { AwardIndex } from '../imports/awardMatching.ts';
import type { UnitCandidate, UnitMatcher } from '../imports/unitMatching.ts';
import { formatNumber } from '../money/format.ts';
import { SUBJECT_LABELS, SUBJECTS, type Subject } from '../office/catalogue.ts';
import { cleanText } from '../text/cleanText.ts';
import { yearSchema } from '../dates/year.ts';
import { runsInYear, type Campaign } from './campaign.ts';
import type { RegistrationInput } from './registration.ts';

/** Most rows one paste may bring. */
export const MAX_PASTED = 500;

/** What a cell of Excel can hold. */
const LONGEST_CELL = 32_767;
const cell = cleanText(LONGEST_CELL);

/** One row as copied from Excel, every cell a text; one too long to be kept is told of, not cut. */
export const pastedRowSchema = z.strictObject({
  name: cell,
  position: cell.default(''),
  unitName: cell.default(''),
  award: cell.default(''),
  content: cell.default(''),
  registeredOn: cell.default(''),
  note: cell.default(''),
});
export type PastedRow = z.infer<typeof pastedRowSchema>;

/** Letters that can be kept of each cell, and what the cell is called. */
const LIMITS: readonly [keyof PastedRow, number, string][] = [
  ['name', 300, 'Tên'],
  ['position', 200, 'Chức vụ'],
  ['unitName', 300, 'Đơn vị'],
  ['award', 300, 'Danh hiệu'],
  ['content', 1000, 'Nội dung'],
  ['registeredOn', 40, 'Ngày đăng ký'],
  ['note', 500, 'Ghi chú'],
];

/** Rows copied from Excel with what holds for all of them. */
export const pastedListSchema = z.strictObject({
  year: yearSchema,
  campaignId: z.uuid().nullable(),
  subject: z.enum(SUBJECTS),
  /** For rows that name no title. */
  awardCode: z.string().max(60).nullable(),
  /** For rows without a day of their own. */
  registeredOn: isoDateSchema,
  rows: z.array(pastedRowSchema).max(MAX_PASTED),
});
export type PastedList = z.infer<typeof pastedListSchema>;

/** What a pasted row was taken for. */
export interface UnderstoodRow {
  registration: RegistrationInput;
  /** Why it cannot be entered; null when it can. */
  problem: string | null;
  /** What should be looked at but does not stop. */
  doubts: string[];
}

interface Known {
  /** The one the list is for; null where it is for none. */
  campaign: Campaign | null;
  units: UnitMatcher;
  awards: AwardIndex;
}

/**
 * Reads pasted rows: the unit, the title and the day of each are found by what is written. Nothing is guessed
 * among several: an unclear unit stays a name, an unclear title must be chosen.
 */
export function understandPastedRows(list: PastedList, known: Known): UnderstoodRow[] {
  const { campaign } = known;
  const listProblem =
    campaign !== null && !runsInYear(campaign, list.year) ? `Phong trào không thực hiện trong năm ${list.year}` : null;
  return list.rows.map((row) => {
    const understood = understand(row, list, known);
    return { ...understood, problem: understood.problem ?? listProblem };
  });
}

function understand(row: PastedRow, list: PastedList, { units, awards }: Known): UnderstoodRow {
  const { subject } = list;
  const doubts: string[] = [];
  const award = awardOf(row.award, list, awards);
  const day = row.registeredOn === '' ? list.registeredOn : parseVietnameseDate(row.registeredOn);
  const unit = unitOf(row, subject, units);
  if (typeof unit === 'string') doubts.push(unit);
  const found = typeof unit === 'string' ? null : unit;
  const isItself = found !== null && subject === 'COLLECTIVE' && found.cell === 'name';
  return {
    registration: {
      year: list.year,
      campaignId: list.campaignId,
      subject,
      unitId: found?.unit.unitId ?? null,
      personId: null,
      name: isItself ? found.unit.name : row.name,
      position: row.position,
      unitName: unitNameOf(row, found),
      awardCode: typeof award === 'string' ? null : award.code,
      content: row.content,
      registeredOn: day ?? list.registeredOn,
      status: 'SUBMITTED',
      note: row.note,
    },
    problem: problemOf(row, { award, day, endedOn: found?.unit.endedOn ?? null }),
    doubts,
  };
}

function problemOf(
  row: PastedRow,
  { award, day, endedOn }: { award: { code: string | null } | string; day: IsoDate | null; endedOn: IsoDate | null },
): string | null {
  if (row.name === '') return 'Thiếu tên';
  const tooLong = LIMITS.find(([cellName, most]) => row[cellName].length > most);
  if (tooLong) return `${tooLong[2]} quá dài, nhiều nhất ${formatNumber(tooLong[1])} ký tự`;
  if (typeof award === 'string') return award;
  if (award.code === null && row.content === '') return 'Thiếu danh hiệu hoặc nội dung';
  if (day === null) return `Không đọc được ngày “${row.registeredOn}”`;
  return endedOn !== null && endedOn < day ? 'Đơn vị đã kết thúc' : null;
}

/** The title a cell names; a text says what is wrong with it. */
function awardOf(
  text: string,
  { subject, awardCode }: Pick<PastedList, 'subject' | 'awardCode'>,
  awards: AwardIndex,
): { code: string | null } | string {
  if (text === '') return { code: awardCode };
  const match = awardFor(awards.match(text), subject);
  switch (match.kind) {
    case 'FOUND':
      return { code: match.award.code };
    case 'AMBIGUOUS':
      return `“${text}” có thể là ${match.candidates.length} danh hiệu, hình thức`;
    case 'NOT_FOR_SUBJECT':
      return `“${text}” không dành cho ${SUBJECT_LABELS[subject].toLowerCase()}`;
    case 'UNKNOWN':
      return `Không thấy danh hiệu “${text}” trong danh mục`;
  }
}

interface FoundUnit {
  unit: UnitCandidate;
  /** The cell that named it. */
  cell: 'name' | 'unitName';
}

/** The unit a row counts for: a collective may be the unit itself. Null where it names none; a text is a doubt. */
function unitOf(row: PastedRow, subject: Subject, units: UnitMatcher): FoundUnit | string | null {
  if (subject === 'COLLECTIVE') {
    const itself = units.match(row.name);
    if (itself.kind === 'FOUND') return { unit: itself.unit, cell: 'name' };
    if (row.unitName === '') return doubtOf(itself.kind, row.name);
  }
  if (row.unitName === '') return null;
  const match = units.match(row.unitName);
  return match.kind === 'FOUND' ? { unit: match.unit, cell: 'unitName' } : doubtOf(match.kind, row.unitName);
}

function doubtOf(kind: 'AMBIGUOUS' | 'UNKNOWN', name: string): string {
  return kind === 'AMBIGUOUS'
    ? `Nhiều đơn vị tên “${name}”, chưa gắn với đơn vị nào`
    : `“${name}” không có trong danh sách đơn vị`;
}

function unitNameOf({ unitName }: PastedRow, found: FoundUnit | null): string {
  if (found === null) return unitName;
  if (found.cell === 'unitName') return found.unit.name;
  return unitName === '' ? found.unit.parentName : unitName;
}
