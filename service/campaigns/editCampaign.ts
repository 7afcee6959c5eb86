import type { Campaign, CampaignClosing, CampaignInput, Occasion } from '#core/campaigns/campaign.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { refusal } from '#core/errors/appError.ts';
import { figuresOf } from '#db/campaigns/campaignFigures.ts';
import {
  countEntries,
  deleteCampaign,
  insertCampaign,
  lastEntryOn,
  occasionsInUse,
  setClosing,
  updateCampaign,
} from '#db/campaigns/campaignStore.ts';
import type { Queryable } from '#db/client.ts';
import { requireNoAttachments } from '#db/attachments/requireNoAttachments.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireCampaign, requireOpenCampaign } from './requireCampaign.ts';

/** A campaign as the screen saw it last. */
interface SeenCampaign {
  id: string;
  version: number;
}

/** Adds a campaign with its occasions. */
export async function createCampaign(unit: UnitOfWork, campaign: CampaignInput): Promise<string> {
  const id = unit.newId();
  await insertCampaign(unit.tx, { id, campaign, occasions: withIds(unit, campaign, []), now: unit.now });
  await audit(unit, 'create', {
    id,
    summary: `Thêm phong trào “${campaign.name}” năm ${campaign.year}`,
    detail: campaign,
  });
  return id;
}

/**
 * Changes a campaign. What was registered under it stays in its year and before its end.
 *
 * @throws AppError NOT_FOUND, CAMPAIGN_CLOSED, CAMPAIGN_YEAR_IN_USE, CAMPAIGN_ENDS_TOO_EARLY, OCCASION_IN_USE, or
 *   STALE_VERSION when somebody else saved meanwhile
 */
export async function saveCampaign(
  unit: UnitOfWork,
  { id, version, campaign }: SeenCampaign & { campaign: CampaignInput },
): Promise<void> {
  const before = await requireOpenCampaign(unit.tx, id);
  const occasions = withIds(unit, campaign, before.occasions);
  if (before.version !== version) throw stale(before);
  await requireRoomForEntries(unit.tx, before, campaign);
  const kept = new Set(occasions.map((occasion) => occasion.id));
  const dropped = before.occasions.filter((occasion) => !kept.has(occasion.id));
  const [inUse] = await occasionsInUse(
    unit.tx,
    dropped.map((occasion) => occasion.id),
  );
  if (inUse !== undefined) throw refusal('OCCASION_IN_USE', { name: inUse });
  if (!(await updateCampaign(unit.tx, { id, version, campaign, occasions, now: unit.now }))) throw stale(before);
  await audit(unit, 'save', { id, summary: `Sửa phong trào “${campaign.name}”`, detail: { before, after: campaign } });
}

/**
 * Sums a campaign up: from now on its registrations and works stand as they are, and so do its figures.
 *
 * @throws AppError NOT_FOUND, CAMPAIGN_CLOSED, or STALE_VERSION when somebody else saved meanwhile
 */
export async function closeCampaign(
  unit: UnitOfWork,
  { id, version, closing }: SeenCampaign & { closing: CampaignClosing },
): Promise<void> {
  const campaign = await requireOpenCampaign(unit.tx, id);
  if (!(await setClosing(unit.tx, { id, version, closing, now: unit.now }))) throw stale(campaign);
  const figures = await figuresOf(unit.tx, [id]);
  await audit(unit, 'close', {
    id,
    summary: `Tổng kết phong trào “${campaign.name}” ngày ${formatDate(closing.closedOn)}`,
    detail: { ...closing, figures: figures(id) },
  });
}

/** @throws AppError NOT_FOUND, or STALE_VERSION when somebody else saved meanwhile */
export async function reopenCampaign(unit: UnitOfWork, { id, version }: SeenCampaign): Promise<void> {
  const campaign = await requireCampaign(unit.tx, id);
  if (!(await setClosing(unit.tx, { id, version, closing: null, now: unit.now }))) throw stale(campaign);
  await audit(unit, 'reopen', {
    id,
    summary: `Mở lại phong trào “${campaign.name}”`,
    detail: { closedOn: campaign.closedOn },
  });
}

/** @throws AppError NOT_FOUND, CAMPAIGN_IN_USE, ATTACHMENTS_STAY, or STALE_VERSION when somebody else saved meanwhile */
export async function removeCampaign(unit: UnitOfWork, { id, version }: SeenCampaign): Promise<void> {
  const campaign = await requireCampaign(unit.tx, id);
  const entries = await entriesInWords(unit.tx, id);
  if (entries !== '') throw refusal('CAMPAIGN_IN_USE', { name: campaign.name, entries });
  await requireNoAttachments(unit.tx, 'campaign', [id]);
  if (!(await deleteCampaign(unit.tx, { id, version }))) throw stale(campaign);
  await audit(unit, 'remove', { id, summary: `Xóa phong trào “${campaign.name}”`, detail: campaign });
}

/** A campaign that goes on as before may keep entries that came after its end. */
async function requireRoomForEntries(db: Queryable, before: Campaign, after: CampaignInput): Promise<void> {
  const { id, name, year } = before;
  if (after.year !== year) {
    const entries = await entriesInWords(db, id);
    if (entries !== '') throw refusal('CAMPAIGN_YEAR_IN_USE', { name, year, entries });
  }
  if (after.endsOn === null || after.endsOn === before.endsOn) return;
  const lastOn = await lastEntryOn(db, id);
  if (lastOn !== null && after.endsOn < lastOn) {
    throw refusal('CAMPAIGN_ENDS_TOO_EARLY', { name, lastOn: formatDate(lastOn) });
  }
}

/** `12 đăng ký và 3 công trình, sản phẩm`; empty where there is neither. */
async function entriesInWords(db: Queryable, id: string): Promise<string> {
  const { registrations, works } = await countEntries(db, id);
  return [registrations > 0 ? `${registrations} đăng ký` : '', works > 0 ? `${works} công trình, sản phẩm` : '']
    .filter((part) => part !== '')
    .join(' và ');
}

/** Occasions in the order entered; a new one gets an id. @throws AppError NOT_FOUND for one of another campaign */
function withIds(unit: UnitOfWork, campaign: CampaignInput, known: readonly Occasion[]): Occasion[] {
  const ids = new Set(known.map((occasion) => occasion.id));
  return campaign.occasions.map(({ id, name, onDate }) => {
    if (id === null) return { id: unit.newId(), name, onDate };
    // Taken out of the set: an occasion sent twice is one too many.
    if (!ids.delete(id)) throw refusal('NOT_FOUND', { what: `dịp “${name}” của phong trào` });
    return { id, name, onDate };
  });
}

function stale({ name }: Campaign) {
  return refusal('STALE_VERSION', { what: `phong trào “${name}”` });
}

async function audit(
  unit: UnitOfWork,
  verb: string,
  { id, summary, detail }: { id: string; summary: string; detail: unknown },
): Promise<void> {
  await unit.audit({ action: `campaigns.${verb}`, entity: 'campaign', entityId: id, summary, detail });
}
