import { foldForSearch } from '../text/fold.ts';

/** A line already in the decision, as far as duplicates go. */
export interface ExistingLine {
  name: string;
  unitName: string;
  awardCode: string;
  /** Place in the decision's list, from 1. */
  ordinal: number;
}

/** Where the same name and unit stand already. */
export type Duplicate = { where: 'FILE'; row: number } | { where: 'DECISION'; ordinal: number; sameAward: boolean };

/** Finds the same name with the same unit, without dấu and case: what people type twice rarely matches letter by letter. */
export class DuplicateFinder {
  readonly #existing = new Map<string, ExistingLine>();
  readonly #rows = new Map<string, number>();
  readonly #folded = new Map<string, string>();

  constructor(existing: readonly ExistingLine[]) {
    for (const line of existing) {
      const key = this.#key(line.name, line.unitName);
      if (!this.#existing.has(key)) this.#existing.set(key, line);
    }
  }

  /** Looks a line up and remembers it for the rows after it. */
  check(row: number, line: { name: string; unitName: string; awardCode: string }): Duplicate | null {
    if (line.name === '') return null;
    const key = this.#key(line.name, line.unitName);
    const earlier = this.#rows.get(key);
    if (earlier === undefined) this.#rows.set(key, row);
    const existing = this.#existing.get(key);
    if (existing) {
      return { where: 'DECISION', ordinal: existing.ordinal, sameAward: existing.awardCode === line.awardCode };
    }
    return earlier === undefined ? null : { where: 'FILE', row: earlier };
  }

  #key(name: string, unitName: string): string {
    // Units repeat: folding each once is most of the cost saved.
    let unit = this.#folded.get(unitName);
    if (unit === undefined) {
      unit = foldForSearch(unitName);
      this.#folded.set(unitName, unit);
    }
    return `${foldForSearch(name)}\u0001${unit}`;
  }
}
