import { formatNumber } from '../money/format.ts';

/** One text for each person, by code of the award. */
type ByAward = ReadonlyMap<string, ReadonlySet<string>>;

/** Who of a unit holds or is proposed for which award in a year; who bears several is one person. */
export class Holders {
  readonly #held: ByAward;
  readonly #proposed: ByAward;
  /** Everyone of a unit asks for the same counts. */
  readonly #counts = new Map<string, number>();

  /**
   * @param held by decisions in force
   * @param proposed asked for and not decided yet
   */
  constructor(held: ByAward = new Map(), proposed: ByAward = new Map()) {
    this.#held = held;
    this.#proposed = proposed;
  }

  /** How many people hold or are proposed for at least one of the awards. */
  count(codes: readonly string[]): number {
    const key = codes.join(' ');
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const count = new Set([...peopleOf(this.#held, codes), ...peopleOf(this.#proposed, codes)]).size;
    this.#counts.set(key, count);
    return count;
  }

  /** Whether this person is one of them. */
  has(codes: readonly string[], person: string): boolean {
    return codes.some((code) => this.#held.get(code)?.has(person) === true || this.#proposed.get(code)?.has(person));
  }

  /**
   * How many of them hold none of the awards yet, told beside the count: `, trong đó 2 mới đề nghị`; else nothing.
   *
   * @param isOneMore the count told has one more, who is only looked at
   */
  proposedWords(codes: readonly string[], isOneMore = false): string {
    const proposed = this.count(codes) - new Set(peopleOf(this.#held, codes)).size + Number(isOneMore);
    if (proposed === 0) return '';
    return `, trong đó ${formatNumber(proposed)} mới đề nghị${isOneMore ? ', kể cả người đang xét' : ''}`;
  }
}

const peopleOf = (byAward: ByAward, codes: readonly string[]): string[] =>
  codes.flatMap((code) => [...(byAward.get(code) ?? [])]);
