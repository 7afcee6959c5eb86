import type { ScoreEntries, ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Queryable, Tx } from '../../client.ts';

export type PartStatus = 'DRAFT' | 'FINAL';

/** One part of a sheet as it was saved. */
export interface StoredPart {
  sheetId: string;
  part: ScorePart;
  status: PartStatus;
  entries: ScoreEntries;
  /** Hundredths, as it was worked out when saved. */
  total: number;
  scoredBy: string;
  scoredOn: IsoDate | null;
  /** The returned file it was taken from; empty for what was typed. */
  fileName: string;
  version: number;
  /** ISO time, UTC. */
  updatedAt: string;
}

interface PartColumns {
  sheet_id: string;
  part: ScorePart;
  status: PartStatus;
  entries: string;
  total: number;
  scored_by: string;
  scored_on: string | null;
  file_name: string;
  version: number;
  updated_at: string;
}

/** All parts saved in a cluster year. */
export async function listParts(db: Queryable, yearId: string): Promise<StoredPart[]> {
  const rows = await db('score_part as p')
    .join('score_sheet as s', 's.id', 'p.sheet_id')
    .where('s.year_id', yearId)
    .orderBy([{ column: 'p.sheet_id' }, { column: 'p.part' }])
    .select<PartColumns[]>('p.*');
  return rows.map(toPart);
}

/** The parts of one sheet that were saved. */
export async function partsOf(db: Queryable, sheetId: string): Promise<StoredPart[]> {
  const rows = await db<PartColumns>('score_part').where('sheet_id', sheetId);
  return rows.map(toPart);
}

export async function countParts(db: Queryable, yearId: string): Promise<number> {
  const row = (await db('score_part as p')
    .join('score_sheet as s', 's.id', 'p.sheet_id')
    .where('s.year_id', yearId)
    .count({ n: '*' })
    .first()) as { n: number | string } | undefined;
  return Number(row?.n ?? 0);
}

/**
 * Writes one part.
 *
 * @param seenVersion of the part that was read; null when there was none
 * @returns false when somebody wrote it since; nothing is written then
 */
export async function writePart(
  tx: Tx,
  part: Omit<StoredPart, 'version'>,
  seenVersion: number | null,
): Promise<boolean> {
  const own = { sheet_id: part.sheetId, part: part.part };
  const columns = {
    status: part.status,
    entries: JSON.stringify(part.entries),
    total: part.total,
    scored_by: part.scoredBy,
    scored_on: part.scoredOn,
    file_name: part.fileName,
    updated_at: part.updatedAt,
  };
  if (seenVersion === null) {
    const made: unknown[] = await tx<PartColumns>('score_part')
      .insert({ ...own, ...columns, version: 1 })
      .onConflict(['sheet_id', 'part'])
      .ignore()
      .returning('part');
    return made.length > 0;
  }
  const changed = await tx<PartColumns>('score_part')
    .where({ ...own, version: seenVersion })
    .update({ ...columns, version: seenVersion + 1 });
  return changed > 0;
}

function toPart(row: PartColumns): StoredPart {
  return {
    sheetId: row.sheet_id,
    part: row.part,
    status: row.status,
    entries: JSON.parse(row.entries) as ScoreEntries,
    total: row.total,
    scoredBy: row.scored_by,
    scoredOn: row.scored_on,
    fileName: row.file_name,
    version: row.version,
    updatedAt: row.updated_at,
  };
}
