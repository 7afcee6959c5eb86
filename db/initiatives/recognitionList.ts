import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { RecognitionLevel } from '#core/initiatives/initiative.ts';
import type { RecognisedAuthor, RecognitionStatus } from '#core/initiatives/recognition.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { whereKeyContains } from '../likePattern.ts';
import { recognitionStatusOf, type RecognitionColumns } from './recognitionStore.ts';

export interface RecognitionFilter {
  year: number | null;
  level: RecognitionLevel | null;
  status: RecognitionStatus | null;
  /** Looked for without dấu in number, trích yếu and the body that decided. */
  search: string;
}

/** One row of the list of decisions. */
export interface RecognitionSummary {
  id: string;
  status: RecognitionStatus;
  level: RecognitionLevel;
  year: number;
  /** Empty where this office decided. */
  decidedBy: string;
  number: string;
  issuedOn: IsoDate | null;
  summary: string;
  initiatives: number;
  authorships: number;
}

/** Far more decisions than an office has in all its years. */
const MOST_LISTED = 2_000;

/** Decisions recognising initiatives, newest first, drafts on top. */
export async function listRecognitions(db: Queryable, filter: RecognitionFilter): Promise<RecognitionSummary[]> {
  const query = db<RecognitionColumns>('recognition as r')
    .orderByRaw("CASE r.status WHEN 'DRAFT' THEN 0 ELSE 1 END, COALESCE(r.issued_on, '9999') DESC, r.id DESC")
    .limit(MOST_LISTED);
  applyFilter(query, filter);
  const rows = await query.select<RecognitionColumns[]>('r.*');
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    status: recognitionStatusOf(row),
    level: row.level,
    year: row.year,
    decidedBy: row.decided_by,
    number: row.number,
    issuedOn: row.issued_on,
    summary: row.summary,
    ...(counts.get(row.id) ?? { initiatives: 0, authorships: 0 }),
  }));
}

interface CountedItem {
  id: string;
  status: RecognitionColumns['status'];
  authors: string;
  current: number;
}

type Counted = Pick<RecognitionSummary, 'initiatives' | 'authorships'>;

/** An issued decision tells what was copied into it, a draft what its initiatives say now. */
async function countsOf(db: Queryable, recognitionIds: readonly string[]): Promise<Map<string, Counted>> {
  const counts = new Map<string, Counted>();
  for (const ids of idChunks(recognitionIds)) {
    const items = await db('recognition_item as t')
      .join('recognition as r', 'r.id', 't.recognition_id')
      .whereIn('r.id', ids)
      .select({ id: 'r.id', status: 'r.status', authors: 't.authors' })
      .select<CountedItem[]>(
        db.raw('(SELECT COUNT(*) FROM initiative_author AS a WHERE a.initiative_id = t.initiative_id) AS current'),
      );
    for (const { id, status, authors, current } of items) {
      const known = counts.get(id) ?? { initiatives: 0, authorships: 0 };
      const own = status === 'DRAFT' ? current : (JSON.parse(authors) as RecognisedAuthor[]).length;
      counts.set(id, { initiatives: known.initiatives + 1, authorships: known.authorships + own });
    }
  }
  return counts;
}

function applyFilter(query: Knex.QueryBuilder, { year, level, status, search }: RecognitionFilter): void {
  if (year !== null) void query.where('r.year', year);
  if (level !== null) void query.where('r.level', level);
  whereKeyContains(query, 'r.search_key', search);
  switch (status) {
    case 'DRAFT':
      void query.where('r.status', 'DRAFT');
      return;
    case 'ISSUED':
      void query.where('r.status', 'ISSUED').whereNull('r.revoked_on');
      return;
    case 'REVOKED':
      void query.whereNotNull('r.revoked_on');
      return;
    case null:
      return;
  }
}
