import { refusal, type AppError } from '#core/errors/appError.ts';
import type { RoundRow } from '#db/summits/roundStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';

/** A round as somebody saw it who now changes it. */
export interface SeenRound {
  id: string;
  version: number;
}

/** The audit row of what was done to a round; it stands in the history of its summit. */
export async function recordRound(
  unit: UnitOfWork,
  { id, summitId }: Pick<RoundRow, 'id' | 'summitId'>,
  { verb, summary, detail = {} }: { verb: string; summary: string; detail?: Record<string, unknown> },
): Promise<void> {
  await unit.audit({
    action: `summits.${verb}`,
    entity: 'summit',
    entityId: summitId,
    summary,
    detail: { roundId: id, ...detail },
  });
}

/** Somebody wrote the round since it was seen. */
export function staleRound({ title }: Pick<RoundRow, 'title'>): AppError {
  return refusal('STALE_VERSION', { what: `“${title}”` });
}

/** Ballots, or a count of them, cannot be taken so. */
export function refusedCount(problem: string): AppError {
  return refusal('ROUND_COUNT_REFUSED', { problem });
}
