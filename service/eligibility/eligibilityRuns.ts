import type { EligibilityRun } from './eligibilityRun.ts';

/** Results kept at a time; each may hold some hundred thousand rows. */
const KEPT_RUNS = 3;

/** Results of runs by the id of the job that made them, until newer ones need their place. */
export class EligibilityRuns {
  readonly #runs = new Map<string, EligibilityRun>();

  keep(id: string, run: EligibilityRun): void {
    this.#runs.set(id, run);
    for (const oldest of this.#runs.keys()) {
      if (this.#runs.size <= KEPT_RUNS) return;
      this.#runs.delete(oldest);
    }
  }

  /** Undefined when newer ones took its place, or the back end began anew. */
  find(id: string): EligibilityRun | undefined {
    return this.#runs.get(id);
  }

  /** The newest result of a year that is held. */
  latestOf(year: number): { runId: string; finishedAt: string; seenSeq: number } | undefined {
    return [...this.#runs]
      .filter(([, { asked }]) => asked.year === year)
      .map(([runId, { finishedAt, seenSeq }]) => ({ runId, finishedAt, seenSeq }))
      .sort((one, other) => (one.finishedAt < other.finishedAt ? 1 : -1))[0];
  }

  /** Who may be proposed at one office says nothing about another. */
  dropAll(): void {
    this.#runs.clear();
  }
}
