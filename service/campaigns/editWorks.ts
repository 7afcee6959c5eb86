import type { Campaign, Occasion } from '#core/campaigns/campaign.ts';
import { WORK_KIND_LABELS, type WorkInput } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { calledOn, requireUnitOn } from '#core/units/unitOfDay.ts';
import { deleteWork, findWork, insertWorks, updateWork, type StoredWork } from '#db/campaigns/workStore.ts';
import type { Queryable } from '#db/client.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenCampaign } from './requireCampaign.ts';

/** A work as the screen saw it last. */
interface SeenWork {
  id: string;
  version: number;
}

/**
 * Adds works, all of them or none.
 *
 * @param today the day they are registered on, where they do not say when they start
 * @returns their ids, in the order given
 * @throws AppError NOT_FOUND, CAMPAIGN_CLOSED, or UNIT_NOT_THERE
 */
export async function addWorks(unit: UnitOfWork, entered: readonly WorkInput[], today: IsoDate): Promise<string[]> {
  const campaigns = new Map<string, Campaign>();
  for (const { campaignId } of entered) {
    if (!campaigns.has(campaignId)) campaigns.set(campaignId, await requireOpenCampaign(unit.tx, campaignId));
  }
  const forest = await readForest(unit.tx);
  const added = entered.map((work) => {
    requireOccasion(work, campaigns.get(work.campaignId)?.occasions ?? []);
    return { id: unit.newId(), work: named(work, forest, today) };
  });
  await insertWorks(unit.tx, added, unit.now);
  const [first] = added;
  if (!first) return [];
  await audit(unit, 'add', {
    campaigns: [first.work.campaignId, ...campaigns.keys()],
    summary: added.length === 1 ? `Ghi ${words(first.work)}` : `Ghi ${added.length} công trình, sản phẩm`,
    detail: { added: added.map(({ id, work }) => ({ id, ...work })) },
  });
  return added.map(({ id }) => id);
}

/** Adds one work. @throws AppError like {@link addWorks} */
export async function addWork(unit: UnitOfWork, entered: WorkInput, today: IsoDate): Promise<string> {
  const [id = ''] = await addWorks(unit, [entered], today);
  return id;
}

/** @throws AppError like {@link addWork}, or STALE_VERSION when somebody else saved meanwhile */
export async function saveWork(
  unit: UnitOfWork,
  { id, version, work }: SeenWork & { work: WorkInput },
  today: IsoDate,
): Promise<void> {
  const before = await requireChangeable(unit.tx, id);
  // What a unit that has ended registered in its time goes on being reported.
  const isSameUnit = before.unitId === work.unitId && before.startsOn === work.startsOn;
  const after = isSameUnit ? await inCampaign(unit.tx, work) : await checked(unit.tx, work, today);
  if (!(await updateWork(unit.tx, { id, version, work: after, now: unit.now }))) throw stale(before);
  await audit(unit, 'save', {
    campaigns: [before.campaignId, after.campaignId],
    summary: `Sửa ${words(after)}`,
    detail: { before, after },
  });
}

/** @throws AppError NOT_FOUND, CAMPAIGN_CLOSED, ATTACHMENTS_STAY, or STALE_VERSION when somebody else saved meanwhile */
export async function removeWork(unit: UnitOfWork, { id, version }: SeenWork): Promise<void> {
  const before = await requireChangeable(unit.tx, id);
  await requireNoAttachments(unit.tx, 'work', [id]);
  if (!(await deleteWork(unit.tx, { id, version }))) throw stale(before);
  await audit(unit, 'remove', {
    campaigns: [before.campaignId],
    summary: `Xóa ${words(before)}`,
    detail: { removed: before },
  });
}

async function requireChangeable(db: Queryable, id: string): Promise<StoredWork> {
  const work = await findWork(db, id);
  if (!work) throw refusal('NOT_FOUND', { what: 'công trình, sản phẩm này' });
  await requireOpenCampaign(db, work.campaignId);
  return work;
}

async function checked(db: Queryable, work: WorkInput, today: IsoDate): Promise<WorkInput> {
  await inCampaign(db, work);
  return named(work, await readForest(db), today);
}

/** Under the name its unit bears on its day. @throws AppError NOT_FOUND or UNIT_NOT_THERE */
function named(work: WorkInput, forest: UnitForest, today: IsoDate): WorkInput {
  if (work.unitId === null) return work;
  const on = work.startsOn ?? today;
  return { ...work, unitName: calledOn(requireUnitOn(forest, work.unitId, on), work.unitName, on) };
}

/** @throws AppError NOT_FOUND, also for an occasion of another campaign, or CAMPAIGN_CLOSED */
async function inCampaign(db: Queryable, work: WorkInput): Promise<WorkInput> {
  const { occasions } = await requireOpenCampaign(db, work.campaignId);
  requireOccasion(work, occasions);
  return work;
}

function requireOccasion({ occasionId }: WorkInput, occasions: readonly Occasion[]): void {
  if (occasionId !== null && !occasions.some(({ id }) => id === occasionId))
    throw refusal('NOT_FOUND', { what: 'dịp chào mừng này trong phong trào' });
}

const words = ({ kind, name }: WorkInput) => `${WORK_KIND_LABELS[kind].toLowerCase()} “${name}”`;

function stale(work: WorkInput) {
  return refusal('STALE_VERSION', { what: words(work) });
}

async function audit(
  unit: UnitOfWork,
  verb: string,
  { campaigns, summary, detail }: { campaigns: [string, ...string[]]; summary: string; detail: object },
): Promise<void> {
  await unit.audit({
    action: `works.${verb}`,
    entity: 'campaign',
    entityId: campaigns[0],
    // A move concerns two.
    also: campaigns.map((id) => ({ entity: 'campaign', entityId: id })),
    summary,
    detail: { campaignIds: [...new Set(campaigns)], ...detail },
  });
}
