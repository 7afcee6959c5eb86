import type { CampaignHit, ClusterHit, InitiativeHit, RecognitionHit, WorkHit } from '#core/search/searchHit.ts';
import type { Queryable } from '../client.ts';
import { recognitionStatusOf, type RecognitionColumns } from '../initiatives/recognitionStore.ts';

/** Clusters in the order of their ids. */
export async function clusterHits(db: Queryable, ids: readonly string[]): Promise<ClusterHit[]> {
  const rows: Omit<ClusterHit, 'kind'>[] = await db('cluster')
    .whereIn('id', ids)
    .select({ id: 'id', title: 'name', runBy: 'run_by', endedOn: 'valid_to' });
  return inOrder(ids, rows).map((row) => ({ ...row, kind: 'CLUSTER' }));
}

/** Campaigns in the order of their ids. */
export async function campaignHits(db: Queryable, ids: readonly string[]): Promise<CampaignHit[]> {
  const rows: Omit<CampaignHit, 'kind'>[] = await db('campaign')
    .whereIn('id', ids)
    .select({ id: 'id', title: 'name', year: 'year', closedOn: 'closed_on' });
  return inOrder(ids, rows).map((row) => ({ ...row, kind: 'CAMPAIGN' }));
}

/** Works in the order of their ids, each with whose it is and in which campaign. */
export async function workHits(db: Queryable, ids: readonly string[]): Promise<WorkHit[]> {
  const rows: Omit<WorkHit, 'kind'>[] = await db('work as w')
    .join('campaign as c', 'c.id', 'w.campaign_id')
    .whereIn('w.id', ids)
    .select({ id: 'w.id', title: 'w.name', campaignId: 'c.id', campaignName: 'c.name', unitName: 'w.unit_name' });
  return inOrder(ids, rows).map((row) => ({ ...row, kind: 'WORK' }));
}

/** Initiatives in the order of their ids, each with its chief author, or its first. */
export async function initiativeHits(db: Queryable, ids: readonly string[]): Promise<InitiativeHit[]> {
  const author = db('initiative_author as a')
    .whereRaw('a.initiative_id = i.id')
    .orderBy([
      { column: 'a.is_chief', order: 'desc' },
      { column: 'a.ordinal', order: 'asc' },
    ])
    .limit(1)
    .select('a.name')
    .as('author');
  const rows: (Omit<InitiativeHit, 'kind' | 'author'> & { author: string | null })[] = await db('initiative as i')
    .whereIn('i.id', ids)
    .select({ id: 'i.id', title: 'i.title', year: 'i.year', unitName: 'i.unit_name' }, author);
  return inOrder(ids, rows).map((row) => ({ ...row, author: row.author ?? '', kind: 'INITIATIVE' }));
}

/** Decisions recognising initiatives in the order of their ids, each told with its number. */
export async function recognitionHits(db: Queryable, ids: readonly string[]): Promise<RecognitionHit[]> {
  const rows = await db<RecognitionColumns>('recognition')
    .whereIn('id', ids)
    .select('id', 'status', 'number', 'summary', 'issued_on', 'revoked_on', 'decided_by');
  return inOrder(ids, rows).map((row) => ({
    kind: 'RECOGNITION',
    id: row.id,
    title: [row.number, row.summary.replaceAll('\n', ' ')].filter((part) => part !== '').join(' '),
    status: recognitionStatusOf(row),
    issuedOn: row.issued_on,
    decidedBy: row.decided_by,
  }));
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
