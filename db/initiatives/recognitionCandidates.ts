import type { InitiativeStatus, RecognitionLevel } from '#core/initiatives/initiative.ts';
import type { Queryable } from '../client.ts';
import { whereKeyContains } from '../likePattern.ts';
import { inForce } from './inForce.ts';

/** Which initiatives are offered for a decision. */
export interface CandidatesAsked {
  recognitionId: string;
  level: RecognitionLevel;
  /** Year of the initiatives; null for every year. */
  year: number | null;
  /** Only what the council let pass. */
  passedOnly: boolean;
  /** Looked for without dấu in title, field, unit and authors. */
  search: string;
}

/** An initiative that can be chosen into a decision. */
export interface RecognitionCandidate {
  id: string;
  title: string;
  unitName: string;
  year: number;
  status: InitiativeStatus;
  authors: number;
  /** Sum of the shares, hundredths of a percent. */
  share: number;
}

/** Initiatives neither in the decision already nor recognised at its level, in Vietnamese order. */
export async function listCandidates(
  db: Queryable,
  asked: CandidatesAsked,
  { offset, limit }: { offset: number; limit: number },
): Promise<RecognitionCandidate[]> {
  const rows = await candidates(db, asked)
    .orderBy(['i.sort_key', 'i.id'])
    .offset(offset)
    .limit(limit)
    .select({ id: 'i.id', title: 'i.title', unitName: 'i.unit_name', year: 'i.year', status: 'i.status' })
    .select<CandidateRow[]>(
      db.raw('(SELECT COUNT(*) FROM initiative_author AS a WHERE a.initiative_id = i.id) AS authors'),
      db.raw('(SELECT SUM(a.share) FROM initiative_author AS a WHERE a.initiative_id = i.id) AS share'),
    );
  // PostgreSQL gives sums of whole numbers as text.
  return rows.map((row) => ({ ...row, share: Number(row.share ?? 0) }));
}

type CandidateRow = Omit<RecognitionCandidate, 'share'> & { share: number | string | null };

/** How many there are, over all pages. */
export async function countCandidates(db: Queryable, asked: CandidatesAsked): Promise<number> {
  const row = (await candidates(db, asked).count('* as count').first()) as { count: number } | undefined;
  return row?.count ?? 0;
}

function candidates(db: Queryable, { recognitionId, level, year, passedOnly, search }: CandidatesAsked) {
  const recognised = db('recognition_item as t')
    .join('recognition as r', 'r.id', 't.recognition_id')
    .where(inForce)
    .where('r.level', level)
    .select('t.initiative_id');
  const chosen = db('recognition_item').where('recognition_id', recognitionId).select('initiative_id');
  const query = db('initiative as i').whereNotIn('i.id', recognised).whereNotIn('i.id', chosen);
  if (year !== null) void query.where('i.year', year);
  if (passedOnly) void query.where('i.status', 'PASSED');
  whereKeyContains(query, 'i.search_key', search);
  return query;
}
