import type { IsoDate } from '#core/dates/isoDate.ts';
import { applyEvent } from '#core/units/applyEvent.ts';
import type { RecordedEvent, UnitEvent, UnitState } from '#core/units/unitEvent.ts';
import type { UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import type { UnitKindCode } from '#core/units/unitKind.ts';
import { inventPlan, type Workplace } from './inventPlan.ts';
import type { SampleSize } from './sampleSize.ts';
import type { SeededRandom } from './seededRandom.ts';

/** The tree of a sample office with everything that happened to it, and what its grassroots unions stand for. */
export interface SampleTree {
  forest: UnitForest;
  /** Oldest first. */
  events: readonly RecordedEvent[];
  /** Those of 27/12/2024. */
  workplaces: readonly Workplace[];
  superiors: readonly SampleSuperior[];
  provinceId: string;
}

/** A union right above the grassroots, as of 27/12/2024. */
export interface SampleSuperior {
  unitId: string;
  kind: UnitKindCode;
  name: string;
  shortName: string;
  /** `Tam Đường`; empty where the name has no place. */
  place: string;
}

/** The day whose tree is the one of the conference: 8 + 3 superior unions and 786 grassroots unions. */
export const TREE_DAY: IsoDate = '2024-12-27';
/** The first month of the reorganised tree. */
export const REORGANISED_DAY: IsoDate = '2025-08-01';

/**
 * Invents the tree and lets its history happen event by event under the product's own rules,
 * so that a sample can never show what an office could not have recorded.
 */
export function inventTree(size: SampleSize, random: SeededRandom, newId: () => string): SampleTree {
  const { initial, events, ...plan } = inventPlan(size, random, newId);
  let forest: UnitForest = new Map(initial.map((unit) => [unit.id, unit]));
  const recorded: RecordedEvent[] = [];
  for (const event of inOrder(events)) {
    const effect = applyEvent(forest, event, newId);
    recorded.push({
      id: newId(),
      type: event.type,
      on: event.on,
      documentNumber: event.documentNumber,
      note: event.note,
      parts: effect.parts,
      before: effect.changed.map(({ id }) => stateOf(forest.get(id))),
      after: [...effect.created, ...effect.changed].map(stateOf),
    });
    forest = effect.forest;
  }
  return { ...plan, forest, events: recorded };
}

/** Events of one day stay in the order they were thought of: what begins comes before what moves there. */
function inOrder(events: readonly UnitEvent[]): UnitEvent[] {
  return events
    .map((event, index) => ({ event, index }))
    .sort((one, other) =>
      one.event.on < other.event.on ? -1 : one.event.on > other.event.on ? 1 : one.index - other.index,
    )
    .map(({ event }) => event);
}

function stateOf(unit: UnitHistory | undefined): UnitState {
  if (!unit) throw new Error('an event changed a unit that was not there');
  const { id, names, parents, validFrom, validTo } = unit;
  return { id, names, parents, validFrom, validTo };
}
