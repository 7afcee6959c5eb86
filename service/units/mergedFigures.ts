import { yearOf } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import {
  isSameFigure,
  proposedFigure,
  type FigureChange,
  type FigureOfMerger,
  type FigureProposal,
} from '#core/units/mergedFigure.ts';
import type { UnitEvent } from '#core/units/unitEvent.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { nameOn } from '#core/units/unitTree.ts';
import type { Queryable, Tx } from '#db/client.ts';
import { deleteFigure, figureKey, figuresOf, saveFigure } from '#db/units/figureStore.ts';

/** What the units of a merger stated for its year, as the figures of the one that goes on; null for other events. */
export async function proposeFigures(
  db: Queryable,
  event: UnitEvent,
  forest: UnitForest,
): Promise<FigureProposal | null> {
  if (event.type !== 'MERGE') return null;
  const { fromIds, intoId, on } = event;
  const year = yearOf(on);
  const stated = await figuresOf(db, [...fromIds, intoId]);
  const figureIn = (id: string) => stated.get(figureKey(id, year)) ?? null;
  const sources = fromIds.flatMap((id) => {
    const unit = forest.get(id);
    return unit ? [{ name: nameOn(unit, on).name, figure: figureIn(id) }] : [];
  });
  return proposedFigure(year, sources, figureIn(intoId));
}

/**
 * Writes the figures that came with a merger.
 *
 * @throws AppError INPUT_INVALID for another event or year; STALE_VERSION when somebody wrote that year since
 */
export async function writeFiguresOf(
  tx: Tx,
  event: UnitEvent,
  { figure, version }: FigureOfMerger,
): Promise<FigureChange> {
  if (event.type !== 'MERGE' || figure.year !== yearOf(event.on))
    throw refusal('INPUT_INVALID', { problem: 'số liệu chỉ ghi cùng một lần sáp nhập, của năm sáp nhập' });
  const unitId = event.intoId;
  const before = (await figuresOf(tx, [unitId])).get(figureKey(unitId, figure.year));
  if (!(await saveFigure(tx, unitId, { figure, seenVersion: version })))
    throw refusal('STALE_VERSION', { what: `số liệu năm ${figure.year} của đơn vị nhận sáp nhập` });
  return { unitId, before: before ?? null, after: figure };
}

/**
 * Puts back the figures an event had written. Where somebody removed them since there is nothing to put back.
 *
 * @throws AppError UNIT_EVENT_STAYS when they were changed since
 */
export async function restoreFigures(tx: Tx, { unitId, before, after }: FigureChange): Promise<void> {
  const { year } = after;
  const stored = (await figuresOf(tx, [unitId])).get(figureKey(unitId, year));
  if (!stored) return;
  if (!isSameFigure(stored, after))
    throw refusal('UNIT_EVENT_STAYS', { reason: `Số liệu năm ${year} ghi cùng sự kiện này đã được sửa sau đó.` });
  if (before) await saveFigure(tx, unitId, { figure: before, seenVersion: stored.version });
  else await deleteFigure(tx, unitId, { year, version: stored.version });
}
