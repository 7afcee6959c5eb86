import type { ReviewResult, Score } from '#core/initiatives/reviewResult.ts';
import type { Queryable, Tx } from '../client.ts';
import { insertInChunks } from '../insertInChunks.ts';
import { groupedBy } from '../groupedBy.ts';
import { initiativesOf, type StoredAuthor, type StoredInitiative } from './initiativeStore.ts';

interface ReviewColumns {
  id: string;
  initiative_id: string;
  meeting_id: string;
  form_id: string;
  ordinal: number;
  conclusion: string;
  settled: string | null;
  version: number;
}

interface ScoreColumns {
  review_id: string;
  attendee_id: string;
  criterion_id: string;
  points: number;
}

/** One initiative as a meeting scores it. */
export interface StoredReview {
  id: string;
  initiativeId: string;
  meetingId: string;
  formId: string;
  ordinal: number;
  /** What the council said of it. */
  conclusion: string;
  version: number;
  scores: Score[];
  /** Null while the meeting is open: initiative and sheets themselves tell it then. */
  settled: SettledReview | null;
}

/** What closing a meeting copied of one initiative: neither its authors nor who scored change after. */
export interface SettledReview {
  title: string;
  authors: StoredAuthor[];
  /** Attendees who scored it. */
  scorerIds: string[];
  result: ReviewResult;
}

/** A review with the initiative it is about; title and authors are those the meeting was closed with. */
export interface MeetingReview extends StoredReview {
  initiative: StoredInitiative;
}

/** What a meeting scores, in the order it does so. */
export async function reviewsOfMeeting(db: Queryable, meetingId: string): Promise<MeetingReview[]> {
  const rows = await db<ReviewColumns>('initiative_review').where({ meeting_id: meetingId }).orderBy('ordinal');
  const scores: ScoreColumns[] = await db('initiative_score as s')
    .join('initiative_review as r', 'r.id', 's.review_id')
    .where('r.meeting_id', meetingId)
    .select('s.review_id', 's.attendee_id', 's.criterion_id', 's.points');
  const scoresOf = groupedBy(scores, (score) => score.review_id);
  const initiatives = await initiativesOf(
    db,
    rows.map((row) => row.initiative_id),
  );
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]));
  return rows.flatMap((row) => {
    const initiative = byId.get(row.initiative_id);
    if (!initiative) return [];
    const review = toReview(row, scoresOf.get(row.id) ?? []);
    if (review.settled === null) return [{ ...review, initiative }];
    const { title, authors } = review.settled;
    return [{ ...review, initiative: { ...initiative, title, authors } }];
  });
}

export async function findReview(db: Queryable, id: string): Promise<StoredReview | undefined> {
  const row = await db<ReviewColumns>('initiative_review').where({ id }).first();
  if (!row) return undefined;
  return toReview(row, await db<ScoreColumns>('initiative_score').where({ review_id: id }));
}

/** Reviews of one initiative in any meeting, the latest first; one without a day yet goes before all others. */
export async function reviewsOfInitiative(db: Queryable, initiativeId: string): Promise<StoredReview[]> {
  const rows: ReviewColumns[] = await db('initiative_review as r')
    .join('council_meeting as m', 'm.id', 'r.meeting_id')
    .where('r.initiative_id', initiativeId)
    .orderByRaw(`COALESCE(m.held_on, '9999-12-31') DESC, r.id DESC`)
    .select('r.*');
  const scores = await db<ScoreColumns>('initiative_score').whereIn(
    'review_id',
    rows.map(({ id }) => id),
  );
  const scoresOf = groupedBy(scores, (score) => score.review_id);
  return rows.map((row) => toReview(row, scoresOf.get(row.id) ?? []));
}

/** Puts initiatives before a meeting, after those it has already. */
export async function insertReviews(
  tx: Tx,
  {
    meetingId,
    formId,
    reviews,
  }: { meetingId: string; formId: string; reviews: readonly { id: string; initiativeId: string }[] },
): Promise<void> {
  const last = (await tx('initiative_review').where({ meeting_id: meetingId }).max({ ordinal: 'ordinal' }).first()) as
    { ordinal: number | null } | undefined;
  const before = last?.ordinal ?? 0;
  await insertInChunks(
    tx,
    'initiative_review',
    reviews.map(({ id, initiativeId }, index) => ({
      id,
      initiative_id: initiativeId,
      meeting_id: meetingId,
      form_id: formId,
      ordinal: before + index + 1,
      conclusion: '',
      version: 1,
    })),
  );
}

/**
 * Writes the members' points of one initiative, all of them anew.
 *
 * @returns false when somebody wrote since `version` was read; nothing is written then
 */
export async function saveScores(
  tx: Tx,
  {
    id,
    version,
    conclusion,
    scores,
  }: Pick<StoredReview, 'id' | 'version' | 'conclusion'> & { scores: readonly Score[] },
): Promise<boolean> {
  const changed = await tx<ReviewColumns>('initiative_review')
    .where({ id, version })
    .update({ conclusion, version: version + 1 });
  if (changed === 0) return false;
  await tx<ScoreColumns>('initiative_score').where({ review_id: id }).delete();
  await insertInChunks(
    tx,
    'initiative_score',
    scores.map(({ attendeeId, criterionId, points }) => ({
      review_id: id,
      attendee_id: attendeeId,
      criterion_id: criterionId,
      points,
    })),
  );
  return true;
}

/** Keeps what an initiative came to; part of closing its meeting. */
export async function settleReview(tx: Tx, id: string, settled: SettledReview): Promise<void> {
  await tx<ReviewColumns>('initiative_review')
    .where({ id })
    .update({ settled: JSON.stringify(settled) });
}

/** Takes an initiative from a meeting. @returns false when somebody wrote since */
export async function deleteReview(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx<ReviewColumns>('initiative_review').where({ id, version }).delete()) > 0;
}

function toReview(row: ReviewColumns, scores: readonly ScoreColumns[]): StoredReview {
  return {
    id: row.id,
    initiativeId: row.initiative_id,
    meetingId: row.meeting_id,
    formId: row.form_id,
    ordinal: row.ordinal,
    conclusion: row.conclusion,
    version: row.version,
    scores: scores.map(({ attendee_id: attendeeId, criterion_id: criterionId, points }) => ({
      attendeeId,
      criterionId,
      points,
    })),
    settled: row.settled === null ? null : (JSON.parse(row.settled) as SettledReview),
  };
}
