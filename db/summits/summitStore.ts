import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { ProposedFlags } from '#core/summits/proposals.ts';
import type { SummitInput, Teller } from '#core/summits/summit.ts';
import type { LockedNames } from '../clusters/yearStore.ts';
import type { Queryable, Tx } from '../client.ts';

/** A summit as it is kept. */
export interface SummitRow extends SummitInput {
  id: string;
  yearId: string;
  clusterId: string;
  /** Name and kind of today; those of its end once the summit is closed, or of the day its year was locked. */
  clusterName: string;
  clusterKind: ClusterKind;
  /** The body above the cluster as it was called then; null while summit and year are open. */
  keptSuperior: string | null;
  year: number;
  isYearLocked: boolean;
  /** What winning a round stands for in everything the summit proposes. */
  flags: ProposedFlags;
  /** ISO time, UTC; null while the summit is open. */
  closedAt: string | null;
  /** Who closed it; empty while it is open. */
  closedBy: string;
  /** Number of the last round before the end; null while the summit is open. */
  closedAfter: number | null;
  version: number;
}

const COLUMNS = {
  id: 's.id',
  yearId: 's.year_id',
  clusterId: 'y.cluster_id',
  year: 'y.year',
  yearLockedAt: 'y.locked_at',
  title: 's.title',
  place: 's.place',
  heldOn: 's.held_on',
  startsAt: 's.starts_at',
  endsAt: 's.ends_at',
  countStartsAt: 's.count_starts_at',
  countEndsAt: 's.count_ends_at',
  chair: 's.chair',
  chairPosition: 's.chair_position',
  secretary: 's.secretary',
  secretaryPosition: 's.secretary_position',
  agenda: 's.agenda',
  content: 's.content',
  tellers: 's.tellers',
  quorumNum: 's.quorum_num',
  quorumDen: 's.quorum_den',
  quorumReason: 's.quorum_reason',
  flagAward: 's.flag_award',
  leaderAward: 's.leader_award',
  closedAt: 's.closed_at',
  closedBy: 's.closed_by',
  closedAfter: 's.closed_after',
  version: 's.version',
};

interface StoredSummit extends Omit<SummitRow, 'tellers' | 'isYearLocked' | 'flags'> {
  tellers: string;
  yearLockedAt: string | null;
  flagAward: string;
  leaderAward: string;
}

const summits = (db: Queryable) =>
  db('summit as s')
    .join('cluster_year as y', 'y.id', 's.year_id')
    .join('cluster as c', 'c.id', 'y.cluster_id')
    .select<StoredSummit[]>(COLUMNS)
    .select(
      db.raw('COALESCE(s.closed_name, y.locked_name, c.name) AS ??', ['clusterName']),
      db.raw('COALESCE(s.closed_kind, y.locked_kind, c.kind) AS ??', ['clusterKind']),
      db.raw('COALESCE(s.closed_superior, y.locked_superior) AS ??', ['keptSuperior']),
    );

/** Summits of a year, or all of them, the latest first; one without a day yet goes before the others. */
export async function listSummits(db: Queryable, year: number | null): Promise<SummitRow[]> {
  const query = summits(db).orderByRaw(`COALESCE(s.held_on, '9999-12-31') DESC, s.id DESC`);
  if (year !== null) void query.where('y.year', year);
  return (await query).map(parsed);
}

export async function findSummit(db: Queryable, id: string): Promise<SummitRow | undefined> {
  const row = await summits(db).where('s.id', id).first<StoredSummit | undefined>();
  return row && parsed(row);
}

/** Ids of every summit that has ended, this one alone or all. */
export async function closedSummitIds(db: Queryable, summitId: string | null): Promise<string[]> {
  const query = db('summit').whereNotNull('closed_at').orderBy('id');
  if (summitId !== null) void query.where('id', summitId);
  const rows = await query.select<{ id: string }[]>('id');
  return rows.map(({ id }) => id);
}

/** How many summits a cluster year has. */
export async function countSummits(db: Queryable, yearId: string): Promise<number> {
  const rows = await db('summit').where('year_id', yearId).select('id');
  return rows.length;
}

export async function insertSummit(
  tx: Tx,
  {
    id,
    yearId,
    summit,
    flags,
    now,
  }: { id: string; yearId: string; summit: SummitInput; flags: ProposedFlags; now: string },
): Promise<void> {
  await tx('summit').insert({
    ...{ id, year_id: yearId, ...columnsOf(summit), ...flagColumns(flags) },
    ...{ closed_at: null, closed_by: '', closed_name: null, closed_kind: null, closed_superior: null },
    ...{ closed_after: null, version: 1, created_at: now, updated_at: now },
  });
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateSummit(
  tx: Tx,
  { id, version, summit, now }: { id: string; version: number; summit: SummitInput; now: string },
): Promise<boolean> {
  const changed = await tx('summit')
    .where({ id, version })
    .update({ ...columnsOf(summit), version: version + 1, updated_at: now });
  return changed > 0;
}

/** @returns false when somebody wrote the summit since; nothing is written then */
export async function updateFlags(
  tx: Tx,
  { id, version, flags, now }: { id: string; version: number; flags: ProposedFlags; now: string },
): Promise<boolean> {
  const changed = await tx('summit')
    .where({ id, version })
    .update({ ...flagColumns(flags), version: version + 1, updated_at: now });
  return changed > 0;
}

/** What a summit keeps of the moment it ends. */
export interface SummitEnd {
  by: string;
  now: string;
  /** What the cluster, and who is above it, are called from now on in its papers. */
  names: LockedNames;
  /** Number of its last round. */
  after: number;
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function markSummitClosed(
  tx: Tx,
  { id, version, by, now, names, after }: { id: string; version: number } & SummitEnd,
): Promise<boolean> {
  const kept = { closed_name: names.name, closed_kind: names.kind, closed_superior: names.superior };
  const changed = await tx('summit')
    .where({ id, version })
    .update({ closed_at: now, closed_by: by, ...kept, closed_after: after, version: version + 1, updated_at: now });
  return changed > 0;
}

/** Takes a summit away with its delegates; the caller has made sure that nothing was voted. */
export async function deleteSummit(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('summit').where({ id, version }).delete()) > 0;
}

function parsed({ yearLockedAt, flagAward, leaderAward, ...row }: StoredSummit): SummitRow {
  return {
    ...{ ...row, isYearLocked: yearLockedAt !== null, tellers: JSON.parse(row.tellers) as Teller[] },
    flags: { FLAG: flagAward, LEADER: leaderAward },
  };
}

function flagColumns({ FLAG, LEADER }: ProposedFlags) {
  return { flag_award: FLAG, leader_award: LEADER };
}

function columnsOf(summit: SummitInput) {
  return {
    title: summit.title,
    place: summit.place,
    held_on: summit.heldOn,
    starts_at: summit.startsAt,
    ends_at: summit.endsAt,
    count_starts_at: summit.countStartsAt,
    count_ends_at: summit.countEndsAt,
    chair: summit.chair,
    chair_position: summit.chairPosition,
    secretary: summit.secretary,
    secretary_position: summit.secretaryPosition,
    agenda: summit.agenda,
    content: summit.content,
    tellers: JSON.stringify(summit.tellers),
    quorum_num: summit.quorumNum,
    quorum_den: summit.quorumDen,
    quorum_reason: summit.quorumReason,
  };
}
