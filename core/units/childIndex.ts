import type { UnitForest, UnitHistory } from './unitHistory.ts';

/** Which units ever stood under which, so that nobody has to look through the whole forest for the children of one. */
export class ChildIndex {
  readonly #childIds = new Map<string, Set<string>>();

  constructor(forest: UnitForest) {
    for (const unit of forest.values()) this.add(unit);
  }

  /** Takes a new or changed history in. Places it has no longer stay listed: whoever asks looks at the days anyway. */
  add({ id, parents }: UnitHistory): void {
    for (const { parentId } of parents) {
      const ids = this.#childIds.get(parentId);
      if (ids) ids.add(id);
      else this.#childIds.set(parentId, new Set([id]));
    }
  }

  /** Ids of all that ever stood directly under the unit. */
  of(parentId: string): ReadonlySet<string> {
    return this.#childIds.get(parentId) ?? NOBODY;
  }

  /** Ids of all that ever stood under one of the units, at any depth; without these themselves unless below another. */
  below(unitIds: Iterable<string>): Set<string> {
    const found = new Set<string>();
    const waiting = [...unitIds];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const childId of this.of(id)) {
        if (found.has(childId)) continue;
        found.add(childId);
        waiting.push(childId);
      }
    }
    return found;
  }
}

const NOBODY: ReadonlySet<string> = new Set();
