import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { formatDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { applyEvent, touchedBy, type EventEffect } from '#core/units/applyEvent.ts';
import { eventWarnings } from '#core/units/eventWarnings.ts';
import { impossiblePlace, newMisplacements } from '#core/units/levelFit.ts';
import type { FigureOfMerger, FigureProposal } from '#core/units/mergedFigure.ts';
import { plannedPostMoves, type Leaver } from '#core/units/postMoves.ts';
import { plannedChanges, type PlannedChange } from '#core/units/plannedChanges.ts';
import { stateOf, takeBackEvent } from '#core/units/takeBackEvent.ts';
import { UNIT_EVENT_LABELS, type UnitEvent } from '#core/units/unitEvent.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { Queryable } from '#db/client.ts';
import { movePosts } from '#db/people/unitPosts.ts';
import { findEvent, insertEvent, leaveTakenBackEvents, markTakenBack } from '#db/units/eventStore.ts';
import { deleteUnits, insertUnits, readForest, saveHistories } from '#db/units/forestStore.ts';
import { listUnitKinds } from '#db/units/kindStore.ts';
import { countMoved, listLeavers } from '#db/units/postHolders.ts';
import { usesOf } from '#db/units/unitUses.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { movesOf, NAMED_HOLDERS, putPostsBack } from './eventPosts.ts';
import { laterEvents } from './laterEvents.ts';
import { proposeFigures, restoreFigures, writeFiguresOf } from './mergedFigures.ts';

/** What an event will do, and the mark of the forest it was worked out on. */
export interface EventPreview {
  changes: PlannedChange[];
  warnings: string[];
  /** Those whose posts end with their unit and go nowhere by themselves. */
  leavers: { people: number; first: Leaver[] };
  /** Of a merger whose units stated figures for its year. */
  figures: FigureProposal | null;
  fingerprint: string;
}

/** @throws AppError UNIT_EVENT_IMPOSSIBLE */
export async function previewEvent(db: Queryable, event: UnitEvent): Promise<EventPreview> {
  const { before, effect, kinds } = await workOut(db, event, uuidv7);
  const moves = await movesOf(db, event, { before, effect });
  const moved = await countMoved(db, moves, event.on);
  return {
    changes: [
      ...plannedChanges(before, effect, { on: event.on, kinds }),
      ...plannedPostMoves(moves, moved, { on: event.on, before, after: effect.forest }),
    ],
    warnings: eventWarnings(event, { before, effect, kinds }),
    leavers: await listLeavers(db, moves, { on: event.on, limit: NAMED_HOLDERS }),
    figures: await proposeFigures(db, event, before),
    fingerprint: fingerprintOf(before, effect),
  };
}

/** What the event does to the units there are. @throws AppError UNIT_EVENT_IMPOSSIBLE, also for a unit under a lower one */
async function workOut(db: Queryable, event: UnitEvent, newId: () => string) {
  const [before, kinds] = [await readForest(db), await listUnitKinds(db)];
  const effect = applyEvent(before, event, newId);
  const change = { before, after: effect.forest, touched: touchedBy(effect), kinds };
  const reason = impossiblePlace(newMisplacements(change, event.on));
  if (reason !== null) throw refusal('UNIT_EVENT_IMPOSSIBLE', { reason });
  return { before, effect, kinds };
}

interface EventToRecord {
  event: UnitEvent;
  fingerprint: string;
  /** Figures of the unit that comes out of a merger; null to write none. */
  figures?: FigureOfMerger | null;
}

/**
 * Records an event exactly as it was previewed.
 *
 * @throws AppError UNIT_PREVIEW_OUTDATED when a unit it touches was changed since; UNIT_EVENT_IMPOSSIBLE;
 *   INPUT_INVALID or STALE_VERSION when the figures cannot be written
 */
export async function recordEvent(
  unit: UnitOfWork,
  { event, fingerprint, figures = null }: EventToRecord,
): Promise<string> {
  const { before, effect } = await workOut(unit.tx, event, () => unit.newId());
  if (fingerprintOf(before, effect) !== fingerprint) throw refusal('UNIT_PREVIEW_OUTDATED');

  const moves = await movesOf(unit.tx, event, { before, effect });
  const { created, changed, parts } = effect;
  await insertUnits(unit.tx, created, { now: unit.now, importId: null });
  await saveHistories(unit.tx, changed);
  const figure = figures && (await writeFiguresOf(unit.tx, event, figures));
  const id = unit.newId();
  const { type, on, documentNumber, note } = event;
  await insertEvent(
    unit.tx,
    {
      ...{ id, type, on, documentNumber, note, parts },
      before: changed.flatMap((one) => before.get(one.id) ?? []).map(stateOf),
      after: [...changed, ...created].map(stateOf),
      ...(figure && { figure }),
    },
    { now: unit.now, actorName: unit.actor.name },
  );
  await movePosts(unit.tx, { eventId: id, moves, on, newId: () => unit.newId() });
  const [subject] = parts;
  await unit.audit({
    action: 'units.recordEvent',
    entity: 'unit',
    entityId: subject?.unitId ?? id,
    summary: `${UNIT_EVENT_LABELS[type]} ngày ${formatDate(on)}: ${namesOf(effect, on)}`,
    detail: { eventId: id, event, ...(figure && { figure }) },
  });
  return id;
}

/**
 * Takes an event back: every unit it touched is again what it was, units that began with it are gone.
 *
 * @throws AppError NOT_FOUND, UNIT_EVENT_TAKEN_BACK, UNIT_EVENT_STAYS, UNIT_IN_USE
 */
export async function takeEventBack(unit: UnitOfWork, { id }: { id: string }): Promise<void> {
  const { tx } = unit;
  const event = await findEvent(tx, id);
  if (!event) throw refusal('NOT_FOUND', { what: 'sự kiện' });
  if (!(await markTakenBack(tx, id, unit.now))) throw refusal('UNIT_EVENT_TAKEN_BACK');
  const before = await readForest(tx);
  const { restored, removedIds } = takeBackEvent(before, event, await laterEvents(tx, before, event));

  await putPostsBack(unit, id);
  if (event.figure) await restoreFigures(tx, event.figure);
  await saveHistories(tx, restored);
  await leaveTakenBackEvents(tx, removedIds);
  const [use] = await usesOf(tx, removedIds);
  const used = use && before.get(use.unitId);
  if (used) throw refusal('UNIT_IN_USE', { name: nameOn(used, event.on).name, where: use.where });
  await deleteUnits(tx, removedIds);

  const [subject] = event.parts;
  await unit.audit({
    action: 'units.takeBackEvent',
    entity: 'unit',
    entityId: subject?.unitId ?? id,
    summary: `Hủy sự kiện ${UNIT_EVENT_LABELS[event.type].toLowerCase()} ngày ${formatDate(event.on)}`,
    detail: { eventId: id, type: event.type, on: event.on, documentNumber: event.documentNumber },
  });
}

/** Changes when any unit the event touches or names was changed, or other units are touched than before. */
function fingerprintOf(before: UnitForest, { created, changed, parts }: EventEffect): string {
  const ids = new Set([...created, ...changed].map(({ id }) => id).concat(parts.map(({ unitId }) => unitId)));
  const seen = [...ids].sort().map((id) => `${id}:${before.get(id)?.version ?? 0}`);
  return createHash('sha256').update(seen.join('\n')).digest('base64url');
}

/** The units an event is about, at most three by name. */
function namesOf({ forest, parts }: EventEffect, on: string): string {
  const subjects = parts.filter(({ role }) => role === 'FROM' || role === 'TO');
  const names = subjects.slice(0, 3).flatMap(({ unitId }) => forest.get(unitId) ?? []);
  const more = subjects.length > names.length ? ` và ${subjects.length - names.length} đơn vị khác` : '';
  return `${names.map((one) => nameOn(one, on).name).join(', ')}${more}`;
}
