import type { AwardList, AwardListLine, AwardListSection } from '#core/awards/awardList.ts';
import { refusal } from '#core/errors/appError.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { countedSubject } from '#core/papers/countedSubject.ts';
import { columnLetter } from '../sheet/columnLetter.ts';
import { rowHeight, textSpace } from '../sheet/paper.ts';
import type { FormulaValue, PlannedRow, RowLook, RowRole, SheetValue } from '../sheet/plannedRow.ts';
import { cellText } from '../sheet/sheetText.ts';
import { lineCount, type Face } from '../timesMetrics.ts';
import { LinePlan } from './linePlan.ts';
import type { ListLayout } from './listColumns.ts';
import { LINE_PADDING, type CellStyle, type TableStyles } from './listStyles.ts';

const SECTION_TITLES: Record<Subject, string> = { COLLECTIVE: 'TẬP THỂ', INDIVIDUAL: 'CÁ NHÂN' };
const ROMAN = ['I', 'II'] as const;

/** One heading to be printed before a run of lines; the text is empty where no heading stands. */
interface Run {
  section: number;
  reason: string;
  heading: string;
  left: number;
}

/** A shared sum on its way: how many of its lines are still to come. */
interface SharedRun {
  id: string;
  amount: number;
  count: number;
  left: number;
}

/**
 * The table between head and closing. Lines are pushed in; headings, subtotals and
 * totals come out between them at the places the list's own counts say.
 */
export class ListBody {
  readonly #layout: ListLayout;
  readonly #styles: TableStyles;
  readonly #sections: readonly AwardListSection[];
  readonly #runs: Run[];
  readonly #linePlan: LinePlan;
  readonly #totalAmount: number;
  /** Shared sums whose lines are not all there yet, by id. */
  readonly #sharedAmounts: Map<string, SharedRun>;
  /** The one whose lines are coming. */
  #openShared: SharedRun | null = null;
  #register: number | null;
  #nextRow: number;
  #run = 0;
  #ordinal = 0;
  #sum = 0;
  #isPriced = true;
  #firstLineRow = 0;
  readonly #subtotals: { row: number; amount: number }[] = [];

