import { NO_FIGURES, type CampaignFigures } from '#core/campaigns/campaignFigures.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { COUNT_COLLECTIVES, COUNT_INDIVIDUALS } from './registrants.ts';

/** What these campaigns came to, each by its id; one without entries has zeros. */
export async function figuresOf(
  db: Queryable,
  campaignIds: readonly string[],
): Promise<(campaignId: string) => CampaignFigures> {
  const found = new Map<string, CampaignFigures>();
  const add = ({ campaign_id: id, ...figures }: Partial<CampaignFigures> & { campaign_id: string }) =>
    found.set(id, { ...NO_FIGURES, ...found.get(id), ...figures });
  for (const ids of idChunks(campaignIds)) {
    const registered: (Partial<CampaignFigures> & { campaign_id: string })[] = await db('registration as r')
      .whereIn('campaign_id', ids)
      .whereNot('status', 'WITHDRAWN')
      .groupBy('campaign_id')
      .select('campaign_id', db.raw('COUNT(*) AS registrations'), db.raw(COUNT_COLLECTIVES), db.raw(COUNT_INDIVIDUALS));
    const works: (Partial<CampaignFigures> & { campaign_id: string })[] = await db('work')
      .whereIn('campaign_id', ids)
      .whereNot('status', 'CANCELLED')
      .groupBy('campaign_id')
      .select(
        'campaign_id',
        db.raw('COUNT(*) AS works'),
        db.raw("COUNT(*) FILTER (WHERE status = 'FINISHED') AS finished"),
        db.raw('COUNT(plaque_on) AS plaques'),
        db.raw('COALESCE(SUM(value), 0) AS value'),
        db.raw(`COALESCE(SUM(CASE WHEN status = 'FINISHED' THEN value END), 0) AS "finishedValue"`),
      );
    for (const row of [...registered, ...works]) add(row);
  }
  return (campaignId) => found.get(campaignId) ?? NO_FIGURES;
}
