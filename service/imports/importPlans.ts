import { refusal } from '#core/errors/appError.ts';
import type { InitiativesPlan } from '../initiatives/importInitiatives.ts';
import type { PeoplePlan } from '../people/importPeople.ts';
import type { UnitsPlan } from '../units/importUnits.ts';

/** A dry run of any register. */
export type Plan = PeoplePlan | UnitsPlan | InitiativesPlan;

/** Dry runs kept at a time; each may hold a hundred thousand rows. */
const KEPT_PLANS = 4;

/** Dry runs by the id of the job that made them, until they are taken in or newer ones need their place. */
export class ImportPlans {
  readonly #plans = new Map<string, Plan>();

  keep(id: string, plan: Plan): void {
    this.#plans.set(id, plan);
    for (const oldest of this.#plans.keys()) {
      if (this.#plans.size <= KEPT_PLANS) return;
      this.#plans.delete(oldest);
    }
  }

  /** @throws AppError IMPORT_PREVIEW_GONE */
  find<Of extends Plan>(area: Of['area'], id: string): Of {
    const plan = this.#plans.get(id);
    if (plan?.area !== area) throw refusal('IMPORT_PREVIEW_GONE');
    return plan as Of;
  }

  drop(id: string): void {
    this.#plans.delete(id);
  }

  /** What was read against one office says nothing about another. */
  dropAll(): void {
    this.#plans.clear();
  }
}
