import type { CouncilMeeting } from '#core/councils/council.ts';
import { refusal } from '#core/errors/appError.ts';
import { scorersOf, type Score } from '#core/initiatives/reviewResult.ts';
import { scoreProblem } from '#core/initiatives/scoreProblem.ts';
import { touchMatters } from '#db/councils/meetingStore.ts';
import { initiativesOf } from '#db/initiatives/initiativeStore.ts';
import {
  deleteReview,
  findReview,
  insertReviews,
  reviewsOfMeeting,
  saveScores,
  type StoredReview,
} from '#db/initiatives/reviewStore.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { requireOpenMeeting } from '../councils/requireOpenMeeting.ts';
import { requireInitiative } from './editInitiatives.ts';
import { requireScoreForm } from './editScoreForms.ts';

/** A review as the screen saw it last. */
interface SeenReview {
  id: string;
  version: number;
}

/**
 * Puts initiatives that wait for their result before a meeting.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, or INITIATIVE_IN_MEETING for one that has a result or stands there already
 */
export async function addToMeeting(
  unit: UnitOfWork,
  { meetingId, formId, initiativeIds }: { meetingId: string; formId: string; initiativeIds: readonly string[] },
): Promise<void> {
  const meeting = await requireInitiativeMeeting(unit, meetingId);
  const form = await requireScoreForm(unit.tx, formId);
  const ids = [...new Set(initiativeIds)];
  const initiatives = await initiativesOf(unit.tx, ids);
  if (initiatives.length < ids.length) throw refusal('NOT_FOUND', { what: 'một sáng kiến được chọn' });
  const there = new Set((await reviewsOfMeeting(unit.tx, meetingId)).map(({ initiativeId }) => initiativeId));
  for (const { id, status, title } of initiatives) {
    if (status !== 'RECEIVED' || there.has(id)) throw refusal('INITIATIVE_IN_MEETING', { title });
  }
  const reviews = ids.map((initiativeId) => ({ id: unit.newId(), initiativeId }));
  await insertReviews(unit.tx, { meetingId, formId, reviews });
  await audit(unit, meeting, 'addToMeeting', {
    summary: `Đưa ${ids.length} sáng kiến vào ${meeting.title}, chấm theo ${form.name}`,
    detail: { formId, initiativeIds: ids },
  });
}

/** @throws AppError NOT_FOUND, MEETING_CLOSED, INITIATIVE_REVIEW_SCORED while it has points, or STALE_VERSION */
export async function takeFromMeeting(unit: UnitOfWork, { id, version }: SeenReview): Promise<void> {
  const before = await requireReview(unit, id);
  const meeting = await requireInitiativeMeeting(unit, before.meetingId);
  const { title } = await requireInitiative(unit.tx, before.initiativeId);
  if (before.scores.length > 0) throw refusal('INITIATIVE_REVIEW_SCORED', { title });
  if (!(await deleteReview(unit.tx, { id, version }))) throw stale(title);
  await audit(unit, meeting, 'takeFromMeeting', {
    summary: `Đưa sáng kiến “${title}” ra khỏi ${meeting.title}`,
    detail: { initiativeId: before.initiativeId },
  });
}

/**
 * Keeps the members' points of one initiative as they stand on screen; a sheet may be half filled.
 *
 * @throws AppError NOT_FOUND, MEETING_CLOSED, INITIATIVE_SCORE_REFUSED, or STALE_VERSION
 */
export async function scoreReview(
  unit: UnitOfWork,
  { id, version, conclusion, scores }: SeenReview & { conclusion: string; scores: readonly Score[] },
): Promise<void> {
  const before = await requireReview(unit, id);
  const meeting = await requireInitiativeMeeting(unit, before.meetingId);
  const initiative = await requireInitiative(unit.tx, before.initiativeId);
  const form = await requireScoreForm(unit.tx, before.formId);
  const scorers = scorersOf(meeting.attendees, initiative.authors);
  const problem = scoreProblem(scores, { criteria: form.criteria, scorers });
  if (problem !== null) throw refusal('INITIATIVE_SCORE_REFUSED', { problem });
  if (!(await saveScores(unit.tx, { id, version, conclusion, scores }))) throw stale(initiative.title);
  await audit(unit, meeting, 'score', {
    summary: `Ghi điểm sáng kiến “${initiative.title}” tại ${meeting.title}`,
    detail: { reviewId: id, before: { conclusion: before.conclusion, scores: before.scores }, conclusion, scores },
  });
}

async function requireReview(unit: UnitOfWork, id: string): Promise<StoredReview> {
  const review = await findReview(unit.tx, id);
  if (!review) throw refusal('NOT_FOUND', { what: 'sáng kiến này trong phiên họp' });
  return review;
}

/**
 * The meeting whose points are about to change; who would close it is told that they did.
 *
 * @throws AppError NOT_FOUND, also for a meeting of another kind of council, or MEETING_CLOSED
 */
async function requireInitiativeMeeting(unit: UnitOfWork, id: string): Promise<CouncilMeeting> {
  const meeting = await requireOpenMeeting(unit.tx, id);
  if (meeting.councilKind !== 'INITIATIVE') throw refusal('NOT_FOUND', { what: 'phiên họp hội đồng sáng kiến này' });
  await touchMatters(unit.tx, id);
  return meeting;
}

const stale = (title: string) => refusal('STALE_VERSION', { what: `điểm của sáng kiến “${title}”` });

async function audit(
  unit: UnitOfWork,
  meeting: CouncilMeeting,
  verb: string,
  { summary, detail }: { summary: string; detail: object },
): Promise<void> {
  await unit.audit({
    action: `initiatives.${verb}`,
    entity: 'council',
    entityId: meeting.councilId,
    summary,
    detail: { meetingId: meeting.id, ...detail },
  });
}
