import { headingKey } from './headingKey.ts';
import type { ImportedCell } from './importedSheet.ts';

/** Knows a list's header again where a later page repeats it. */
export class RepeatedHeader {
  readonly #header: ReadonlyMap<number, string>;

  /** @param header column (from 1) → heading */
  constructor(header: ReadonlyMap<number, string>) {
    this.#header = new Map([...header].map(([index, text]) => [index, headingKey(text)]));
  }

  isIn(cells: readonly ImportedCell[]): boolean {
    const same = cells.filter(({ column, text }) => this.#header.get(column) === headingKey(text)).length;
    return same >= 2 && same * 2 >= Math.min(cells.length, this.#header.size);
  }
}
