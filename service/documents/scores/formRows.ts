import type ExcelJS from 'exceljs';
import type { ScoreResult } from '#core/clusters/scores/computeScore.ts';
import { nameInForm } from '#core/clusters/scores/measureWords.ts';
import type { ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import { HOLDS, KEY_SIGN, type SheetColumn } from '#core/clusters/scores/sheetColumns.ts';
import {
  inputsOf,
  type ItemInput,
  type NumberedItem,
  type OverPlanRow,
  type SheetItem,
  type SheetSection,
} from '#core/clusters/scores/sheetRows.ts';
import { cellText } from '../sheet/sheetText.ts';
import { columnLetter } from '../sheet/columnLetter.ts';
import { criterionFormula, overPlanFormula, penaltyFormula, totalFormula } from './formFormulas.ts';
import type { FormGrid } from './formGrid.ts';
import { pointsIn, type FormScores } from './formScores.ts';
import { NOTE_VALIDATION, validationOf } from './formValidation.ts';

const KNOCKED_OUT = 'Có điểm liệt: không xếp hạng';

/** Writes the rows of a form into its table: cells to fill in, and the rules of the template as live formulas. */
export class FormRows {
  readonly #form: ScoreForm;
  readonly #grid: FormGrid;
  readonly #scores: FormScores;
  /** Cells the total adds up. */
  readonly #totalParts: string[] = [];
  readonly #knockoutCells: string[] = [];

  constructor(form: ScoreForm, grid: FormGrid, scores: FormScores) {
    this.#form = form;
    this.#grid = grid;
    this.#scores = scores;
  }

  writeSection(section: SheetSection): void {
    if (section.kind === 'GROUP') this.#writeGroup(section);
    else this.#grid.addHeading(`${section.number}. ${section.name.toLocaleUpperCase('vi')}`);
    for (const row of section.items) this.#writeItem(row);
    if (section.overPlan) this.#writeOverPlan(section.overPlan);
  }

  writeTotal(): void {
    const { part, template } = this.#form;
    const { sum, table } = this.#grid.styles;
    this.#grid.addSum('closing', '', 'TỔNG ĐIỂM', table.totalLabel);
    this.#grid.put('max', template.scale / 100, sum);
    const formula = totalFormula(this.#totalParts, template.scale, template.allowOverScale);
    const { result } = this.#scores;
    this.#grid.put(part, { formula, result: result.total / 100 }, sum);
    this.#putEarlier(({ total }) => total, sum);
    if (this.#knockoutCells.length === 0) return;
    const holds = this.#knockoutCells.map((cell) => `${cell}="${HOLDS}"`).join(',');
    const words = { formula: `IF(OR(${holds}),"${KNOCKED_OUT}","")`, result: result.isKnockedOut ? KNOCKED_OUT : '' };
    this.#grid.put('note', words, table.text);
  }

  #writeGroup({ number, name, key, max, items }: SheetSection): void {
    const { sum, table } = this.#grid.styles;
    const { part } = this.#form;
    this.#grid.addSum('group', number, name, table.group);
    const sumOf = (column: SheetColumn) => {
      const letter = this.#grid.letter(column);
      return `SUM(${letter}${this.#grid.row + 1}:${letter}${this.#grid.row + items.length})`;
    };
    const pointsOf = ({ groups }: ScoreResult) => groups.find((group) => group.key === key)?.points ?? 0;
    this.#grid.put('max', { formula: sumOf('max'), result: (max ?? 0) / 100 }, sum);
    this.#grid.put(part, { formula: sumOf(part), result: pointsOf(this.#scores.result) / 100 }, sum);
    this.#putEarlier(pointsOf, sum);
    this.#totalParts.push(this.#grid.address(part));
  }

  #writeItem({ number, item }: NumberedItem): void {
    const { figure, table } = this.#grid.styles;
    const note = this.#scores.noteOf(item.key);
    this.#grid.addItem(number, nameInForm(item), note);
    this.#grid.sheet.getCell(this.#grid.row, this.#grid.keyColumn).value = KEY_SIGN + item.key;
    if ('max' in item) this.#grid.put('max', item.max / 100, figure);
    this.#putEarlier((result) => pointsIn(result, item.key), figure);
    const inputs = inputsOf(item);
    for (const input of inputs) this.#writeInput(item, input);
    if (inputs.length > 0) this.#openNote(note);
    else this.#grid.put('note', 'Bên thẩm định chấm', table.text);
    this.#writeFormulas(item);
  }

  #writeInput(item: SheetItem, input: ItemInput): void {
    const cell = this.#grid.cell(input === 'points' ? this.#form.part : input === 'plan' ? 'plan' : 'actual');
    cell.style = this.#grid.styles.input;
    cell.dataValidation = validationOf(item, input);
    const value = this.#scores.valueOf(item, input);
    if (value !== null) cell.value = typeof value === 'string' ? cellText(value) : value;
  }

  #openNote(note: string): void {
    const cell = this.#grid.cell('note');
    cell.style = this.#grid.styles.noteInput;
    cell.dataValidation = NOTE_VALIDATION;
    if (note !== '') cell.value = cellText(note);
  }

  #writeFormulas(item: SheetItem): void {
    const cells = { plan: this.#grid.address('plan'), actual: this.#grid.address('actual') };
    switch (item.type) {
      case 'BONUS':
        this.#totalParts.push(this.#grid.address(this.#form.part));
        return;
      case 'KNOCKOUT':
        this.#knockoutCells.push(cells.actual);
        return;
      case 'PENALTY':
        if (item.isCounted)
          this.#putPoints(penaltyFormula(item.rule, cells.actual), pointsIn(this.#scores.result, item.key));
        this.#totalParts.push(this.#grid.address(this.#form.part));
        return;
      case 'CRITERION': {
        if (!item.isCounted) return;
        const formula = criterionFormula(item.measure, item.max, cells);
        if (formula !== null) this.#putPoints(formula, pointsIn(this.#scores.result, item.key));
        this.#writeAbovePlan(item, cells);
      }
    }
  }

  /** What a quantity earns above its plan, in a hidden cell: the row of over-plan points adds them up. */
  #writeAbovePlan(
    { key, max, measure }: Extract<SheetItem, { type: 'CRITERION' }>,
    cells: { plan: string; actual: string },
  ): void {
    const { overPlan } = this.#form.template;
    if (measure.type !== 'QUANTITY' || !overPlan) return;
    const criteria = this.#scores.result.groups.flatMap((group) => group.criteria);
    const earned = criteria.find((criterion) => criterion.key === key)?.overPlan ?? 0;
    this.#grid.sheet.getCell(this.#grid.row, this.#grid.keyColumn + 1).value = {
      formula: overPlanFormula(measure, max, overPlan, cells),
      result: earned / 100,
    };
  }

  #writeOverPlan({ number, name, cap }: OverPlanRow): void {
    const { figure } = this.#grid.styles;
    this.#grid.addItem(number, name);
    this.#grid.put('max', cap / 100, figure);
    const letter = columnLetter(this.#grid.keyColumn);
    const earned = `SUM(${letter}${this.#grid.headRow + 1}:${letter}${this.#grid.row - 1})`;
    this.#putPoints(`MIN(${cap / 100},${earned})`, this.#scores.result.overPlan);
    this.#totalParts.push(this.#grid.address(this.#form.part));
    this.#putEarlier(({ overPlan }) => overPlan, figure);
  }

  /** Points of the part to fill in that are worked out. @param hundredths what the formula comes to now */
  #putPoints(formula: string, hundredths: number | null): void {
    this.#grid.put(this.#form.part, { formula, result: (hundredths ?? 0) / 100 }, this.#grid.styles.figure);
  }

  #putEarlier(pointsOf: (result: ScoreResult) => number | null, style: Partial<ExcelJS.Style>): void {
    for (const [part, result] of this.#scores.earlier) {
      const points = pointsOf(result);
      if (points !== null) this.#grid.put(part, points / 100, style);
    }
  }
}
