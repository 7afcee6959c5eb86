import type { Campaign } from '#core/campaigns/campaign.ts';
import { refusal } from '#core/errors/appError.ts';
import { findCampaign } from '#db/campaigns/campaignStore.ts';
import type { Queryable } from '#db/client.ts';

/** @throws AppError NOT_FOUND */
export async function requireCampaign(db: Queryable, id: string): Promise<Campaign> {
  const campaign = await findCampaign(db, id);
  if (!campaign) throw refusal('NOT_FOUND', { what: 'phong trào này' });
  return campaign;
}

/** A campaign whose registrations and works may change. @throws AppError NOT_FOUND or CAMPAIGN_CLOSED */
export async function requireOpenCampaign(db: Queryable, id: string): Promise<Campaign> {
  const campaign = await requireCampaign(db, id);
  if (campaign.closedOn !== null) throw refusal('CAMPAIGN_CLOSED', { name: campaign.name });
  return campaign;
}
