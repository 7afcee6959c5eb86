import type { IsoDate } from '#core/dates/isoDate.ts';
import { initiativeNotices } from '#core/initiatives/initiativeNotices.ts';
import type { RecognitionLevel } from '#core/initiatives/initiative.ts';
import { reviewResult, scorersOf, type ReviewResult } from '#core/initiatives/reviewResult.ts';
import type { Queryable } from '#db/client.ts';
import { recognitionsOf, type InitiativeRecognition } from '#db/initiatives/initiativeRecognitions.ts';
import type { StoredInitiative } from '#db/initiatives/initiativeStore.ts';
import { likeTitles, type LikeTitle } from '#db/initiatives/likeTitles.ts';
import { reviewsOfInitiative } from '#db/initiatives/reviewStore.ts';
import { scoreFormsOf } from '#db/initiatives/scoreFormStore.ts';
import { readMeeting } from '../councils/readMeeting.ts';
import { requireInitiative } from './editInitiatives.ts';

/** One initiative with all that hangs on it. */
export interface InitiativeView {
  initiative: StoredInitiative;
  /** What is to be looked at of the application, one sentence each. */
  notices: string[];
  /** Others with nearly the same title. */
  alike: LikeTitle[];
  /** What councils gave it, the latest meeting first. */
  reviews: ReviewTold[];
  recognitions: InitiativeRecognition[];
  /** Highest level of a decision in force. */
  level: RecognitionLevel | null;
}

/** What one meeting gave an initiative. */
export interface ReviewTold {
  councilId: string;
  meetingId: string;
  meetingTitle: string;
  heldOn: IsoDate | null;
  /** Points may still change while the meeting is open. */
  isClosed: boolean;
  conclusion: string;
  result: ReviewResult;
}

/** Titles alike that are named. */
const NAMED = 5;

/** @throws AppError NOT_FOUND */
export async function readInitiative(db: Queryable, id: string): Promise<InitiativeView> {
  const initiative = await requireInitiative(db, id);
  const recognitions = await recognitionsOf(db, id);
  return {
    initiative,
    notices: initiativeNotices(initiative),
    alike: await likeTitles(db, { title: initiative.title, exceptId: id, limit: NAMED }),
    reviews: await reviewsTold(db, initiative),
    recognitions,
    level: recognitions.findLast(({ isInForce }) => isInForce)?.level ?? null,
  };
}

async function reviewsTold(db: Queryable, { id, authors }: StoredInitiative): Promise<ReviewTold[]> {
  const reviews = await reviewsOfInitiative(db, id);
  const forms = await scoreFormsOf(db, [...new Set(reviews.map(({ formId }) => formId))]);
  const told: ReviewTold[] = [];
  for (const { meetingId, formId, conclusion, scores, settled } of reviews) {
    const form = forms.get(formId);
    if (!form) continue;
    const meeting = await readMeeting(db, meetingId);
    told.push({
      councilId: meeting.councilId,
      meetingId,
      meetingTitle: meeting.title,
      heldOn: meeting.heldOn,
      isClosed: meeting.closedAt !== null,
      conclusion,
      result: settled?.result ?? reviewResult(form, scorersOf(meeting.attendees, authors), scores),
    });
  }
  return told;
}
