import { refusal } from '#core/errors/appError.ts';
import { listParties } from '#db/clusters/pledges/partyStore.ts';
import { deletePledge } from '#db/clusters/pledges/pledgeStore.ts';
import { listResults } from '#db/clusters/pledges/resultStore.ts';
import { listTargets } from '#db/clusters/pledges/targetStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { pledgeOf, requireDraftPledge } from './requirePledge.ts';

/**
 * Takes a draft away; the history keeps what it said.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_SIGNED, PLEDGE_HAS_RESULTS, ATTACHMENTS_STAY or STALE_VERSION
 */
export async function removePledge(unit: UnitOfWork, { id, version }: { id: string; version: number }): Promise<void> {
  const { tx } = unit;
  const { pledge, year } = await requireDraftPledge(tx, id);
  if ((await listResults(tx, id)).length > 0) throw refusal('PLEDGE_HAS_RESULTS');
  await requireNoAttachments(tx, 'pledge', [id]);
  const targets = await listTargets(tx, id);
  await requireNoAttachments(
    tx,
    'pledgeTarget',
    targets.map((target) => target.id),
  );
  const before = { pledge, parties: await listParties(tx, id), targets };
  if (!(await deletePledge(tx, { id, version }))) throw refusal('STALE_VERSION', { what: 'giao ước này' });
  await unit.audit({
    action: 'pledges.remove',
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `Xóa dự thảo ${pledgeOf(year)}`,
    detail: before,
  });
}
