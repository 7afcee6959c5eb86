import { MOST_TARGETS, type PledgeTargetInput } from '#core/clusters/pledge.ts';
import { refusal } from '#core/errors/appError.ts';
import type { ClusterYearRow } from '#db/clusters/yearStore.ts';
import { resultsOfTarget } from '#db/clusters/pledges/resultStore.ts';
import {
  deleteTarget,
  findTarget,
  insertTargets,
  listTargets,
  orderTargets,
  updateTarget,
  type StoredTarget,
} from '#db/clusters/pledges/targetStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../../contract/unitOfWork.ts';
import { pledgeOf, requireDraftPledge } from './requirePledge.ts';

interface SeenTarget {
  pledgeId: string;
  id: string;
  version: number;
}

/**
 * Adds targets behind those there are.
 *
 * @returns their ids, in the order given
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_SIGNED or PLEDGE_TOO_LONG
 */
export async function addTargets(
  unit: UnitOfWork,
  { pledgeId, targets }: { pledgeId: string; targets: PledgeTargetInput[] },
): Promise<string[]> {
  const { year } = await requireDraftPledge(unit.tx, pledgeId);
  const present = await listTargets(unit.tx, pledgeId);
  if (present.length + targets.length > MOST_TARGETS) throw refusal('PLEDGE_TOO_LONG', { limit: MOST_TARGETS });
  const added = targets.map((target) => ({ id: unit.newId(), target }));
  await insertTargets(unit.tx, pledgeId, added);
  const [first] = targets;
  const what = targets.length === 1 && first ? `chỉ tiêu “${first.content}”` : `${targets.length} chỉ tiêu`;
  await audit(unit, year, 'addTargets', { words: `Thêm ${what} vào`, detail: { pledgeId, added } });
  return added.map(({ id }) => id);
}

/**
 * Changes a target. Which way it is reached stays once it has results: they would say something else.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_SIGNED, PLEDGE_TARGET_HAS_RESULTS or STALE_VERSION
 */
export async function saveTarget(
  unit: UnitOfWork,
  { pledgeId, id, version, target }: SeenTarget & { target: PledgeTargetInput },
): Promise<void> {
  const { year } = await requireDraftPledge(unit.tx, pledgeId);
  const before = await requireTarget(unit, pledgeId, id);
  if (target.direction !== before.direction && (await resultsOfTarget(unit.tx, id)).length > 0) {
    throw refusal('PLEDGE_TARGET_HAS_RESULTS', { content: before.content });
  }
  if (!(await updateTarget(unit.tx, { id, version, target }))) throw staleTarget();
  await audit(unit, year, 'saveTarget', {
    words: `Sửa chỉ tiêu “${target.content}” trong`,
    detail: { pledgeId, id, before, after: target },
  });
}

/**
 * Takes a target away, with the results it may have from before the pledge was opened again; the history
 * keeps what they were.
 *
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_SIGNED, ATTACHMENTS_STAY or STALE_VERSION
 */
export async function removeTarget(unit: UnitOfWork, { pledgeId, id, version }: SeenTarget): Promise<void> {
  const { year } = await requireDraftPledge(unit.tx, pledgeId);
  const before = await requireTarget(unit, pledgeId, id);
  const results = await resultsOfTarget(unit.tx, id);
  await requireNoAttachments(unit.tx, 'pledgeTarget', [id]);
  if (!(await deleteTarget(unit.tx, { id, version }))) throw staleTarget();
  await audit(unit, year, 'removeTarget', {
    words: `Bỏ chỉ tiêu “${before.content}” khỏi`,
    detail: { pledgeId, before, results },
  });
}

/**
 * Puts the targets of a draft into another order.
 *
 * @param seen the ids in the order that was on screen
 * @param ids the same ids in their new order
 * @throws AppError NOT_FOUND, YEAR_LOCKED, PLEDGE_SIGNED, or STALE_VERSION where targets came, went or moved meanwhile
 */
export async function arrangeTargets(
  unit: UnitOfWork,
  { pledgeId, seen, ids }: { pledgeId: string; seen: string[]; ids: string[] },
): Promise<void> {
  const { year } = await requireDraftPledge(unit.tx, pledgeId);
  const before = (await listTargets(unit.tx, pledgeId)).map(({ id }) => id);
  const isAsSeen = isSameList(seen, before);
  const isSameSet = isSameList(ids.toSorted(), before.toSorted());
  if (!isAsSeen || !isSameSet) throw refusal('STALE_VERSION', { what: 'danh sách chỉ tiêu này' });
  await orderTargets(unit.tx, ids);
  await audit(unit, year, 'arrangeTargets', { words: 'Xếp lại chỉ tiêu của', detail: { pledgeId, before, ids } });
}

async function requireTarget(unit: UnitOfWork, pledgeId: string, id: string): Promise<StoredTarget> {
  const target = await findTarget(unit.tx, pledgeId, id);
  if (!target) throw refusal('NOT_FOUND', { what: 'chỉ tiêu này' });
  return target;
}

const isSameList = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((id, index) => id === others[index]);

const staleTarget = () => refusal('STALE_VERSION', { what: 'chỉ tiêu này' });

async function audit(
  unit: UnitOfWork,
  year: ClusterYearRow,
  verb: string,
  { words, detail }: { words: string; detail: unknown },
): Promise<void> {
  await unit.audit({
    action: `pledges.${verb}`,
    entity: 'cluster',
    entityId: year.clusterId,
    summary: `${words} ${pledgeOf(year)}`,
    detail,
  });
}
