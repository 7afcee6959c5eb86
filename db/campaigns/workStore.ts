import type { WorkInput } from '#core/campaigns/work.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** A work as it is kept. */
export interface StoredWork extends WorkInput {
  id: string;
  version: number;
}

/** Columns of `work as w` under the names of {@link StoredWork}. */
export const WORK_COLUMNS = {
  id: 'w.id',
  campaignId: 'w.campaign_id',
  occasionId: 'w.occasion_id',
  kind: 'w.kind',
  name: 'w.name',
  unitId: 'w.unit_id',
  unitName: 'w.unit_name',
  description: 'w.description',
  value: 'w.value',
  startsOn: 'w.starts_on',
  dueOn: 'w.due_on',
  finishedOn: 'w.finished_on',
  progress: 'w.progress',
  status: 'w.status',
  plaqueOn: 'w.plaque_on',
  proof: 'w.proof',
  version: 'w.version',
} as const;

export async function findWork(db: Queryable, id: string): Promise<StoredWork | undefined> {
  return db('work as w').where('w.id', id).first<StoredWork | undefined>(WORK_COLUMNS);
}

/** What the works of a campaign are called, and who does them. */
export async function namesOfWorks(
  db: Queryable,
  campaignId: string,
): Promise<Pick<StoredWork, 'name' | 'unitName'>[]> {
  return db('work')
    .where('campaign_id', campaignId)
    .select<Pick<StoredWork, 'name' | 'unitName'>[]>({ name: 'name', unitName: 'unit_name' });
}

/** Adds works; their versions begin at 1. */
export async function insertWorks(
  tx: Tx,
  works: readonly { id: string; work: WorkInput }[],
  now: string,
): Promise<void> {
  await insertInChunks(
    tx,
    'work',
    works.map(({ id, work }) => ({ id, ...columnsOf(work), version: 1, created_at: now, updated_at: now })),
  );
}

/** @returns false when the work changed since `version` was read */
export async function updateWork(
  tx: Tx,
  { id, version, work, now }: { id: string; version: number; work: WorkInput; now: string },
): Promise<boolean> {
  const changed = await tx('work')
    .where({ id, version })
    .update({ ...columnsOf(work), version: version + 1, updated_at: now });
  return changed > 0;
}

/** @returns false when the work changed since `version` was read */
export async function deleteWork(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('work').where({ id, version }).delete()) > 0;
}

function columnsOf(work: WorkInput) {
  const { name, unitName, description } = work;
  return {
    campaign_id: work.campaignId,
    occasion_id: work.occasionId,
    kind: work.kind,
    name,
    unit_id: work.unitId,
    unit_name: unitName,
    description,
    value: work.value,
    starts_on: work.startsOn,
    due_on: work.dueOn,
    finished_on: work.finishedOn,
    progress: work.progress,
    status: work.status,
    plaque_on: work.plaqueOn,
    proof: work.proof,
    search_key: foldForSearch([name, unitName, description].join(' ')),
    sort_key: vietnameseSortKey(name),
  };
}
