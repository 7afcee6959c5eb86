import type { Knex } from 'knex';
import type { Campaign, CampaignFilter } from '#core/campaigns/campaign.ts';
import type { CampaignFigures } from '#core/campaigns/campaignFigures.ts';
import type { Queryable } from '../client.ts';
import { whereKeyContains } from '../likePattern.ts';
import { figuresOf } from './campaignFigures.ts';
import { CAMPAIGN_COLUMNS } from './campaignStore.ts';
import { whereRunsIn } from './whereRunsIn.ts';

/** One campaign of a list, with what it came to so far. */
export interface CampaignSummary extends Omit<Campaign, 'occasions' | 'criteria' | 'summary'> {
  figures: CampaignFigures;
}

/** Campaigns a filter keeps, by name: a year has dozens, all of them are read. */
export async function listCampaigns(db: Queryable, filter: CampaignFilter): Promise<CampaignSummary[]> {
  const query = db('campaign as c').orderBy('c.sort_key').orderBy('c.id').select(CAMPAIGN_COLUMNS);
  applyFilter(query, filter);
  const rows = (await query) as Omit<CampaignSummary, 'figures'>[];
  const figures = await figuresOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, figures: figures(row.id) }));
}

/** Campaigns of a year that can be chosen for a registration or a work, by name. */
export async function listCampaignNames(
  db: Queryable,
  year: number,
): Promise<Pick<Campaign, 'id' | 'name' | 'closedOn' | 'registerBy'>[]> {
  const { id, name, closedOn, registerBy } = CAMPAIGN_COLUMNS;
  const query = db('campaign as c').orderBy('c.sort_key').orderBy('c.id').select({ id, name, closedOn, registerBy });
  whereRunsIn(query, year);
  return (await query) as Pick<Campaign, 'id' | 'name' | 'closedOn' | 'registerBy'>[];
}

function applyFilter(query: Knex.QueryBuilder, { year, text, scope, method, state }: CampaignFilter): void {
  whereRunsIn(query, year);
  whereKeyContains(query, 'c.search_key', text);
  if (scope !== null) void query.where('c.scope', scope);
  if (method !== null) void query.where('c.method', method);
  if (state === 'OPEN') void query.whereNull('c.closed_on');
  if (state === 'CLOSED') void query.whereNotNull('c.closed_on');
}
