import { councilInputSchema, meetingInputSchema } from '#core/councils/council.ts';
import { scorersOf } from '#core/initiatives/reviewResult.ts';
import { reviewsOfMeeting } from '#db/initiatives/reviewStore.ts';
import { addMember } from '../councils/editMembers.ts';
import { closeMeeting } from '../meetings/closeMeeting.ts';
import { createCouncil } from '../councils/editCouncil.ts';
import { createMeeting } from '../meetings/editMeeting.ts';
import { readMeeting } from '../councils/readMeeting.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import { addInitiative } from '../initiatives/editInitiatives.ts';
import { requireScoreForm } from '../initiatives/editScoreForms.ts';
import { addToMeeting, scoreReview } from '../initiatives/scoreInMeeting.ts';
import { addItems } from '../initiatives/recognition/editItems.ts';
import { issueRecognition } from '../initiatives/recognition/issueRecognition.ts';
import { readRecognition } from '../initiatives/recognition/readRecognition.ts';
import { headerOf, saveRecognition } from '../initiatives/recognition/saveRecognition.ts';
import { startRecognition } from '../initiatives/recognition/startRecognition.ts';
import {
  INITIATIVE_COUNCIL,
  INITIATIVE_DECISION,
  INITIATIVE_YEAR,
  laiChauInitiatives,
  type SampleAuthor,
} from './laiChauInitiatives.ts';
import type { RunStep } from './sampleOffice.ts';
import { SeededRandom } from './seededRandom.ts';

/**
 * Records the initiatives of 2023 the way a clerk does: applications, the council's meeting with its points, the
 * decision.
 *
 * @returns the decision's id
 */
export async function recordInitiatives(run: RunStep, authors: readonly SampleAuthor[]): Promise<string> {
  const initiativeIds: string[] = [];
  for (const initiative of laiChauInitiatives(authors)) {
    initiativeIds.push(await run((unit) => addInitiative(unit, initiative, INITIATIVE_COUNCIL.meeting.heldOn)));
  }
  const meetingId = await recordMeeting(run, initiativeIds);
  return recordRecognition(run, { initiativeIds, meetingId });
}

async function recordMeeting(run: RunStep, initiativeIds: readonly string[]): Promise<string> {
  const { members, meeting, formId, name, foundingDocument, foundedOn } = INITIATIVE_COUNCIL;
  const council = councilInputSchema.parse({ kind: 'INITIATIVE', name, foundingDocument, foundedOn });
  const councilId = await run((unit) => createCouncil(unit, council));
  for (const member of members) await run((unit) => addMember(unit, { councilId, member }));
  const input = meetingInputSchema.parse({ ...meeting, year: INITIATIVE_YEAR });
  const meetingId = await run((unit) => createMeeting(unit, { councilId, meeting: input }));
  await run((unit) => addToMeeting(unit, { meetingId, formId, initiativeIds }));
  await recordScores(run, { meetingId, count: initiativeIds.length });
  await run(async (unit) => {
    const { version, mattersVersion } = await readMeeting(unit.tx, meetingId);
    await closeMeeting(unit, { meetingId, version, mattersVersion });
  });
  return meetingId;
}

/** Every initiative passes; points come in halves, as members give them. */
async function recordScores(run: RunStep, { meetingId, count }: { meetingId: string; count: number }): Promise<void> {
  const random = new SeededRandom('điểm sáng kiến 2023');
  for (let place = 0; place < count; place += 1) {
    await run((unit) => scoreOne(unit, { meetingId, place, random }));
  }
}

const HALF_POINT = 50;

async function scoreOne(
  unit: UnitOfWork,
  { meetingId, place, random }: { meetingId: string; place: number; random: SeededRandom },
): Promise<void> {
  const { attendees } = await readMeeting(unit.tx, meetingId);
  const review = (await reviewsOfMeeting(unit.tx, meetingId))[place];
  if (!review) throw new Error(`the meeting has no initiative ${place}`);
  const { criteria } = await requireScoreForm(unit.tx, review.formId);
  const scores = scorersOf(attendees, review.initiative.authors).flatMap(({ id: attendeeId }) =>
    criteria.map(({ id: criterionId, max }) => {
      const halves = Math.floor(max / HALF_POINT);
      const points = random.int(Math.ceil(halves * 0.75), halves - 1) * HALF_POINT;
      return { attendeeId, criterionId, points };
    }),
  );
  await scoreReview(unit, { id: review.id, version: review.version, conclusion: '', scores });
}

async function recordRecognition(
  run: RunStep,
  { initiativeIds, meetingId }: { initiativeIds: readonly string[]; meetingId: string },
): Promise<string> {
  const { bases, ...decision } = INITIATIVE_DECISION;
  const id = await run((unit) => startRecognition(unit, { level: 'CS', year: INITIATIVE_YEAR, decidedBy: '' }));
  await run(async (unit) => {
    const { recognition } = await readRecognition(unit.tx, id, decision.issuedOn);
    const header = {
      ...headerOf(recognition),
      ...decision,
      meetingId,
      bases: bases.map((text) => ({ text, date: null })),
    };
    await saveRecognition(unit, { id, version: recognition.version, header });
  });
  await run(async (unit) => {
    const { recognition } = await readRecognition(unit.tx, id, decision.issuedOn);
    await addItems(unit, { id, version: recognition.version, initiativeIds });
  });
  await run(async (unit) => {
    const { recognition, items } = await readRecognition(unit.tx, id, decision.issuedOn);
    const initiatives = items.map((item) => ({ id: item.initiativeId, version: item.initiativeVersion }));
    await issueRecognition(unit, { id, version: recognition.version, initiatives }, decision.issuedOn);
  });
  return id;
}
