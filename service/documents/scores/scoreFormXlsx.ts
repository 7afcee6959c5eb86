import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { computeScore, type ScoreResult } from '#core/clusters/scores/computeScore.ts';
import { SCORE_PARTS, type ScoreEntry, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import { formTitle, type ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import { HOLDS, KEY_SIGN, type SheetColumn } from '#core/clusters/scores/sheetColumns.ts';
import { writeMark } from '#core/clusters/scores/sheetMark.ts';
import { inputsOf, sheetRows, type ItemInput, type SheetItem, type SheetRow } from '#core/clusters/scores/sheetRows.ts';
import { replaceFile } from '../atomicFile.ts';
import { freeText, HEAD_PADDING, LINE_PADDING, TableStyles, type CellStyle } from '../list/listStyles.ts';
import { columnLetter } from '../sheet/columnLetter.ts';
import { quantityFormat } from '../sheet/moneyFormat.ts';
import { columnPixels, columnWidth, pixelsToPoints, rowHeight, textSpace } from '../sheet/paper.ts';
import { screenTableOptions } from '../sheet/printSetup.ts';
import { cellText, safeSheetName } from '../sheet/sheetText.ts';
import { openWorkbook, packWorkbook, setTimesAsNormal } from '../sheet/workbookPatch.ts';
import { lineCount } from '../timesMetrics.ts';
import { columnHeads, shownColumns, widthsOf } from './formColumns.ts';
import { criterionFormula, overPlanFormula, penaltyFormula, totalFormula, type RowCells } from './formFormulas.ts';
import { NOTE_VALIDATION, validationOf } from './formValidation.ts';

const SIZE = 12;
/** Row of the table's head: words and mark, cluster, title, member, what to do, head. */
const HEAD_ROW = 6;
/** As many decimals as there are, with a comma. */
const FIGURE = quantityFormat(0);
const INPUT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8DC' } } as const;

/** Writes the sheet a unit fills in. @throws AppError FILE_OPEN_ELSEWHERE, DISK_FULL or FOLDER_READ_ONLY */
export async function writeScoreFormXlsx(form: ScoreForm, targetPath: string): Promise<void> {
  await replaceFile(targetPath, async (tempPath) => writeFile(tempPath, await scoreFormXlsx(form)));
}

/**
 * The sheet as a workbook: cells to fill in are open and checked, everything else is protected, and the sums are live.
 * The first row is hidden and says what each column is; a hidden column has the key of each row.
 */
export async function scoreFormXlsx(form: ScoreForm): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Cờ Đầu';
  const sheet = workbook.addWorksheet(safeSheetName('Chấm điểm'), screenTableOptions(HEAD_ROW));
  await new FormWriter(form, sheet).write();
  const zip = await openWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
  await setTimesAsNormal(zip);
  return packWorkbook(zip);
}

/** Builds one sheet from top to bottom. */
class FormWriter {
  readonly #form: ScoreForm;
  readonly #sheet: ExcelJS.Worksheet;
  readonly #rows: readonly SheetRow[];
  /** Shown columns from the left; behind them stand the key and what is above plan, hidden. */
  readonly #columns: readonly SheetColumn[];
  readonly #widths: ReadonlyMap<SheetColumn, number>;
  readonly #styles = new FormStyles();
  readonly #result: ScoreResult;
  readonly #earlier: ReadonlyMap<ScorePart, ScoreResult>;
  readonly #entries: ReadonlyMap<string, ScoreEntry>;
  readonly #earlierEntries: ReadonlyMap<string, ScoreEntry>;
  #row = HEAD_ROW;
  /** Cells the total adds up. */
  readonly #totalParts: string[] = [];
  readonly #knockoutCells: string[] = [];

  constructor(form: ScoreForm, sheet: ExcelJS.Worksheet) {
    const { template, part, filled } = form;
    this.#form = form;
    this.#sheet = sheet;
    this.#rows = sheetRows(template, part);
    this.#columns = shownColumns(form, this.#rows);
    this.#widths = widthsOf(this.#columns);
    this.#result = computeScore(template, filled[part] ?? [], part);
    this.#earlier = new Map(
      SCORE_PARTS.flatMap((earlier) => {
        const entries = earlier === part ? null : filled[earlier];
        return entries ? [[earlier, computeScore(template, entries, earlier)] as const] : [];
      }),
    );
    this.#entries = byKey(filled[part]);
    this.#earlierEntries = byKey(filled.SELF);
  }

  async write(): Promise<void> {
    this.#layColumns();
    this.#writeHeading();
    for (const row of this.#rows) this.#writeRow(row);
    this.#writeClosing();
    await this.#sheet.protect('', { formatColumns: true, formatRows: true });
  }

  #layColumns(): void {
    this.#sheet.columns = [
      ...this.#columns.map((name) => ({ width: columnWidth(columnPixels(this.#widths.get(name) ?? 0)) })),
      { width: 10, hidden: true },
      { width: 10, hidden: true },
    ];
    const tags = this.#sheet.getRow(1);
    this.#columns.forEach((name, index) => (tags.getCell(index + 1).value = name));
    tags.getCell(this.#keyColumn).value = writeMark(this.#form.mark);
    tags.hidden = true;
  }

  #writeHeading(): void {
    const { clusterName, memberName, scorerName, part } = this.#form;
    const scorer = part === 'SELF' ? '' : ` – ${PART_WORDS[part]}: ${scorerName}`;
    this.#writeFree(2, clusterName.toLocaleUpperCase('vi'), freeText(12, 'bold', 'left'));
    this.#writeFree(3, formTitle(this.#form), freeText(14, 'bold', 'center'));
    this.#writeFree(4, `Đơn vị: ${memberName}${scorer}`, freeText(13, 'bold', 'center', true));
    const advice = 'Chỉ ghi vào ô nền vàng; điểm và tổng tự tính. Gửi lại chính tệp này, đừng chép sang tệp khác.';
    this.#writeFree(5, advice, freeText(12, 'italic', 'center', true));
    const heads = columnHeads(this.#form, this.#rows);
    const head = this.#sheet.getRow(HEAD_ROW);
    const lines = this.#columns.map((name) => {
      const space = textSpace(pixelsToPoints(columnPixels(this.#widths.get(name) ?? 0)), 0);
      return lineCount(heads[name], 'bold', SIZE, space);
    });
    head.height = rowHeight(Math.max(1, ...lines), SIZE, HEAD_PADDING);
    this.#columns.forEach((name, index) => {
      const cell = head.getCell(index + 1);
      cell.value = cellText(heads[name]);
      cell.style = this.#styles.table.head;
    });
  }

  #writeRow(row: SheetRow): void {
    this.#row += 1;
    const styles = this.#styles.table;
    switch (row.kind) {
      case 'SECTION':
        this.#writeCells(`${row.number}. ${row.name}`, styles.group);
        this.#sheet.mergeCells(this.#row, 1, this.#row, this.#columns.length);
        return;
      case 'GROUP':
        this.#writeGroup(row);
        return;
      case 'ITEM':
        this.#writeItem(row.number, row.item);
        return;
      case 'OVER_PLAN': {
        this.#writeCells(row.number, styles.text, row.name);
        this.#put('max', row.cap / 100, this.#styles.figure);
        const letter = columnLetter(this.#keyColumn);
        const earned = `SUM(${letter}${HEAD_ROW + 1}:${letter}${this.#row - 1})`;
        this.#putPoints({ formula: `MIN(${row.cap / 100},${earned})`, result: this.#result.overPlan / 100 });
        this.#totalParts.push(this.#address(this.#form.part));
        for (const [part, { overPlan }] of this.#earlier) this.#put(part, overPlan / 100, this.#styles.figure);
        return;
      }
      case 'TOTAL':
        this.#writeTotal(row.name);
    }
  }

  #writeGroup({ number, name, key, criteria }: Extract<SheetRow, { kind: 'GROUP' }>): void {
    this.#writeCells(number, this.#styles.table.group, name);
    const sum = (column: SheetColumn) => {
      const letter = columnLetter(this.#columns.indexOf(column));
      return `SUM(${letter}${this.#row + 1}:${letter}${this.#row + criteria})`;
    };
    const scored = (result: ScoreResult) => result.groups.find((group) => group.key === key);
    const max = scored(this.#result)?.criteria.reduce((total, criterion) => total + criterion.max, 0) ?? 0;
    this.#put('max', { formula: sum('max'), result: max / 100 }, this.#styles.sum);
    const result = (scored(this.#result)?.points ?? 0) / 100;
    this.#put(this.#form.part, { formula: sum(this.#form.part), result }, this.#styles.sum);
    for (const [part, earlier] of this.#earlier) {
      this.#put(part, (scored(earlier)?.points ?? 0) / 100, this.#styles.sum);
    }
    this.#totalParts.push(this.#address(this.#form.part));
  }

  #writeItem(number: string, item: SheetItem): void {
    const { figure } = this.#styles;
    this.#writeCells(number, this.#styles.table.text, item.name);
    this.#sheet.getCell(this.#row, this.#keyColumn).value = KEY_SIGN + item.key;
    if ('max' in item) this.#put('max', item.max / 100, figure);
    for (const [part, result] of this.#earlier) {
      const points = pointsIn(result, item.key);
      if (points !== null) this.#put(part, points / 100, figure);
    }
    const entry = this.#entries.get(item.key);
    const inputs = inputsOf(item);
    for (const input of inputs) this.#writeInput(item, input, entry);
    if (inputs.length > 0) this.#openNote(entry?.note ?? '');
    else this.#put('note', 'Bên thẩm định chấm', this.#styles.table.text);
    this.#writeFormulas(item);
  }

  #writeInput(item: SheetItem, input: ItemInput, entry: ScoreEntry | undefined): void {
    const cell = this.#cell(input === 'points' ? this.#form.part : input === 'plan' ? 'plan' : 'actual');
    cell.style = this.#styles.input;
    cell.dataValidation = validationOf(item, input);
    // The plan is the same whoever scores; what was reached each side finds out for itself.
    const value = input === 'plan' ? (entry?.plan ?? this.#earlierEntries.get(item.key)?.plan) : valueOf(entry, input);
    if (value === null || value === undefined || value === '') return;
    cell.value = typeof value === 'string' ? cellText(value) : value / (input === 'count' ? 1 : 100);
    if (input === 'holds') cell.value = HOLDS;
  }

  #writeFormulas(item: SheetItem): void {
    const { template, part } = this.#form;
    const cells: RowCells = {
      plan: this.#columns.includes('plan') ? this.#address('plan') : '',
      actual: this.#columns.includes('actual') ? this.#address('actual') : '',
    };
    const own = this.#address(part);
    switch (item.type) {
      case 'BONUS':
        this.#totalParts.push(own);
        return;
      case 'KNOCKOUT':
        this.#knockoutCells.push(cells.actual);
        return;
      case 'PENALTY': {
        if (item.isCounted) this.#putPoints(this.#formula(penaltyFormula(item.rule, cells.actual), item.key));
        this.#totalParts.push(own);
        return;
      }
      case 'CRITERION': {
        if (!item.isCounted) return;
        const formula = criterionFormula(item.measure, item.max, cells);
        if (formula !== null) this.#putPoints(this.#formula(formula, item.key));
        if (item.measure.type !== 'QUANTITY' || !template.overPlan) return;
        const above = this.#sheet.getCell(this.#row, this.#keyColumn + 1);
        const earned = this.#result.groups.flatMap(({ criteria }) => criteria).find(({ key }) => key === item.key);
        above.value = {
          formula: overPlanFormula(item.measure, item.max, template.overPlan, cells),
          result: (earned?.overPlan ?? 0) / 100,
        };
      }
    }
  }

  #formula(formula: string, key: string) {
    return { formula, result: (pointsIn(this.#result, key) ?? 0) / 100 };
  }

  #writeTotal(name: string): void {
    const { part, template } = this.#form;
    this.#writeCells('', this.#styles.table.totalLabel, name);
    this.#put('max', template.scale / 100, this.#styles.sum);
    const formula = totalFormula(this.#totalParts, template.scale, template.allowOverScale);
    this.#put(part, { formula, result: this.#result.total / 100 }, this.#styles.sum);
    for (const [earlier, { total }] of this.#earlier) this.#put(earlier, total / 100, this.#styles.sum);
    if (this.#knockoutCells.length === 0) return;
    const holds = this.#knockoutCells.map((cell) => `${cell}="${HOLDS}"`).join(',');
    const words = 'Có điểm liệt: không xếp hạng';
    const result = this.#result.isKnockedOut ? words : '';
    this.#put('note', { formula: `IF(OR(${holds}),"${words}","")`, result }, this.#styles.table.text);
  }

  #writeClosing(): void {
    const last = this.#columns.length;
    const write = (offset: number, text: string, style: CellStyle) => {
      const row = this.#row + offset;
      this.#sheet.mergeCells(row, Math.max(3, last - 2), row, last);
      const cell = this.#sheet.getCell(row, Math.max(3, last - 2));
      cell.value = text;
      cell.style = style;
    };
    write(2, 'ĐẠI DIỆN BÊN CHẤM ĐIỂM', freeText(13, 'bold', 'center'));
    write(3, '(Ký, ghi rõ họ tên)', freeText(12, 'italic', 'center'));
  }

  /** A row of the table: every cell bordered, as tall as its texts need. */
  #writeCells(first: string, style: CellStyle, name?: string): void {
    const row = this.#sheet.getRow(this.#row);
    const width = (columns: readonly SheetColumn[]) =>
      columns.reduce((sum, column) => sum + (this.#widths.get(column) ?? 0), 0);
    const space = textSpace(
      pixelsToPoints(columnPixels(name === undefined ? width(this.#columns) : width(['name']))),
      1,
    );
    const face = style === this.#styles.table.text ? 'regular' : 'bold';
    const note = this.#noteLines();
    row.height = rowHeight(
      Math.max(1, note, lineCount(name ?? first, face, SIZE, space)),
      SIZE,
      LINE_PADDING[SIZE] + 2,
    );
    this.#columns.forEach((_, index) => (row.getCell(index + 1).style = style));
    const { centered, head } = this.#styles.table;
    row.getCell(1).value = cellText(first);
    if (name === undefined) return;
    row.getCell(1).style = face === 'regular' ? centered : head;
    row.getCell(2).value = cellText(name);
  }

  /** Rows that carry an explanation already grow with it. */
  #noteLines(): number {
    const key = this.#rows[this.#row - HEAD_ROW - 1];
    const note = key?.kind === 'ITEM' ? (this.#entries.get(key.item.key)?.note ?? '') : '';
    return lineCount(note, 'regular', SIZE, textSpace(pixelsToPoints(columnPixels(this.#widths.get('note') ?? 0)), 1));
  }

  #writeFree(row: number, text: string, style: CellStyle): void {
    this.#sheet.mergeCells(row, 1, row, this.#columns.length);
    const cell = this.#sheet.getCell(row, 1);
    cell.value = cellText(text);
    cell.style = style;
    this.#sheet.getRow(row).height = 19.5;
  }

  #openNote(note: string): void {
    const cell = this.#cell('note');
    cell.style = this.#styles.noteInput;
    cell.dataValidation = NOTE_VALIDATION;
    if (note !== '') cell.value = cellText(note);
  }

  #putPoints(value: ExcelJS.CellValue): void {
    this.#put(this.#form.part, value, this.#styles.figure);
  }

  #put(column: SheetColumn, value: ExcelJS.CellValue, style: CellStyle): void {
    if (!this.#columns.includes(column)) return;
    const cell = this.#cell(column);
    cell.value = value;
    cell.style = style;
  }

  #cell(column: SheetColumn): ExcelJS.Cell {
    return this.#sheet.getCell(this.#row, this.#columns.indexOf(column) + 1);
  }

  #address(column: SheetColumn): string {
    return `${columnLetter(this.#columns.indexOf(column))}${this.#row}`;
  }

  get #keyColumn(): number {
    return this.#columns.length + 1;
  }
}

class FormStyles {
  readonly table = new TableStyles(SIZE);
  readonly figure: CellStyle = { ...this.table.centered, numFmt: FIGURE };
  readonly sum: CellStyle = { ...this.table.head, numFmt: FIGURE };
  readonly input: CellStyle = { ...this.figure, fill: INPUT_FILL, protection: { locked: false } };
  readonly noteInput: CellStyle = { ...this.table.text, fill: INPUT_FILL, protection: { locked: false } };
}

const PART_WORDS: Record<ScorePart, string> = { SELF: 'tự chấm', CROSS: 'chấm chéo', APPRAISED: 'thẩm định' };

function valueOf(entry: ScoreEntry | undefined, input: ItemInput): string | number | null {
  if (!entry) return null;
  switch (input) {
    case 'holds':
      return (entry.count ?? 0) > 0 ? HOLDS : null;
    case 'grade':
      return entry.grade;
    case 'points':
    case 'plan':
    case 'actual':
    case 'count':
      return entry[input];
  }
}

/** Points of an item as they stand in its row: those of a penalty below nothing. */
function pointsIn({ groups, bonuses, penalties }: ScoreResult, key: string): number | null {
  const penalty = penalties.find((item) => item.key === key);
  if (penalty) return penalty.isCounted ? 0 - penalty.points : null;
  return [...groups.flatMap(({ criteria }) => criteria), ...bonuses].find((item) => item.key === key)?.points ?? null;
}

function byKey(entries: readonly ScoreEntry[] | null): ReadonlyMap<string, ScoreEntry> {
  return new Map((entries ?? []).map((entry) => [entry.key, entry]));
}
