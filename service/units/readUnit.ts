import { yearOf, type IsoDate } from '#core/dates/isoDate.ts';
import { AppError, refusal } from '#core/errors/appError.ts';
import { allPredecessorsOf, allSuccessorsOf, type Succession } from '#core/units/succession.ts';
import { takeBackEvent } from '#core/units/takeBackEvent.ts';
import type { EventRole, UnitEventFacts, UnitState } from '#core/units/unitEvent.ts';
import { HEADCOUNTS, type Headcount, type Headcounts } from '#core/units/unitFigure.ts';
import type { DatedParent, UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import type { UnitRow } from '#core/units/unitRows.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { listEventsOf, listSuccessions, type StoredEvent } from '#db/units/eventStore.ts';
import { listFigures, type StoredFigure } from '#db/units/figureStore.ts';
import { laterEvents, type LaterEvents } from './laterEvents.ts';
import { rowsOn } from './unitRowsOn.ts';

/** A unit before or after this one, under the name of the day they met. */
export interface NamedSuccession extends Succession {
  name: string;
}

/** An event as the page of a unit tells it. */
export interface EventView extends Omit<UnitEventFacts, 'parts'> {
  /** Units that were moved along are only counted; `begins` is one that was not there before. */
  parts: { unitId: string; role: EventRole; name: string; begins: boolean }[];
  moved: number;
  actorName: string;
  at: string;
  /** Why the tree does not let it be taken back; null when it does. Posts and what uses a unit are asked when it is done. */
  staysBecause: string | null;
}

/** A unit as its page shows it. */
export interface UnitPage {
  unit: UnitHistory;
  /** Places with the name the superior had when the unit came under it. */
  places: (DatedParent & { parentName: string })[];
  events: EventView[];
  figures: StoredFigure[];
  /** Counts the unit did not state itself for the day's year and the tree adds up from below it; null for none. */
  summed: (Headcounts & { year: number }) | null;
  /** Directly under it on the day asked for. */
  children: UnitRow[];
  predecessors: NamedSuccession[];
  successors: NamedSuccession[];
}

/** @throws AppError NOT_FOUND */
export async function readUnit(db: Queryable, { id, on }: { id: string; on: IsoDate }): Promise<UnitPage> {
  const { rows, forest } = await rowsOn(db, { on, includeEnded: false });
  const unit = forest.get(id);
  if (!unit) throw refusal('NOT_FOUND', { what: 'đơn vị' });
  const successions = await listSuccessions(db);
  const figures = await listFigures(db, id);
  const named = (succession: Succession): NamedSuccession => ({
    ...succession,
    name: nameIn(forest, succession.unitId, succession.event.on),
  });
  return {
    unit,
    places: unit.parents.map((link) => ({
      ...link,
      parentName: nameIn(forest, link.parentId, link.validFrom ?? link.validTo ?? on),
    })),
    events: await eventViews(db, forest, await listEventsOf(db, id)),
    figures,
    summed: summedOf(
      rows.find((row) => row.id === id),
      figures,
      yearOf(on),
    ),
    children: rows.filter(({ parentId }) => parentId === id),
    predecessors: allPredecessorsOf(id, successions).map(named),
    successors: allSuccessorsOf(id, successions).map(named),
  };
}

function summedOf(row: UnitRow | undefined, figures: readonly StoredFigure[], year: number): UnitPage['summed'] {
  const stated = figures.find((figure) => figure.year === year);
  const unstated = (column: Headcount) => (row && (stated?.[column] ?? null) === null ? row[column] : null);
  const summed = {
    workers: unstated('workers'),
    members: unstated('members'),
    femaleMembers: unstated('femaleMembers'),
  };
  return HEADCOUNTS.every((column) => summed[column] === null) ? null : { year, ...summed };
}

async function eventViews(db: Queryable, forest: UnitForest, events: readonly StoredEvent[]): Promise<EventView[]> {
  const views: EventView[] = [];
  for (const event of events) views.push(eventView(forest, event, await laterEvents(db, forest, event)));
  return views;
}

function eventView(forest: UnitForest, event: StoredEvent, later: LaterEvents): EventView {
  const { id, type, on, documentNumber, note, actorName, at } = event;
  const named = event.parts.filter(({ role }) => role !== 'MOVED');
  return {
    ...{ id, type, on, documentNumber, note, actorName, at },
    parts: named.map((part) => ({
      ...part,
      name: nameBefore(forest, event, part.unitId),
      begins: hasUnit(event.after, part.unitId) && !hasUnit(event.before, part.unitId),
    })),
    moved: event.parts.length - named.length,
    staysBecause: reasonToStay(forest, event, later),
  };
}

const hasUnit = (states: readonly UnitState[], unitId: string) => states.some(({ id }) => id === unitId);

/** What the event found: a renamed unit stands under the name it had until then. */
function nameBefore(forest: UnitForest, { before, on }: StoredEvent, unitId: string): string {
  const state = before.find(({ id }) => id === unitId);
  const covered = state?.names.filter(({ validFrom }) => validFrom === null || validFrom <= on).at(-1);
  return covered?.name ?? nameIn(forest, unitId, on);
}

function reasonToStay(forest: UnitForest, event: StoredEvent, later: LaterEvents): string | null {
  try {
    takeBackEvent(forest, event, later);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

function nameIn(forest: UnitForest, unitId: string, on: IsoDate): string {
  const unit = forest.get(unitId);
  return unit ? nameOn(unit, on).name : '';
}
