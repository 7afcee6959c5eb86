import { SECTION_ORDER, type DecisionLine } from '#core/awards/decision.ts';
import type { Subject } from '#core/office/catalogue.ts';

/** How many lines each section of a list has. */
export type SectionCounts = Record<Subject, number>;

/** One row on screen: the head of a section, or a line by its place in the whole list. */
export type LineItem =
  { kind: 'GROUP'; subject: Subject; numeral: string; count: number } | { kind: 'LINE'; offset: number };

interface Section {
  /** Null when lines stand without a head. */
  head: Extract<LineItem, { kind: 'GROUP' }> | null;
  count: number;
  firstRow: number;
  firstLineRow: number;
  firstOffset: number;
}

const NUMERALS = ['I', 'II', 'III'];

/**
 * Lays sections and lines out without holding a line: a list of 100.000 is only counts.
 * As on paper, empty sections are left out and numbers start again in each.
 */
export class LineLayout {
  readonly #sections: Section[] = [];
  readonly rowCount: number;

  private constructor(sections: Section[], rowCount: number) {
    this.#sections = sections;
    this.rowCount = rowCount;
  }

  /** Sections in the order of the paper, each under its head. */
  static sections(counts: SectionCounts): LineLayout {
    const sections: Section[] = [];
    let row = 0;
    let offset = 0;
    for (const subject of SECTION_ORDER) {
      const count = counts[subject];
      if (count === 0) continue;
      const head = { kind: 'GROUP', subject, numeral: NUMERALS[sections.length] ?? '', count } as const;
      sections.push({ head, count, firstRow: row, firstLineRow: row + 1, firstOffset: offset });
      row += count + 1;
      offset += count;
    }
    return new LineLayout(sections, row);
  }

  /** Lines alone, without heads: what a search shows. */
  static flat(count: number): LineLayout {
    const section = { head: null, count, firstRow: 0, firstLineRow: 0, firstOffset: 0 };
    return new LineLayout(count === 0 ? [] : [section], count);
  }

  /** What stands in a row; undefined beyond the end. */
  at(row: number): LineItem | undefined {
    const section = this.#sections.findLast(({ firstRow }) => firstRow <= row);
    if (!section || row < 0 || row >= section.firstLineRow + section.count) return undefined;
    const { head, firstLineRow, firstOffset } = section;
    if (head && row < firstLineRow) return head;
    return { kind: 'LINE', offset: firstOffset + row - firstLineRow };
  }

  /** The row of the line at a place in the whole list. */
  rowOf(offset: number): number {
    const section = this.#sections.findLast(({ firstOffset }) => firstOffset <= offset);
    return section ? section.firstLineRow + offset - section.firstOffset : 0;
  }

  /** The next row with a line in a direction, or the same one at the end. */
  step(row: number, direction: 1 | -1): number {
    const next = row + direction;
    const item = this.at(next);
    if (item?.kind === 'LINE') return next;
    if (item?.kind === 'GROUP' && this.at(next + direction)?.kind === 'LINE') return next + direction;
    return row;
  }
}

/** The number a line has in its section, also when only some lines are shown. */
export function numberInSection(line: Pick<DecisionLine, 'ordinal' | 'subject'>, collectives: number): number {
  const before: Record<Subject, number> = { COLLECTIVE: 0, INDIVIDUAL: collectives };
  return line.ordinal - before[line.subject];
}
