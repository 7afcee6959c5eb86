import type { IsoDate } from '../dates/isoDate.ts';
import { ChildIndex } from './childIndex.ts';
import { foundedUnit, hindered, type Founding } from './foundedUnit.ts';
import type { UnitForest } from './unitHistory.ts';

/**
 * Units begun on days that are told of several of them at once: since a unit is there no later than what stands under
 * it, those below are begun before the ones above are looked at.
 */
export class Foundings {
  readonly #forest: UnitForest;
  readonly #children: ChildIndex;
  readonly #told: ReadonlyMap<string, IsoDate>;
  readonly #today: IsoDate;
  readonly #known = new Map<string, Founding>();
  readonly #underWay = new Set<string>();

  /** @param told first days by unit, all of which are to be written */
  constructor(told: ReadonlyMap<string, IsoDate>, { forest, today }: { forest: UnitForest; today: IsoDate }) {
    this.#told = told;
    this.#forest = forest;
    this.#children = new ChildIndex(forest);
    this.#today = today;
  }

  /** The unit begun on the day, which need not be the one told of it; null where its beginning is on record, or no such unit is. */
  of(unitId: string, on: IsoDate): Founding | null {
    const unit = this.#forest.get(unitId);
    if (unit?.validFrom !== null) return null;
    if (on > this.#today) return hindered('ngày đó chưa tới');
    const isTold = this.#told.get(unitId) === on;
    const known = isTold ? this.#known.get(unitId) : undefined;
    if (known) return known;
    this.#underWay.add(unitId);
    const under = [...this.#children.of(unitId)].flatMap((id) => this.#begun(id) ?? this.#forest.get(id) ?? []);
    this.#underWay.delete(unitId);
    const founding = foundedUnit(unit, on, under);
    if (isTold) this.#known.set(unitId, founding);
    return founding;
  }

  #begun(unitId: string) {
    const day = this.#told.get(unitId);
    // A circle in what is on record is no reason to run round in it.
    return day === undefined || this.#underWay.has(unitId) ? null : this.of(unitId, day)?.unit;
  }
}
