/** Who of a unit holds or is proposed for which award in a year; who bears several is one person. */
export class Holders {
  readonly #byAward: ReadonlyMap<string, ReadonlySet<string>>;
  /** Everyone of a unit asks for the same counts. */
  readonly #counts = new Map<string, number>();

  /** @param byAward one text for each person, by code of the award */
  constructor(byAward: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {
    this.#byAward = byAward;
  }

  /** How many people hold at least one of the awards. */
  count(codes: readonly string[]): number {
    const key = codes.join(' ');
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const count = new Set(codes.flatMap((code) => [...(this.#byAward.get(code) ?? [])])).size;
    this.#counts.set(key, count);
    return count;
  }

  /** Whether this person is one of them. */
  has(codes: readonly string[], person: string): boolean {
    return codes.some((code) => this.#byAward.get(code)?.has(person));
  }
}
