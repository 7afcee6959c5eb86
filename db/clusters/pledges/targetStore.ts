import type { PledgeTargetInput, TargetCounting, TargetDirection } from '#core/clusters/pledge.ts';
import type { Queryable, Tx } from '../../client.ts';
import { insertInChunks } from '../../insertInChunks.ts';

interface TargetColumns {
  id: string;
  pledge_id: string;
  ordinal: number;
  group_name: string;
  content: string;
  measure: string;
  direction: TargetDirection;
  counting: TargetCounting;
  planned: number | null;
  weight: number | null;
  due_on: string | null;
  proof: string;
  version: number;
}

/** A target of a pledge; figures in hundredths. */
export interface StoredTarget extends PledgeTargetInput {
  id: string;
  version: number;
}

/** Targets of a pledge in their order. */
export async function listTargets(db: Queryable, pledgeId: string): Promise<StoredTarget[]> {
  const rows = await db<TargetColumns>('pledge_target').where('pledge_id', pledgeId).orderBy(['ordinal', 'id']);
  return rows.map(toTarget);
}

export async function findTarget(db: Queryable, pledgeId: string, id: string): Promise<StoredTarget | undefined> {
  const row = await db<TargetColumns>('pledge_target').where({ id, pledge_id: pledgeId }).first();
  return row && toTarget(row);
}

/** Adds targets behind those there are. */
export async function insertTargets(
  tx: Tx,
  pledgeId: string,
  targets: readonly { id: string; target: PledgeTargetInput }[],
): Promise<void> {
  const row = await tx('pledge_target')
    .where('pledge_id', pledgeId)
    .max<{ last: number | null }>({ last: 'ordinal' })
    .first();
  const last = row?.last ?? 0;
  await insertInChunks(
    tx,
    'pledge_target',
    targets.map(({ id, target }, index) => ({
      id,
      pledge_id: pledgeId,
      ordinal: last + index + 1,
      ...columnsOf(target),
      version: 1,
    })),
  );
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateTarget(
  tx: Tx,
  { id, version, target }: { id: string; version: number; target: PledgeTargetInput },
): Promise<boolean> {
  const changed = await tx<TargetColumns>('pledge_target')
    .where({ id, version })
    .update({ ...columnsOf(target), version: version + 1 });
  return changed > 0;
}

/** Takes a target away with its results. @returns false when somebody wrote it since; nothing is removed then */
export async function deleteTarget(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  const isAsSeen = await tx<TargetColumns>('pledge_target').where({ id, version }).first('id');
  if (!isAsSeen) return false;
  await tx('pledge_result').where('target_id', id).delete();
  await tx('pledge_target').where({ id }).delete();
  return true;
}

/** Puts the targets into this order. */
export async function orderTargets(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx('pledge_target')
      .where({ id })
      .update({ ordinal: index + 1 });
}

function columnsOf(target: PledgeTargetInput) {
  return {
    group_name: target.groupName,
    content: target.content,
    measure: target.measure,
    direction: target.direction,
    counting: target.counting,
    planned: target.planned,
    weight: target.weight,
    due_on: target.dueOn,
    proof: target.proof,
  };
}

function toTarget(row: TargetColumns): StoredTarget {
  return {
    id: row.id,
    groupName: row.group_name,
    content: row.content,
    measure: row.measure,
    direction: row.direction,
    counting: row.counting,
    planned: row.planned,
    weight: row.weight,
    dueOn: row.due_on,
    proof: row.proof,
    version: row.version,
  };
}
