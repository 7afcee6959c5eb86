import type { PledgeResultInput } from '#core/clusters/pledge.ts';
import { refusal } from '#core/errors/appError.ts';
import { listParties } from '#db/clusters/pledges/partyStore.ts';
import { putResult, resultsOfTargets, type ResultPlace } from '#db/clusters/pledges/resultStore.ts';
import { listTargets } from '#db/clusters/pledges/targetStore.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { pledgeOf, requireOpenPledge } from './requirePledge.ts';

/** A figure with the version of the one it stands in for; null where there was none. */
export type SeenResult = PledgeResultInput & { version: number | null };

/**
 * Writes figures of a pledge, all of them or none. Of a signed pledge they are written until the year is locked.
 * A figure of a party that was taken out since can only be taken away.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_NOTE_ALONE, PLEDGE_YES_OR_NO, or STALE_VERSION where one of them was written meanwhile
 */
export async function saveResults(
  unit: UnitOfWork,
  { pledgeId, results }: { pledgeId: string; results: SeenResult[] },
): Promise<void> {
  const { tx } = unit;
  const { year } = await requireOpenPledge(tx, pledgeId);
  const targets = new Map((await listTargets(tx, pledgeId)).map((target) => [target.id, target]));
  const parties = new Set((await listParties(tx, pledgeId)).map(({ memberId }) => memberId));
  const touched = [...new Set(results.map(({ targetId }) => targetId))];
  const before = new Map((await resultsOfTargets(tx, touched)).map((result) => [placeKey(result), result]));
  for (const { version, ...result } of results) {
    const target = targets.get(result.targetId);
    if (!target) throw refusal('NOT_FOUND', { what: 'chỉ tiêu này' });
    if (target.direction === 'YES_NO' && !isYesOrNo(result.actual)) {
      throw refusal('PLEDGE_YES_OR_NO', { content: target.content });
    }
    const isLeftOver = result.actual === null && before.has(placeKey(result));
    if (result.memberId !== null && !parties.has(result.memberId) && !isLeftOver) {
      throw refusal('NOT_FOUND', { what: 'đơn vị này trong giao ước' });
    }
    if (result.actual === null && result.note !== '') throw refusal('PLEDGE_NOTE_ALONE');
    const isWritten = await putResult(tx, { id: unit.newId(), version, result, now: unit.now });
    if (!isWritten) throw refusal('STALE_VERSION', { what: 'số liệu này' });
  }
  await unit.audit({
    action: 'pledges.saveResults',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Ghi ${results.length} kết quả thực hiện ${pledgeOf(year)}`,
    detail: {
      pledgeId,
      results: results.map((result) => ({ ...result, before: before.get(placeKey(result))?.actual ?? null })),
    },
  });
}

/** Done, not done, or no figure. */
const isYesOrNo = (actual: number | null) => actual === null || actual === 0 || actual === 100;

const placeKey = ({ targetId, period, memberId }: ResultPlace) => `${targetId} ${period} ${memberId ?? ''}`;
