import type { ImportedCell } from '../../imports/importedSheet.ts';
import { foldForSearch } from '../../text/fold.ts';
import { MAX_COUNT } from './scoreEntries.ts';

/** What a cell of a returned sheet holds: nothing, a value, or why it has none, in Vietnamese. */
export type CellReading<Value> = { value: Value | null; problem: null } | { value: null; problem: string };

const NOTHING = { value: null, problem: null } as const;
const refused = (problem: string) => ({ value: null, problem });
const read = <Value>(value: Value) => ({ value, problem: null });

const DASH = /^[-–—._/\s]{0,60}$/u;
/** Without marks for thousands: `1.500` would be 1,5 to some and 1500 to others. */
const TYPED_NUMBER = /^\d{1,14}(?:[.,]\d{1,2})?$/u;
const LARGEST = 100_000_000_000_00;
const LONGEST_NOTE = 1000;

/**
 * Reads a number of up to two decimals.
 *
 * @param isPercent the figure is a percentage: 90 % typed as such is 90, not 0,9
 * @returns hundredths
 */
export function readHundredths(cell: ImportedCell | undefined, isPercent = false): CellReading<number> {
  if (!cell || isBlank(cell)) return NOTHING;
  const fault = faultOf(cell);
  if (fault !== null) return refused(fault);
  if (cell.number === null) return hundredthsOfText(cell.text);
  const isShownAsPercent = cell.text.endsWith('%');
  if (isShownAsPercent && !isPercent) return refused('ô này cần số, không phải tỷ lệ phần trăm');
  return hundredthsOf(isShownAsPercent ? Number((cell.number * 100).toPrecision(15)) : cell.number);
}

/** Reads a count of times or days. */
export function readCount(cell: ImportedCell | undefined): CellReading<number> {
  const reading = readHundredths(cell);
  if (reading.value === null) return reading;
  if (reading.value % 100 !== 0) return refused('ô này cần số nguyên');
  if (reading.value > MAX_COUNT * 100) return refused(`số lớn hơn ${MAX_COUNT}`);
  return read(reading.value / 100);
}

/** Reads one of the grades of a criterion. */
export function readGrade(cell: ImportedCell | undefined, grades: readonly { name: string }[]): CellReading<string> {
  if (!cell || isBlank(cell)) return NOTHING;
  const wanted = foldForSearch(cell.text);
  const found =
    grades.find(({ name }) => name === cell.text) ?? grades.find(({ name }) => foldForSearch(name) === wanted);
  return found ? read(found.name) : refused(`mức phải là ${grades.map(({ name }) => name).join(', ')}`);
}

const YES = new Set(['co', 'x', '1', 'true']);
const NO = new Set(['khong', '0', 'false']);

/** Reads whether a knock-out holds: 1, or nothing. */
export function readHolds(cell: ImportedCell | undefined): CellReading<number> {
  if (!cell || isBlank(cell)) return NOTHING;
  const word = foldForSearch(cell.text);
  if (YES.has(word)) return read(1);
  return NO.has(word) ? NOTHING : refused('ghi “Có” nếu mắc điểm liệt, không thì để trống');
}

/** Reads an explanation. */
export function readNote(cell: ImportedCell | undefined): CellReading<string> {
  if (!cell || cell.text === '') return NOTHING;
  if (cell.problem !== null) return refused(faultOf(cell) ?? '');
  if (cell.text.length > LONGEST_NOTE) return refused('diễn giải dài hơn 1.000 ký tự');
  return read(cell.text);
}

function isBlank({ text, number, problem }: ImportedCell): boolean {
  return problem === null && number === null && DASH.test(text);
}

function faultOf({ problem, date }: ImportedCell): string | null {
  if (problem === 'ERROR_VALUE') return 'ô báo lỗi của Excel';
  if (problem === 'NO_RESULT') return 'công thức chưa có kết quả; hãy mở bằng Excel rồi lưu lại';
  return date === null ? null : 'Excel đã hiểu số này thành ngày; hãy gõ lại';
}

function hundredthsOfText(text: string): CellReading<number> {
  if (!TYPED_NUMBER.test(text)) return refused('phải là số, nhiều nhất hai chữ số thập phân');
  return hundredthsOf(Number(text.replace(',', '.')));
}

function hundredthsOf(number: number): CellReading<number> {
  if (number < 0) return refused('số không được âm');
  const value = Math.round(number * 100);
  if (value > LARGEST) return refused('số quá lớn');
  // Relative, since doubles of large figures lie further apart than a fixed distance.
  if (Math.abs(number * 100 - value) > Math.max(1e-6, value * 1e-12)) return refused('nhiều hơn hai chữ số thập phân');
  return read(value);
}
