import type { ScorePeriod } from '#core/clusters/scores/scoreEntries.ts';
import type { Queryable, Tx } from '../../client.ts';
import { insertInChunks } from '../../insertInChunks.ts';

/** What one member is scored on in one period; its parts are in `partStore.ts`. */
export interface ScoreSheet {
  id: string;
  yearId: string;
  memberId: string;
  period: ScorePeriod;
  crossMemberId: string | null;
}

const COLUMNS = {
  id: 'id',
  yearId: 'year_id',
  memberId: 'member_id',
  period: 'period',
  crossMemberId: 'cross_member_id',
};

/** All sheets of a cluster year. */
export async function listSheets(db: Queryable, yearId: string): Promise<ScoreSheet[]> {
  return db('score_sheet').where('year_id', yearId).orderBy('id').select<ScoreSheet[]>(COLUMNS);
}

export async function findSheet(db: Queryable, id: string): Promise<ScoreSheet | undefined> {
  return db('score_sheet').where('id', id).first<ScoreSheet | undefined>(COLUMNS);
}

export async function insertSheets(tx: Tx, sheets: readonly ScoreSheet[]): Promise<void> {
  await insertInChunks(
    tx,
    'score_sheet',
    sheets.map(({ id, yearId, memberId, period, crossMemberId }) => ({
      id,
      year_id: yearId,
      member_id: memberId,
      period,
      cross_member_id: crossMemberId,
    })),
  );
}

/** Says who scores a sheet besides its own member; null for nobody. */
export async function setCrossMember(tx: Tx, id: string, crossMemberId: string | null): Promise<void> {
  await tx('score_sheet').where({ id }).update({ cross_member_id: crossMemberId });
}

/** Takes all sheets of a cluster year away; the caller has made sure that nothing was scored. */
export async function deleteSheets(tx: Tx, yearId: string): Promise<void> {
  await tx('score_sheet').where('year_id', yearId).delete();
}
