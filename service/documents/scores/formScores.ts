import { computeScore, type ScoreResult } from '#core/clusters/scores/computeScore.ts';
import { SCORE_PARTS, type ScoreEntry, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreForm } from '#core/clusters/scores/scoreForm.ts';
import { HOLDS } from '#core/clusters/scores/sheetColumns.ts';
import type { ItemInput, SheetItem } from '#core/clusters/scores/sheetRows.ts';

/** What was saved of a sheet when it goes out, and what each part of it comes to. */
export class FormScores {
  /** Of the part to fill in. */
  readonly result: ScoreResult;
  /** Of the parts scored before it. */
  readonly earlier: ReadonlyMap<ScorePart, ScoreResult>;
  readonly #entries: ReadonlyMap<string, ScoreEntry>;
  readonly #ownEntries: ReadonlyMap<string, ScoreEntry>;
  readonly #plans: ReadonlyMap<string, number>;

  constructor({ template, part, filled, plans }: ScoreForm) {
    this.result = computeScore(template, filled[part] ?? [], part);
    this.earlier = new Map(
      SCORE_PARTS.flatMap((earlier) => {
        const entries = earlier === part ? null : filled[earlier];
        return entries ? [[earlier, computeScore(template, entries, earlier)] as const] : [];
      }),
    );
    this.#entries = byKey(filled[part]);
    this.#ownEntries = byKey(filled.SELF);
    this.#plans = plans;
  }

  /** The explanation written for an item; empty where there is none. */
  noteOf(key: string): string {
    return this.#entries.get(key)?.note ?? '';
  }

  /** What already stands in an input, as its cell shows it; null where nothing does. */
  valueOf({ key }: SheetItem, input: ItemInput): string | number | null {
    const entry = this.#entries.get(key);
    switch (input) {
      case 'holds':
        return (entry?.count ?? 0) > 0 ? HOLDS : null;
      case 'grade':
        return entry && entry.grade !== '' ? entry.grade : null;
      case 'count':
        return entry?.count ?? null;
      case 'plan':
        // The plan is the same whoever scores; what was reached each side finds out for itself.
        return decimal(entry?.plan ?? this.#ownEntries.get(key)?.plan ?? this.#plans.get(key));
      case 'points':
      case 'actual':
        return decimal(entry?.[input]);
    }
  }
}

/** Points of an item as they stand in its row, hundredths: those of a penalty below nothing. */
export function pointsIn({ groups, bonuses, penalties }: ScoreResult, key: string): number | null {
  const penalty = penalties.find((item) => item.key === key);
  if (penalty) return penalty.isCounted ? 0 - penalty.points : null;
  return [...groups.flatMap(({ criteria }) => criteria), ...bonuses].find((item) => item.key === key)?.points ?? null;
}

function decimal(hundredths: number | null | undefined): number | null {
  return hundredths === null || hundredths === undefined ? null : hundredths / 100;
}

function byKey(entries: readonly ScoreEntry[] | null): ReadonlyMap<string, ScoreEntry> {
  return new Map((entries ?? []).map((entry) => [entry.key, entry]));
}
