import type { Subject } from '../office/catalogue.ts';
import type { NumberingStyle } from './rowKinds.ts';

/** What a heading row says about the rows below it. */
export type HeadingEffect =
  | { kind: 'SUBJECT'; subject: Subject }
  | { kind: 'AWARD'; text: string; subject: Subject | null }
  | { kind: 'REASON'; text: string; subject: Subject | null }
  | { kind: 'UNIT'; text: string };

interface Entry {
  level: string;
  effect: HeadingEffect;
}

/**
 * The headings a row stands under. Offices nest them in any order ("I. Tập thể"
 * over "1. Có thành tích …", or "A. Bằng khen" over "I. Tập thể"), so a heading
 * ends the last one numbered in its own style, and all below that one.
 */
export class HeadingStack {
  #entries: Entry[] = [];

  push(effect: HeadingEffect, style: NumberingStyle | null): void {
    const level = style ?? `PLAIN ${effect.kind}`;
    const same = this.#entries.findIndex((entry) => entry.level === level);
    if (same !== -1) this.#entries.length = same;
    // Two headings saying the same kind of thing cannot both hold, however they are numbered.
    this.#entries = this.#entries.filter((entry) => entry.effect.kind !== effect.kind);
    this.#entries.push({ level, effect });
  }

  get subject(): Subject | null {
    for (const { effect } of this.#entries.toReversed()) {
      if (effect.kind !== 'UNIT' && effect.subject !== null) return effect.subject;
    }
    return null;
  }

  get awardText(): string {
    return this.#textOf('AWARD');
  }

  get reason(): string {
    return this.#textOf('REASON');
  }

  get unitName(): string {
    return this.#textOf('UNIT');
  }

  #textOf(kind: 'AWARD' | 'REASON' | 'UNIT'): string {
    for (const { effect } of this.#entries) if (effect.kind === kind) return effect.text;
    return '';
  }
}
