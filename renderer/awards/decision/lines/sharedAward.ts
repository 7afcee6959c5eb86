import type { DecisionLine } from '#core/awards/decision.ts';
import { SUBJECTS, type Subject } from '#core/office/catalogue.ts';

/** The award form of each section when all its lines share one; null when they differ or are not all known. */
export interface SharedAward {
  names: Record<Subject, string | null>;
  /** No section has two forms, so that no column is needed. */
  isUniform: boolean;
}

/** What is the same on every row stands once above, as on paper. */
export function sharedAward({ loaded, count }: { loaded: readonly DecisionLine[]; count: number }): SharedAward {
  const names: Record<Subject, string | null> = { COLLECTIVE: null, INDIVIDUAL: null };
  if (loaded.length < count) return { names, isUniform: false };
  let isUniform = true;
  for (const subject of SUBJECTS) {
    const forms = new Set(loaded.filter((line) => line.subject === subject).map((line) => line.awardName));
    if (forms.size === 1) names[subject] = [...forms][0] ?? null;
    else if (forms.size > 1) isUniform = false;
  }
  return { names, isUniform };
}
