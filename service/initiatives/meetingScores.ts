import type { CouncilMeeting } from '#core/councils/council.ts';
import {
  reviewResult,
  scorersOf,
  sheetsMissing,
  type ReviewResult,
  type Score,
} from '#core/initiatives/reviewResult.ts';
import type { ScoreForm } from '#core/initiatives/scoreForm.ts';
import type { Queryable } from '#db/client.ts';
import { reviewsOfMeeting, type MeetingReview } from '#db/initiatives/reviewStore.ts';
import { scoreFormsOf } from '#db/initiatives/scoreFormStore.ts';

/** One initiative before a meeting, with what the sheets come to. */
export interface ScoredReview extends Omit<MeetingReview, 'settled'> {
  form: ScoreForm;
  /** Attendees who score it. */
  scorerIds: string[];
  /** Names of members who have yet to give points. */
  missing: string[];
  result: ReviewResult;
}

/** Everything a meeting scores, in its order; of a closed one what it was closed with. */
export async function meetingScores(
  db: Queryable,
  meeting: Pick<CouncilMeeting, 'id' | 'attendees'>,
): Promise<ScoredReview[]> {
  const reviews = await reviewsOfMeeting(db, meeting.id);
  const forms = await scoreFormsOf(db, [...new Set(reviews.map(({ formId }) => formId))]);
  return reviews.flatMap((review) => {
    const form = forms.get(review.formId);
    return form ? [scored(review, form, meeting)] : [];
  });
}

function scored(
  { settled, ...review }: MeetingReview,
  form: ScoreForm,
  { attendees }: Pick<CouncilMeeting, 'attendees'>,
): ScoredReview {
  if (settled !== null) {
    const { scorerIds, result } = settled;
    return { ...review, form, scorerIds, missing: [], result };
  }
  const scorers = scorersOf(attendees, review.initiative.authors);
  const scores: readonly Score[] = review.scores;
  return {
    ...review,
    form,
    scorerIds: scorers.map(({ id }) => id),
    missing: sheetsMissing(form, scorers, scores).map(({ name }) => name),
    result: reviewResult(form, scorers, scores),
  };
}
