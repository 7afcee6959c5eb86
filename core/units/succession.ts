import type { EventRole, UnitEventFacts } from './unitEvent.ts';

/** A unit that came before or after another, and the event that says so. */
export interface Succession {
  unitId: string;
  event: Pick<UnitEventFacts, 'id' | 'type' | 'on' | 'documentNumber'>;
}

/** Units into which this one was merged or split, one step on, oldest first. */
const successorsOf = (unitId: string, events: readonly UnitEventFacts[]): Succession[] =>
  counterparts(unitId, events, ['FROM', 'TO']);

/** Units that were merged or split into this one, one step back, oldest first. */
const predecessorsOf = (unitId: string, events: readonly UnitEventFacts[]): Succession[] =>
  counterparts(unitId, events, ['TO', 'FROM']);

/** All units whose history leads into this one, over any number of steps, nearest first. */
export function allPredecessorsOf(unitId: string, events: readonly UnitEventFacts[]): Succession[] {
  return walked(unitId, (id) => predecessorsOf(id, events));
}

/** All units this one's history leads into, over any number of steps, nearest first. */
export function allSuccessorsOf(unitId: string, events: readonly UnitEventFacts[]): Succession[] {
  return walked(unitId, (id) => successorsOf(id, events));
}

function walked(unitId: string, step: (unitId: string) => Succession[]): Succession[] {
  const found = new Map<string, Succession>();
  const waiting = [unitId];
  for (const id of waiting) {
    for (const succession of step(id)) {
      if (succession.unitId === unitId || found.has(succession.unitId)) continue;
      found.set(succession.unitId, succession);
      waiting.push(succession.unitId);
    }
  }
  return [...found.values()];
}

/** Only merging and splitting hand a history on; a dissolved unit has no successor, whoever took its children. */
function counterparts(
  unitId: string,
  events: readonly UnitEventFacts[],
  [own, other]: readonly [EventRole, EventRole],
): Succession[] {
  return events
    .filter(({ type, parts }) => (type === 'MERGE' || type === 'SPLIT') && parts.some(is(unitId, own)))
    .sort((one, next) => (one.on < next.on ? -1 : Number(one.on > next.on)))
    .flatMap(({ id, type, on, documentNumber, parts }) =>
      parts
        .filter(({ role }) => role === other)
        .map((part) => ({ unitId: part.unitId, event: { id, type, on, documentNumber } })),
    );
}

const is = (unitId: string, role: EventRole) => (part: { unitId: string; role: EventRole }) =>
  part.unitId === unitId && part.role === role;
