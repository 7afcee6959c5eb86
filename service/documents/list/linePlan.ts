import type { AwardListLine } from '#core/awards/awardList.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { PlannedRow, RowLook, SheetValue } from '../sheet/plannedRow.ts';
import { cellText, mustStayText } from '../sheet/sheetText.ts';
import { lineCount } from '../timesMetrics.ts';
import { printedName, type ListColumnKey, type ListLayout } from './listColumns.ts';
import { LINE_PADDING, type CellStyle, type TableStyles } from './listStyles.ts';

/** Amounts below this share one number format, so the usual style of the column serves. */
const USUAL_AMOUNT = 1e9;

/**
 * Turns lines into rows. Runs once per recipient, up to 100.000 times: looks are
 * made once and shared, and a row gets its own only for what is out of the ordinary.
 */
export class LinePlan {
  readonly #layout: ListLayout;
  readonly #styles: TableStyles;
  readonly #personLook: RowLook;
  readonly #collectiveLook: RowLook;
  /** Points a text may take in each column, and in the merged name of a collective. */
  readonly #space: readonly number[];
  readonly #collectiveNameSpace: number;
  readonly #collectiveHasUnitColumn: boolean;

  constructor(layout: ListLayout, styles: TableStyles) {
    const { columns, edges, collectiveNameEnd } = layout;
    this.#layout = layout;
    this.#styles = styles;
    const columnStyles = columns.map((column) => styles.ofColumn(column.kind));
    const isMerged = collectiveNameEnd > 1;
    this.#personLook = { styles: columnStyles, merges: [] };
    this.#collectiveLook = {
      styles: columnStyles.map((style, index) => (index > 0 && index <= collectiveNameEnd ? styles.text : style)),
      merges: isMerged ? [[1, collectiveNameEnd]] : [],
    };
    this.#space = columns.map((_, index) => textSpace((edges[index + 1] ?? 0) - (edges[index] ?? 0), 1));
    this.#collectiveNameSpace = textSpace((edges[collectiveNameEnd + 1] ?? 0) - (edges[1] ?? 0), 1);
    this.#collectiveHasUnitColumn = !isMerged && columns.some((column) => column.key === 'unitName');
  }

  /** @param register number in the award register; null where none is printed */
  rowOf(line: AwardListLine, ordinal: number, register: number | null): PlannedRow {
    const { columns, collectiveNameEnd, signedRow } = this.#layout;
    const isCollective = line.subject === 'COLLECTIVE';
    const look = isCollective ? this.#collectiveLook : this.#personLook;
    const values: SheetValue[] = [];
    let ownStyles: CellStyle[] | undefined;
    let lines = 1;

    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      if (!column) continue;
      if (isCollective && index > 1 && index <= collectiveNameEnd) {
        values.push(null);
        continue;
      }
      const value = column.key === 'register' ? register : this.#valueOf(column.key, line, ordinal);
      values.push(value);
      if (typeof value === 'string') {
        const space = isCollective && index === 1 ? this.#collectiveNameSpace : this.#space[index];
        lines = Math.max(lines, lineCount(value, 'regular', this.#styles.size, space ?? 0));
        if (mustStayText(value)) (ownStyles ??= [...look.styles])[index] = this.#styles.guardedText;
      } else if (column.kind === 'money' && value !== null && value >= USUAL_AMOUNT) {
        (ownStyles ??= [...look.styles])[index] = this.#styles.money(value, 'regular');
      }
    }
    return {
      role: 'line',
      height: Math.max(signedRow, rowHeight(lines, this.#styles.size, LINE_PADDING[this.#styles.size])),
      values,
      look: ownStyles ? { styles: ownStyles, merges: look.merges } : look,
    };
  }

  /** Empty texts become empty cells. */
  #valueOf(key: Exclude<ListColumnKey, 'register'>, line: AwardListLine, ordinal: number): string | number | null {
    switch (key) {
      case 'ordinal':
        return ordinal;
      case 'name':
        return cellText(printedName(line, this.#collectiveHasUnitColumn)) || null;
      case 'coefficient':
        return line.coefficient === null ? null : line.coefficient / 100;
      case 'baseSalary':
        return line.baseSalary;
      case 'amount':
        return line.amount;
      case 'position':
      case 'unitName':
      case 'achievement':
      case 'awardName':
      case 'note':
        return cellText(line[key]) || null;
      case 'receipt':
        return null;
    }
  }
}
