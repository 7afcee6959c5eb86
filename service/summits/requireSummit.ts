import { refusal } from '#core/errors/appError.ts';
import { findRound, type RoundRow } from '#db/summits/roundStore.ts';
import { findSummit, type SummitRow } from '#db/summits/summitStore.ts';
import type { Queryable } from '#db/client.ts';

/** @throws AppError NOT_FOUND */
export async function requireSummit(db: Queryable, id: string): Promise<SummitRow> {
  const summit = await findSummit(db, id);
  if (!summit) throw refusal('NOT_FOUND', { what: 'hội nghị này' });
  return summit;
}

/**
 * A summit that is about to be changed: open, of a year that is not locked.
 *
 * @throws AppError NOT_FOUND, SUMMIT_CLOSED, YEAR_LOCKED
 */
export async function requireOpenSummit(db: Queryable, id: string): Promise<SummitRow> {
  const summit = await requireSummitOfOpenYear(db, id);
  if (summit.closedAt !== null) throw refusal('SUMMIT_CLOSED', { title: summit.title });
  return summit;
}

/**
 * A summit, closed or not, of a year that is not locked: in a locked year nothing of a summit changes any more. What
 * follows from it elsewhere, a tờ trình and who leads next year, is still made from it.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED
 */
export async function requireSummitOfOpenYear(db: Queryable, id: string): Promise<SummitRow> {
  const summit = await requireSummit(db, id);
  if (summit.isYearLocked) throw refusal('YEAR_LOCKED', { year: summit.year, cluster: summit.clusterName });
  return summit;
}

/** @throws AppError NOT_FOUND */
export async function requireRound(db: Queryable, id: string): Promise<RoundRow> {
  const round = await findRound(db, id);
  if (!round) throw refusal('NOT_FOUND', { what: 'vòng bỏ phiếu này' });
  return round;
}

/**
 * A round that is about to be changed or counted.
 *
 * @throws AppError NOT_FOUND, ROUND_LOCKED, YEAR_LOCKED
 */
export async function requireOpenRound(db: Queryable, id: string): Promise<RoundRow> {
  const round = await requireRound(db, id);
  await requireSummitOfOpenYear(db, round.summitId);
  if (round.lockedAt !== null) throw refusal('ROUND_LOCKED', { title: round.title });
  return round;
}
