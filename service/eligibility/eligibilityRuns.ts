import { refusal } from '#core/errors/appError.ts';
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

  /** @throws AppError ELIGIBILITY_RUN_GONE */
  find(id: string): EligibilityRun {
    const run = this.#runs.get(id);
    if (!run) throw refusal('ELIGIBILITY_RUN_GONE');
    return run;
  }

  /** Who may be proposed at one office says nothing about another. */
  dropAll(): void {
    this.#runs.clear();
  }
}
