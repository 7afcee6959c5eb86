import type { Campaign, CampaignClosing, CampaignInput, Occasion } from '#core/campaigns/campaign.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { foldForSearch } from '#core/text/fold.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';

/** Columns of `campaign as c` under the names of {@link Campaign}, but for its long texts. */
export const CAMPAIGN_COLUMNS = {
  id: 'c.id',
  year: 'c.year',
  name: 'c.name',
  theme: 'c.theme',
  scope: 'c.scope',
  method: 'c.method',
  duration: 'c.duration',
  launchedBy: 'c.launched_by',
  launchNumber: 'c.launch_number',
  launchedOn: 'c.launched_on',
  startsOn: 'c.starts_on',
  endsOn: 'c.ends_on',
  registerBy: 'c.register_by',
  clusterId: 'c.cluster_id',
  closedOn: 'c.closed_on',
  version: 'c.version',
} as const;

const TEXT_COLUMNS = { criteria: 'c.criteria', summary: 'c.summary' } as const;

/** One campaign with its occasions in order. */
export async function findCampaign(db: Queryable, id: string): Promise<Campaign | undefined> {
  const row = await db('campaign as c')
    .where('c.id', id)
    .first<Omit<Campaign, 'occasions'> | undefined>({ ...CAMPAIGN_COLUMNS, ...TEXT_COLUMNS });
  if (!row) return undefined;
  return { ...row, occasions: (await occasionsOf(db, [id])).get(id) ?? [] };
}

/** Occasions of these campaigns, each in its order. */
export async function occasionsOf(db: Queryable, campaignIds: readonly string[]): Promise<Map<string, Occasion[]>> {
  const found = new Map<string, Occasion[]>();
  for (const ids of idChunks(campaignIds)) {
    const rows: { id: string; campaign_id: string; name: string; on_date: string | null }[] = await db(
      'campaign_occasion',
    )
      .whereIn('campaign_id', ids)
      .orderBy(['campaign_id', 'ordinal'])
      .select('id', 'campaign_id', 'name', 'on_date');
    for (const { id, campaign_id: campaignId, name, on_date: onDate } of rows) {
      found.set(campaignId, [...(found.get(campaignId) ?? []), { id, name, onDate }]);
    }
  }
  return found;
}

interface CampaignToStore {
  id: string;
  campaign: CampaignInput;
  occasions: readonly Occasion[];
  now: string;
}

/** Adds a campaign; its version begins at 1. */
export async function insertCampaign(tx: Tx, { id, campaign, occasions, now }: CampaignToStore): Promise<void> {
  await tx('campaign').insert({
    id,
    ...columnsOf(campaign),
    closed_on: null,
    summary: '',
    version: 1,
    created_at: now,
    updated_at: now,
  });
  await insertOccasions(tx, id, occasions);
}

/**
 * Occasions that are left out go; works may stand on them no more (see {@link occasionsInUse}).
 *
 * @returns false when the campaign changed since `version` was read
 */
export async function updateCampaign(
  tx: Tx,
  { id, version, campaign, occasions, now }: CampaignToStore & { version: number },
): Promise<boolean> {
  const changed = await tx('campaign')
    .where({ id, version })
    .update({ ...columnsOf(campaign), version: version + 1, updated_at: now });
  if (changed === 0) return false;
  const kept = occasions.map((occasion) => occasion.id);
  await tx('campaign_occasion').where({ campaign_id: id }).whereNotIn('id', kept).delete();
  const stored = new Set((await occasionsOf(tx, [id])).get(id)?.map((occasion) => occasion.id));
  for (const [ordinal, occasion] of occasions.entries()) {
    if (stored.has(occasion.id)) {
      await tx('campaign_occasion')
        .where({ id: occasion.id })
        .update({ ordinal, name: occasion.name, on_date: occasion.onDate });
    }
  }
  await insertOccasions(tx, id, occasions, (occasion) => !stored.has(occasion.id));
  return true;
}

