import { cellAt, columnLetter, type ImportedRow, type ImportedSheet } from '../../imports/importedSheet.ts';
import { foldForSearch } from '../../text/fold.ts';
import { nameInForm } from './measureWords.ts';
import { pointsText } from '../../text/pointsText.ts';
import { readCount, readGrade, readHolds, readHundredths, readNote, type CellReading } from './returnedCells.ts';
import { emptyEntry, isEmptyEntry, type ScoreEntries, type ScoreEntry, type ScorePart } from './scoreEntries.ts';
import { memberOfUnitLine } from './scoreForm.ts';
import type { ScoreTemplate } from './scoreTemplate.ts';
import { columnOfInput, KEY_SIGN, SHEET_COLUMNS, TAG_ROW, type SheetColumn } from './sheetColumns.ts';
import { readMark, type SheetMark } from './sheetMark.ts';
import { inputsOf, sheetItems, type ItemInput, type SheetItem } from './sheetRows.ts';

/** Something a reader of a returned sheet should know; an ERROR keeps the file out. */
export interface ReturnedIssue {
  /** `F12`; null where no cell is meant. */
  cell: string | null;
  /** Of the template's item; null where none is meant. */
  key: string | null;
  severity: 'ERROR' | 'WARNING';
  message: string;
}

/** A returned sheet that was recognised, before its rows are read. */
export interface MarkedSheet {
  mark: SheetMark;
  sheet: ImportedSheet;
  columns: ReadonlyMap<SheetColumn, number>;
}

/** The first sheet of a workbook that carries a mark of ours; null where none does. */
export function findMarkedSheet(sheets: readonly ImportedSheet[]): MarkedSheet | null {
  for (const sheet of sheets) {
    const tags = sheet.rows.find(({ number }) => number === TAG_ROW);
    const columns = new Map<SheetColumn, number>();
    let mark: SheetMark | null = null;
    for (const { column, text } of tags?.cells ?? []) {
      const name = SHEET_COLUMNS.find((known) => known === text);
      if (name && !columns.has(name)) columns.set(name, column);
      const read = readMark(text);
      if (!read || mark) continue;
      mark = read;
      columns.set('key', column);
    }
    if (mark) return { mark, sheet, columns };
  }
  return null;
}

/** What was filled in, and everything about it that is wrong or missing. Nothing is guessed. */
export function readReturnedRows(
  { sheet, columns, mark: { part } }: MarkedSheet,
  template: ScoreTemplate,
): { entries: ScoreEntries; issues: ReturnedIssue[] } {
  const lost = missingColumns(template, part, columns);
  if (lost.length > 0) return { entries: [], issues: lost };
  const items = sheetItems(template, part);
  const { rows, issues } = rowsByKey(sheet, columns.get('key') ?? 0, new Set(items.map(({ key }) => key)));
  const entries: ScoreEntry[] = [];
  for (const item of items) {
    const row = rows.get(item.key);
    if (!row) {
      const message = `Thiếu dòng “${item.name}”: dòng đã bị xóa hoặc sửa mã.`;
      issues.push({ cell: null, key: item.key, severity: 'ERROR', message });
      continue;
    }
    const reading = new RowReading(row, item, columns, part);
    const entry = reading.entry();
    if (!isEmptyEntry(entry)) entries.push(entry);
    issues.push(...reading.issues);
  }
  return { entries, issues };
}

/** The sheet shows another unit than the one it was made for: somebody may have filled in a file not theirs. */
export function otherUnitShown({ sheet, mark: { part } }: MarkedSheet, memberName: string): ReturnedIssue | null {
  for (const { number, cells } of sheet.rows) {
    for (const { column, text } of cells) {
      const shown = memberOfUnitLine(text, part);
      if (shown === null) continue;
      if (lettersOf(shown) === lettersOf(memberName)) return null;
      const message = `Tệp ghi đơn vị “${shown}” nhưng mang dấu bảng điểm của ${memberName}. Nhận tệp sẽ ghi cho ${memberName}; hãy hỏi lại đơn vị đã gửi.`;
      return { cell: `${columnLetter(column)}${number}`, key: null, severity: 'WARNING', message };
    }
  }
  return null;
}

function missingColumns(
  template: ScoreTemplate,
  part: ScorePart,
  columns: ReadonlyMap<SheetColumn, number>,
): ReturnedIssue[] {
  const inputs = sheetItems(template, part).flatMap(inputsOf);
  const needed = new Set<SheetColumn>(['name', 'note', ...inputs.map((input) => columnOfInput(input, part))]);
  return [...needed]
    .filter((column) => !columns.has(column))
    .map((column) => ({
      cell: null,
      key: null,
      severity: 'ERROR',
      message: `Tệp đã mất cột “${COLUMN_NAMES[column]}”; hãy nhập vào tệp đã gửi, không chép sang tệp khác.`,
    }));
}

