import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { ClusterStep, Deadline, DeadlineInput } from '#core/deadlines/deadline.ts';
import type { Queryable, Tx } from '../client.ts';

/** A deadline with the cluster it is a step of. */
export interface DeadlineRow extends Deadline {
  /** Key of the proposal it was taken over from; null for one of the office's own. */
  proposal: string | null;
  cluster: { id: string; name: string; shortName: string; kind: ClusterKind; isLocked: boolean } | null;
}

interface DeadlineColumns {
  id: string;
  year: number;
  title: string;
  level: Deadline['level'];
  due_on: IsoDate;
  year_id: string | null;
  step: ClusterStep | '';
  proposal: string | null;
  done_on: IsoDate | null;
  note: string;
  version: number;
  cluster_id: string | null;
  cluster_name: string | null;
  cluster_short_name: string | null;
  cluster_kind: ClusterKind | null;
  locked_at: string | null;
}

/** A deadline to be written, with where it comes from. */
export interface NewDeadline extends DeadlineInput {
  id: string;
  yearId: string | null;
  step: ClusterStep | null;
  proposal: string | null;
}

function deadlines(db: Queryable) {
  return db('deadline as d')
    .leftJoin('cluster_year as y', 'y.id', 'd.year_id')
    .leftJoin('cluster as c', 'c.id', 'y.cluster_id')
    .select<DeadlineColumns[]>(
      'd.*',
      'c.id as cluster_id',
      'c.name as cluster_name',
      'c.short_name as cluster_short_name',
      'c.kind as cluster_kind',
      'y.locked_at',
    );
}

const IN_TIME = [{ column: 'd.due_on' }, { column: 'd.id' }];

/** Everything due for a year, the clusters' steps among it, in the order of the days. */
export async function deadlinesOfYear(db: Queryable, year: number): Promise<DeadlineRow[]> {
  return (await deadlines(db).where('d.year', year).orderBy(IN_TIME)).map(toDeadline);
}

/** The steps of a cluster's year in the order of the days. */
export async function stepsOf(db: Queryable, yearId: string): Promise<DeadlineRow[]> {
  return (await deadlines(db).where('d.year_id', yearId).whereNot('d.step', '').orderBy(IN_TIME)).map(toDeadline);
}

/** A deadline by its id. */
export async function findDeadline(db: Queryable, id: string): Promise<DeadlineRow | undefined> {
  const [row] = await deadlines(db).where('d.id', id);
  return row && toDeadline(row);
}

/** What is open around a day. */
export interface OpenDeadlines {
  /** The newest late ones, in the order of the days. */
  late: DeadlineRow[];
  lateCount: number;
  /** The first of those to come. */
  ahead: DeadlineRow[];
  /** How many were due before the late ones begin, and the newest year they are of. */
  old: { count: number; year: number | null };
}

/**
 * What is open around a day. Locked years are over, whatever was left undone in them.
 *
 * @param asked.lateFrom what was due before this day is only counted
 */
export async function openDeadlines(
  db: Queryable,
  { today, lateFrom, limit }: { today: IsoDate; lateFrom: IsoDate; limit: number },
): Promise<OpenDeadlines> {
  const open = () => deadlines(db).whereNull('d.done_on').whereNull('y.locked_at');
  const late = await open()
    .where('d.due_on', '<', today)
    .andWhere('d.due_on', '>=', lateFrom)
    .orderBy([{ column: 'd.due_on', order: 'desc' }, { column: 'd.id' }])
    .limit(limit);
  const ahead = await open().where('d.due_on', '>=', today).orderBy(IN_TIME).limit(limit);
  const counts = await db('deadline as d')
    .leftJoin('cluster_year as y', 'y.id', 'd.year_id')
    .whereNull('d.done_on')
    .whereNull('y.locked_at')
    .where('d.due_on', '<', today)
    .select<Record<'late' | 'old' | 'year', number | string | null>[]>(
      db.raw('SUM(CASE WHEN d.due_on >= ? THEN 1 ELSE 0 END) AS late', [lateFrom]),
      db.raw('SUM(CASE WHEN d.due_on < ? THEN 1 ELSE 0 END) AS old', [lateFrom]),
      db.raw('MAX(CASE WHEN d.due_on < ? THEN d.year END) AS year', [lateFrom]),
    );
  const [counted] = counts;
  return {
    late: late.map(toDeadline).reverse(),
    lateCount: Number(counted?.late ?? 0),
    ahead: ahead.map(toDeadline),
    old: { count: Number(counted?.old ?? 0), year: counted?.year == null ? null : Number(counted.year) },
  };
}

export async function insertDeadlines(tx: Tx, rows: readonly NewDeadline[]): Promise<void> {
  for (const row of rows)
    await tx('deadline').insert({
      id: row.id,
      ...columnsOf(row),
      year_id: row.yearId,
      step: row.step ?? '',
      proposal: row.proposal,
      version: 1,
    });
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateDeadline(
  tx: Tx,
  { id, version, deadline }: { id: string; version: number; deadline: DeadlineInput },
): Promise<boolean> {
  const changed = await tx('deadline')
    .where({ id, version })
    .update({ ...columnsOf(deadline), version: version + 1 });
  return changed > 0;
}

/** Says a step of a cluster's year done on a day; one that is done already, or was never planned, stays as it is. */
export async function finishStep(
  tx: Tx,
  { yearId, step, doneOn }: { yearId: string; step: ClusterStep; doneOn: IsoDate },
): Promise<void> {
  await tx('deadline')
    .where({ year_id: yearId, step })
    .whereNull('done_on')
    .update({ done_on: doneOn })
    .increment('version', 1);
}

/** @returns false when somebody wrote it since; nothing is removed then */
export async function deleteDeadline(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('deadline').where({ id, version }).delete()) > 0;
}

function columnsOf({ year, title, level, dueOn, doneOn, note }: DeadlineInput) {
  return { year, title, level, due_on: dueOn, done_on: doneOn, note };
}

function toDeadline(row: DeadlineColumns): DeadlineRow {
  return {
    id: row.id,
    year: row.year,
    title: row.title,
    level: row.level,
    dueOn: row.due_on,
    doneOn: row.done_on,
    note: row.note,
    yearId: row.year_id,
    step: row.step === '' ? null : row.step,
    proposal: row.proposal,
    version: row.version,
    cluster:
      row.cluster_id === null
        ? null
        : {
            id: row.cluster_id,
            name: row.cluster_name ?? '',
            shortName: row.cluster_short_name ?? '',
            kind: row.cluster_kind ?? 'CUM',
            isLocked: row.locked_at !== null,
          },
  };
}