/** Sums a campaign up, or opens it again with null. @returns false when it changed since `version` was read */
export async function setClosing(
  tx: Tx,
  { id, version, closing, now }: { id: string; version: number; closing: CampaignClosing | null; now: string },
): Promise<boolean> {
  const changed = await tx('campaign')
    .where({ id, version })
    .update({
      closed_on: closing?.closedOn ?? null,
      // What was written stays for the next time it is summed up.
      ...(closing === null ? {} : { summary: closing.summary }),
      version: version + 1,
      updated_at: now,
    });
  return changed > 0;
}

/** @returns false when the campaign changed since `version` was read */
export async function deleteCampaign(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('campaign').where({ id, version }).delete()) > 0;
}

/** Names of occasions among these that works greet. */
export async function occasionsInUse(db: Queryable, occasionIds: readonly string[]): Promise<string[]> {
  const rows: { name: string }[] = await db('campaign_occasion as o')
    .whereIn('o.id', occasionIds)
    .whereIn('o.id', db('work').whereNotNull('occasion_id').select('occasion_id'))
    .orderBy('o.ordinal')
    .select('o.name');
  return rows.map(({ name }) => name);
}

/** How many registrations and works stand in a campaign, withdrawn and cancelled ones too. */
export async function countEntries(db: Queryable, id: string): Promise<{ registrations: number; works: number }> {
  return {
    registrations: await countOf(db, 'registration', id),
    works: await countOf(db, 'work', id),
  };
}

/** The last day a registration was made or a work begun under a campaign; null where neither has a day. */
export async function lastEntryOn(db: Queryable, id: string): Promise<IsoDate | null> {
  const registered = await lastDay(db, { table: 'registration', column: 'registered_on', campaignId: id });
  const begun = await lastDay(db, { table: 'work', column: 'starts_on', campaignId: id });
  const [last] = [registered, begun].filter((day) => day !== null).toSorted((one, other) => (one < other ? 1 : -1));
  return last ?? null;
}

async function lastDay(
  db: Queryable,
  { table, column, campaignId }: { table: 'registration' | 'work'; column: string; campaignId: string },
): Promise<IsoDate | null> {
  const row = (await db(table).where({ campaign_id: campaignId }).max({ day: column }).first()) as
    { day: IsoDate | null } | undefined;
  return row?.day ?? null;
}

async function countOf(db: Queryable, table: 'registration' | 'work', campaignId: string): Promise<number> {
  const row = (await db(table).where({ campaign_id: campaignId }).count({ n: '*' }).first()) as
    { n: number } | undefined;
  return row?.n ?? 0;
}

async function insertOccasions(
  tx: Tx,
  campaignId: string,
  occasions: readonly Occasion[],
  isWanted: (occasion: Occasion) => boolean = () => true,
): Promise<void> {
  const rows = occasions.map((occasion, ordinal) => ({ occasion, ordinal }));
  await insertInChunks(
    tx,
    'campaign_occasion',
    rows
      .filter(({ occasion }) => isWanted(occasion))
      .map(({ occasion: { id, name, onDate }, ordinal }) => ({
        id,
        campaign_id: campaignId,
        ordinal,
        name,
        on_date: onDate,
      })),
  );
}

function columnsOf(campaign: CampaignInput) {
  const { name, theme, launchNumber, launchedBy, occasions } = campaign;
  const found = [name, theme, launchNumber, launchedBy, ...occasions.map((occasion) => occasion.name)];
  return {
    year: campaign.year,
    name,
    theme,
    scope: campaign.scope,
    method: campaign.method,
    duration: campaign.duration,
    launched_by: launchedBy,
    launch_number: launchNumber,
    launched_on: campaign.launchedOn,
    starts_on: campaign.startsOn,
    ends_on: campaign.endsOn,
    register_by: campaign.registerBy,
    cluster_id: campaign.clusterId,
    criteria: campaign.criteria,
    search_key: foldForSearch(found.join(' ')),
    sort_key: vietnameseSortKey(name),
  };
}