const COLUMN_NAMES: Record<SheetColumn, string> = {
  no: 'STT',
  name: 'NỘI DUNG',
  max: 'Điểm chuẩn',
  plan: 'Kế hoạch',
  actual: 'Thực hiện',
  SELF: 'Điểm tự chấm',
  CROSS: 'Điểm chấm chéo',
  APPRAISED: 'Điểm thẩm định',
  note: 'Báo cáo diễn giải',
  key: 'mã dòng',
};

function rowsByKey(sheet: ImportedSheet, keyColumn: number, known: ReadonlySet<string>) {
  const rows = new Map<string, ImportedRow>();
  const issues: ReturnedIssue[] = [];
  for (const row of sheet.rows) {
    const text = cellAt(row, keyColumn)?.text ?? '';
    if (row.number === TAG_ROW || !text.startsWith(KEY_SIGN)) continue;
    const key = text.slice(KEY_SIGN.length);
    const cell = `${columnLetter(keyColumn)}${row.number}`;
    if (!known.has(key)) {
      issues.push({ cell, key: null, severity: 'ERROR', message: `Dòng ${row.number} không thuộc mẫu chấm điểm.` });
    } else if (rows.has(key)) {
      issues.push({ cell, key, severity: 'ERROR', message: `Dòng ${row.number} lặp lại một tiêu chí đã có.` });
    } else {
      rows.set(key, row);
    }
  }
  return { rows, issues };
}

/** Reads one row of the sheet. */
class RowReading {
  readonly issues: ReturnedIssue[] = [];
  readonly #row: ImportedRow;
  readonly #item: SheetItem;
  readonly #columns: ReadonlyMap<SheetColumn, number>;
  readonly #part: ScorePart;

  constructor(row: ImportedRow, item: SheetItem, columns: ReadonlyMap<SheetColumn, number>, part: ScorePart) {
    this.#row = row;
    this.#item = item;
    this.#columns = columns;
    this.#part = part;
  }

  entry(): ScoreEntry {
    this.#checkName();
    const entry = emptyEntry(this.#item.key);
    const inputs = inputsOf(this.#item);
    if (inputs.length === 0) return entry;
    for (const input of inputs) this.#read(entry, input);
    entry.note = this.#told('note', readNote(this.#cell('note'))) ?? '';
    this.#checkMissing(entry, inputs);
    return entry;
  }

  /** Points typed beside another text would be points for something else. */
  #checkName(): void {
    const text = this.#cell('name')?.text ?? '';
    if (lettersOf(text) === lettersOf(nameInForm(this.#item))) return;
    this.#tell('name', 'ERROR', `Nội dung dòng này khác mẫu đã gửi (“${this.#item.name}”).`);
  }

  #read(entry: ScoreEntry, input: ItemInput): void {
    const column = columnOfInput(input, this.#part);
    const cell = this.#cell(column);
    const item = this.#item;
    const measure = item.type === 'CRITERION' ? item.measure : null;
    switch (input) {
      case 'points':
        entry.points = this.#told(column, readHundredths(cell));
        this.#checkMax(column, entry);
        return;
      case 'plan':
      case 'actual':
        entry[input] = this.#told(
          column,
          readHundredths(cell, measure?.type === 'QUANTITY' && measure.unit.includes('%')),
        );
        return;
      case 'grade':
        entry.grade = this.#told(column, readGrade(cell, measure?.type === 'GRADES' ? measure.grades : [])) ?? '';
        return;
      case 'count':
        entry.count = this.#told(column, readCount(cell));
        return;
      case 'holds':
        entry.count = this.#told(column, readHolds(cell));
        return;
    }
  }

  #checkMax(column: SheetColumn, entry: ScoreEntry): void {
    const item = this.#item;
    if (!('max' in item) || entry.points === null || entry.points <= item.max) return;
    this.#tell(column, 'ERROR', `${pointsText(entry.points)} điểm vượt điểm chuẩn ${pointsText(item.max)}.`);
    entry.points = null;
  }

  #checkMissing(entry: ScoreEntry, inputs: readonly ItemInput[]): void {
    if (this.#item.type !== 'CRITERION' || this.issues.some(({ severity }) => severity === 'ERROR')) return;
    for (const input of inputs) {
      const isMissing = input === 'grade' ? entry.grade === '' : input !== 'holds' && entry[input] === null;
      if (isMissing) this.#tell(columnOfInput(input, this.#part), 'WARNING', `Chưa ghi “${this.#item.name}”.`);
    }
  }

  #told<Value>(column: SheetColumn, { value, problem }: CellReading<Value>): Value | null {
    if (problem !== null) this.#tell(column, 'ERROR', `“${this.#item.name}”: ${problem}.`);
    return value;
  }

  #tell(column: SheetColumn, severity: ReturnedIssue['severity'], message: string): void {
    const cell = `${columnLetter(this.#columns.get(column) ?? 1)}${this.#row.number}`;
    this.issues.push({ cell, key: this.#item.key, severity, message });
  }

  #cell(column: SheetColumn) {
    return cellAt(this.#row, this.#columns.get(column) ?? 0);
  }
}

/** A text as its letters and digits: spaces and signs may change on a way through other programs. */
function lettersOf(text: string): string {
  return foldForSearch(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