  /** @param firstRow number of the sheet row below the table head */
  constructor(list: AwardList, layout: ListLayout, styles: TableStyles, firstRow: number) {
    this.#layout = layout;
    this.#styles = styles;
    this.#sections = list.sections.filter((section) => section.count > 0);
    this.#runs = this.#sections.flatMap((section, index) => runsOf(section, index));
    this.#linePlan = new LinePlan(layout, styles);
    this.#totalAmount = list.totalAmount;
    this.#sharedAmounts = new Map(
      list.sharedAmounts.map(({ id, amount, count }) => [id, { id, amount, count, left: count }]),
    );
    this.#register = list.registerFrom;
    this.#nextRow = firstRow;
  }

  /** Whether each line so far has its amount or a part in a sum. Where one has not, the sum is not the list's. */
  get isPriced(): boolean {
    return this.#isPriced;
  }

  /**
   * The rows a line brings: any headings due before it, itself, the sum it completes
   * the lines of, and the subtotal of a section it completes.
   *
   * @throws AppError LIST_CONTRADICTS_TOTALS when it is not the line the list's counts and sums tell of (C19)
   */
  add(line: AwardListLine): PlannedRow[] {
    const run = this.#runs[this.#run];
    const section = this.#sections[run?.section ?? -1];
    const isExpected = line.subject === section?.subject && line.reason === run?.reason;
    if (!run || !section || !isExpected) throw refusal('LIST_CONTRADICTS_TOTALS');
    const rows: PlannedRow[] = [];
    if (this.#ordinal === 0) rows.push(...this.#openSection(run.section));
    if (run.heading !== '') {
      rows.push(this.#groupRow(run.heading, 'boldItalic'));
      run.heading = '';
    }
    this.#ordinal += 1;
    this.#sum += line.amount ?? 0;
    if (line.amount === null && line.sharedAmountId === null) this.#isPriced = false;
    if (this.#ordinal === 1) this.#firstLineRow = this.#nextRow + rows.length;
    rows.push(this.#linePlan.rowOf(line, this.#ordinal, this.#register));
    if (this.#register !== null) this.#register += 1;
    rows.push(...this.#share(line));

    run.left -= 1;
    if (run.left === 0) this.#run += 1;
    if (this.#ordinal === section.count) {
      rows.push(...this.#closeSection(run.section, this.#nextRow + rows.length - 1));
    }
    this.#nextRow += rows.length;
    return rows;
  }

  /**
   * The row of the whole sum where sums are printed, once every line has been added.
   *
   * @throws AppError LIST_CONTRADICTS_TOTALS when lines are missing or do not add up (C19)
   */
  finish(): PlannedRow[] {
    const amount = this.#subtotals.reduce((total, subtotal) => total + subtotal.amount, 0);
    const isComplete = this.#run === this.#runs.length && this.#sharedAmounts.size === 0;
    if (!isComplete || amount !== this.#totalAmount) throw refusal('LIST_CONTRADICTS_TOTALS');
    const letter = this.#amountLetter();
    const isSplit = this.#subtotals.length > 1;
    const [only] = this.#subtotals;
    const formula = isSplit
      ? this.#subtotals.map(({ row }) => `${letter}${row}`).join('+')
      : `SUM(${letter}${this.#firstLineRow}:${letter}${only?.row ?? 0})`;
    const label = isSplit ? `Tổng cộng (${ROMAN.slice(0, this.#subtotals.length).join(' + ')})` : 'Tổng cộng';
    return this.#totalRow(label, only ? { formula, result: amount } : 0, 'closing');
  }

  /** Under the last of the lines that share a sum, the sum itself: the column still adds up to the total. */
  #share({ sharedAmountId, subject }: AwardListLine): PlannedRow[] {
    const open = this.#openShared ?? this.#sharedAmounts.get(sharedAmountId ?? '') ?? null;
    if ((open?.id ?? null) !== sharedAmountId) throw refusal('LIST_CONTRADICTS_TOTALS');
    if (!open) return [];
    open.left -= 1;
    this.#openShared = open.left > 0 ? open : null;
    if (open.left > 0) return [];
    this.#sharedAmounts.delete(open.id);
    this.#sum += open.amount;
    const label = `Tiền thưởng chung của ${countedSubject(subject, open.count)}`;
    const rows = this.#moneyRow(label, open.amount, 'subtotal', 'regular', this.#styles.sharedLabel);
    return rows.map((row) => ({ ...row, height: Math.max(this.#layout.signedRow, row.height) }));
  }

  #openSection(index: number): PlannedRow[] {
    const section = this.#sections[index];
    if (!section || this.#sections.length < 2) return [];
    const { subject, count } = section;
    const title = `${ROMAN[index] ?? ''}. ${SECTION_TITLES[subject]}: ${countedSubject(subject, count)}`;
    return [this.#groupRow(title, 'bold')];
  }

  /** A list of one section needs no subtotal beside its total. The last subtotal stays with the closing rows. */
  #closeSection(index: number, lastLineRow: number): PlannedRow[] {
    const section = this.#sections[index];
    const amount = this.#sum;
    const isSplit = this.#sections.length > 1;
    if (amount !== section?.amount) throw refusal('LIST_CONTRADICTS_TOTALS');
    this.#subtotals.push({ row: isSplit ? lastLineRow + 1 : lastLineRow, amount });
    this.#ordinal = 0;
    this.#sum = 0;
    if (!isSplit) return [];

    const letter = this.#amountLetter();
    const formula = `SUM(${letter}${this.#firstLineRow}:${letter}${lastLineRow})`;
    const label = `Cộng ${ROMAN[index] ?? ''} (${countedSubject(section.subject, section.count)})`;
    const isLast = index === this.#sections.length - 1;
    return this.#totalRow(label, { formula, result: amount }, isLast ? 'closing' : 'subtotal');
  }

  #groupRow(title: string, face: Face): PlannedRow {
    const { columns, edges } = this.#layout;
    const text = cellText(title);
    const style = face === 'bold' ? this.#styles.group : this.#styles.reason;
    const lines = lineCount(text, face, this.#styles.size, textSpace(edges.at(-1) ?? 0, 1));
    return {
      role: 'group',
      height: rowHeight(lines, this.#styles.size, LINE_PADDING[this.#styles.size] + 0.75),
      values: columns.map((_, index) => (index === 0 ? text : null)),
      look: { styles: columns.map(() => style), merges: [[0, columns.length - 1]] },
    };
  }

  #totalRow(label: string, amount: FormulaValue | number, role: RowRole): PlannedRow[] {
    return this.#moneyRow(label, amount, role, 'bold', this.#styles.totalLabel);
  }

  /** A sum with its name over the columns before it; no row where no sums are printed. */
  #moneyRow(
    label: string,
    amount: FormulaValue | number,
    role: RowRole,
    face: 'regular' | 'bold',
    labelStyle: CellStyle,
  ): PlannedRow[] {
    const { columns, amountColumn } = this.#layout;
    if (amountColumn === null) return [];
    const value = typeof amount === 'number' ? amount : amount.result;
    const values: SheetValue[] = columns.map(() => null);
    values[0] = label;
    values[amountColumn] = amount;
    const money: CellStyle = this.#styles.money(value, face);
    const look: RowLook = {
      styles: columns.map((_, index) => (index === amountColumn ? money : labelStyle)),
      merges: [[0, amountColumn - 1]],
    };
    return [{ role, height: rowHeight(1, this.#styles.size, LINE_PADDING[this.#styles.size] + 0.75), values, look }];
  }

  #amountLetter(): string {
    return columnLetter(this.#layout.amountColumn ?? 0);
  }
}

/** Reasons without lines are left out; lines without a reason need a heading only after others that have one. */
function runsOf(section: AwardListSection, index: number): Run[] {
  const reasons = section.reasons.filter((reason) => reason.count > 0);
  const numbered = reasons.filter((reason, place) => reason.text !== '' || place > 0);
  return reasons.map((reason) => {
    const number = numbered.indexOf(reason) + 1;
    const count = `(${countedSubject(section.subject, reason.count)})`;
    const heading = number === 0 ? '' : `${number}. ${reason.text === '' ? 'Trường hợp khác' : reason.text} ${count}`;
    return { section: index, reason: reason.text, heading, left: reason.count };
  });
}
