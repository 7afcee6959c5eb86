import { LANDSCAPE_TEXT, POINTS_PER_MM } from './paper.ts';
import type { PlannedRow, RowRole } from './plannedRow.ts';

/** How full a page may be. */
const PAGE_SHARE = 0.99;
/** The page with the signatures keeps more room, or a printer's rounding throws the signer's name onto a new one. */
const LAST_PAGE_SHARE = 0.98;
/** Rows of the table that stand above the closing block on its page, so that no signature is alone. */
const ROWS_KEPT_WITH_CLOSING = 2;

/** Excel takes no more manual breaks than 1.026 on a sheet. */
const MOST_BREAKS = 1000;
const LAST_BREAKS_KEPT = 26;

interface PageRow {
  number: number;
  height: number;
  role: RowRole;
  /** Height of the table head that is repeated above the row where it begins a page. */
  repeats: number;
}

/**
 * Works out page breaks while rows go by; all heights are known, so a page is
 * filled on paper here before Excel does it. Holds one page of rows.
 */
export class PageBreaker {
  readonly #breaks: number[] = [];
  #page: PageRow[] = [];
  #used = 0;
  #headHeight = 0;
  /** Row of the head while no line stands below it yet. */
  #headStart: number | null = null;
  #closing: PageRow[] = [];
  readonly #limit: number;
  readonly #lastLimit: number;

  /** @param textMm millimetres between the upper and lower margin */
  constructor(textMm: number = LANDSCAPE_TEXT.heightMm) {
    this.#limit = textMm * POINTS_PER_MM * PAGE_SHARE;
    this.#lastLimit = textMm * POINTS_PER_MM * LAST_PAGE_SHARE;
  }

  add(number: number, { role, height, head }: Pick<PlannedRow, 'role' | 'height' | 'head'>): void {
    if (role === 'heading' || role === 'head') {
      this.#addAbove(number, role, height);
      return;
    }
    if (role === 'closing') {
      this.#closing.push({ number, height, role, repeats: 0 });
      return;
    }
    // Rows below a closing block are further signatures: it stands before them.
    if (this.#closing.length > 0) this.#placeClosing();
    this.#place({ number, height, role, repeats: head?.height ?? 0 }, this.#limit);
  }

  /**
   * The rows after which a page ends.
   *
   * A list of more than a thousand pages leaves the pages in between to Excel, which
   * breaks them where they are full; the first thousand and the last are kept.
   */
  finish(): number[] {
    this.#placeClosing();
    const breaks = this.#breaks;
    if (breaks.length <= MOST_BREAKS + LAST_BREAKS_KEPT) return breaks;
    return [...breaks.slice(0, MOST_BREAKS), ...breaks.slice(-LAST_BREAKS_KEPT)];
  }

  /** What stands above the first line: text before a table may take pages of its own. */
  #addAbove(number: number, role: RowRole, height: number): void {
    if (this.#used + height > this.#limit) {
      this.#breaks.push(number - 1);
      this.#used = 0;
    }
    this.#used += height;
    if (role !== 'head') return;
    this.#headStart ??= number;
    this.#headHeight += height;
  }

  #place(row: PageRow, limit: number): void {
    this.#keepHeadWith(row, limit);
    if (this.#used + row.height > limit && this.#page.length > 0) {
      this.#breakBefore(this.#allowedPlace(this.#page.length, row.role), row);
    }
    this.#page.push(row);
    this.#used += row.height;
  }

  /** A head at the foot of its page goes over with its first line. */
  #keepHeadWith({ height }: PageRow, limit: number): void {
    const isFirst = this.#page.length === 0 && this.#headStart !== null;
    const fits = this.#used + height <= limit || this.#used <= this.#headHeight;
    if (isFirst && !fits) {
      this.#breaks.push((this.#headStart ?? 1) - 1);
      this.#used = this.#headHeight;
    }
    this.#headStart = null;
  }

  /** Totals, closing sentence and signatures are one block with the rows just above it. */
  #placeClosing(): void {
    const block = heightOf(this.#closing);
    if (this.#used + block > this.#lastLimit && this.#page.length > 0)
      this.#breakBefore(this.#closingStart(block), this.#closing[0]);
    for (const row of this.#closing) this.#place(row, this.#limit);
    this.#closing = [];
  }

  /** Where the last page begins: two rows above the closing block, or one, so that no signature is alone. */
  #closingStart(block: number): number {
    const length = this.#page.length;
    const starts = [this.#allowedPlace(Math.max(1, length - ROWS_KEPT_WITH_CLOSING), 'closing'), length - 1];
    const fits = (start: number) => this.#heightFrom(this.#page.slice(start)) + block <= this.#lastLimit;
    return starts.find((start) => start > 0 && start < length && fits(start)) ?? length;
  }

  /**
   * The place nearest above `start` where a page may end: no section or reason last
   * above it, no subtotal first below it. Without one the nearest below is taken,
   * because a break at the top of the page would leave it empty.
   *
   * @param start place on the page of the first row of the next one
   * @param next role of the row that would follow the whole page
   */
  #allowedPlace(start: number, next: RowRole): number {
    const isAllowed = (place: number) => {
      const first = this.#page[place]?.role ?? next;
      return first !== 'subtotal' && this.#page[place - 1]?.role !== 'group';
    };
    for (let place = start; place > 0; place--) if (isAllowed(place)) return place;
    for (let place = start + 1; place < this.#page.length; place++) if (isAllowed(place)) return place;
    return this.#page.length;
  }

  /** @param next the row that comes after those of the whole page */
  #breakBefore(place: number, next: PageRow | undefined): void {
    const last = this.#page[place - 1];
    if (!last) return;
    this.#breaks.push(last.number);
    this.#page = this.#page.slice(place);
    this.#used = this.#page.length > 0 ? this.#heightFrom(this.#page) : this.#headHeight + (next?.repeats ?? 0);
  }

  /** What a page holds when it begins with these rows, the heads repeated above them included. */
  #heightFrom(rows: readonly PageRow[]): number {
    return this.#headHeight + (rows[0]?.repeats ?? 0) + heightOf(rows);
  }
}

function heightOf(rows: readonly PageRow[]): number {
  return rows.reduce((total, row) => total + row.height, 0);
}
