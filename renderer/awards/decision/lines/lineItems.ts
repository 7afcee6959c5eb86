import { SECTION_ORDER, type DecisionLine } from '#core/awards/decision.ts';
import type { SharedAmountGroup } from '#core/awards/sharedAmount.ts';
import type { Subject } from '#core/office/catalogue.ts';

/** How many lines each section of a list has. */
export type SectionCounts = Record<Subject, number>;

/** A row between lines: the head of a section, or the sum the lines above it share. */
export type MarkItem =
  { kind: 'GROUP'; subject: Subject; numeral: string; count: number } | { kind: 'SHARED'; shared: SharedAmountGroup };

/** One row on screen: between lines, or a line by its place in the whole list. */
export type LineItem = MarkItem | { kind: 'LINE'; offset: number };

interface Mark {
  item: MarkItem;
  /** Lines above it. */
  offset: number;
}

const NUMERALS = ['I', 'II', 'III'];

/**
 * Lays lines, section heads and shared sums out without holding a line: a list of 100.000
 * is only counts. As on paper, empty sections are left out and numbers start again in each.
 */
export class LineLayout {
  /** From top to bottom. */
  readonly #marks: readonly Mark[];
  readonly #lineCount: number;

  private constructor(marks: Mark[], lineCount: number) {
    this.#marks = marks;
    this.#lineCount = lineCount;
  }

  /** Sections in the order of the paper, each under its head; shared sums in the order of the list. */
  static sections(counts: SectionCounts, sharedAmounts: readonly SharedAmountGroup[]): LineLayout {
    const heads: Mark[] = [];
    let lineCount = 0;
    for (const subject of SECTION_ORDER) {
      const count = counts[subject];
      if (count === 0) continue;
      heads.push({
        item: { kind: 'GROUP', subject, numeral: NUMERALS[heads.length] ?? '', count },
        offset: lineCount,
      });
      lineCount += count;
    }
    const sums = sharedAmounts.map((shared): Mark => {
      return { item: { kind: 'SHARED', shared }, offset: shared.firstOrdinal - 1 + shared.count };
    });
    // A sum belongs to the lines above it, so it stands before the head of the next section.
    const marks = [...sums, ...heads].sort((a, b) => a.offset - b.offset);
    return new LineLayout(marks, lineCount);
  }

  /** Lines alone: what a search shows. */
  static flat(count: number): LineLayout {
    return new LineLayout([], count);
  }

  get rowCount(): number {
    return this.#lineCount + this.#marks.length;
  }

  /** What stands in a row; undefined beyond either end. */
  at(row: number): LineItem | undefined {
    if (row < 0 || row >= this.rowCount) return undefined;
    const above = this.#marksFrom(row);
    const mark = this.#marks[above - 1];
    if (mark && mark.offset + above - 1 === row) return mark.item;
    return { kind: 'LINE', offset: row - above };
  }

  /** The row of the line at a place in the whole list. */
  rowOf(offset: number): number {
    const above = this.#marks.findLastIndex((mark) => mark.offset <= offset) + 1;
    return offset + above;
  }

  /** The line in a row, or the next one below it. */
  offsetNear(row: number): number {
    const item = this.at(row);
    if (item?.kind === 'LINE') return item.offset;
    return Math.max(0, Math.min(row - this.#marksFrom(row - 1), this.#lineCount - 1));
  }

  /** The next row with a line in a direction, or the same one at the end. */
  step(row: number, direction: 1 | -1): number {
    let next = row + direction;
    for (let item = this.at(next); item; item = this.at(next)) {
      if (item.kind === 'LINE') return next;
      next += direction;
    }
    return row;
  }

  /** Marks down to a row, the one in it included. */
  #marksFrom(row: number): number {
    return this.#marks.findLastIndex((mark, index) => mark.offset + index <= row) + 1;
  }
}

/** The number a line has in its section, also when only some lines are shown. */
export function numberInSection(line: Pick<DecisionLine, 'ordinal' | 'subject'>, collectives: number): number {
  const before: Record<Subject, number> = { COLLECTIVE: 0, INDIVIDUAL: collectives };
  return line.ordinal - before[line.subject];
}
