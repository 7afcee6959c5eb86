import type { NumberingStyle } from './rowKinds.ts';

interface Entry<Value> {
  level: NumberingStyle | 'PLAIN';
  value: Value;
}

/** The sections a row stands in, from the outermost. A heading ends the last one numbered in its style, and all inside. */
export class SectionStack<Value> {
  #entries: Entry<Value>[] = [];

  push(value: Value, style: NumberingStyle | null): void {
    const level = style ?? 'PLAIN';
    const same = this.#entries.findIndex((entry) => entry.level === level);
    if (same !== -1) this.#entries.length = same;
    this.#entries.push({ level, value });
  }

  /** Ends the first section of which `ends` is true, and all inside. */
  cutAt(ends: (value: Value) => boolean): void {
    const first = this.#entries.findIndex(({ value }) => ends(value));
    if (first !== -1) this.#entries.length = first;
  }

  /** What a heading of that style would stand in, innermost first. */
  outside(style: NumberingStyle | null): Value[] {
    const same = this.#entries.findIndex(({ level }) => level === (style ?? 'PLAIN'));
    const kept = same === -1 ? this.#entries : this.#entries.slice(0, same);
    return kept.map(({ value }) => value).reverse();
  }

  /** Innermost first. */
  get inward(): Value[] {
    return this.#entries.map(({ value }) => value).reverse();
  }
}
