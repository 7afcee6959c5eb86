import { blocking } from '#core/eligibility/rule.ts';
import { refusal } from '#core/errors/appError.ts';
import { isForward, type Move } from '#core/nominations/moves.ts';
import { isDecided, isOut } from '#core/nominations/nominationList.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { findLine as findRecipient } from '#db/awards/lineReader.ts';
import type { Queryable } from '#db/client.ts';
import { readTwins } from '#db/nominations/similarLines.ts';
import { countChecks, votesOfLine } from '#db/nominations/voteStore.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readMeeting } from '../councils/readMeeting.ts';
import { requireNoTwin } from './lineRules.ts';
import { judge } from './review/readReview.ts';
import { requireQuorum } from './review/requireQuorum.ts';

/**
 * What a move needs besides being one.
 *
 * @throws AppError NOMINATION_NOT_CHECKED, NOMINATION_BLOCKED, NOMINATION_NOT_VOTED, VOTE_NO_QUORUM, NOMINATION_TWICE,
 *   NOMINATION_IN_DRAFT, NOMINATION_NOT_DECIDED or NOMINATION_STILL_DECIDED
 */
export async function requireConditions(db: Queryable, line: NominationLine, { from, to }: Move): Promise<void> {
  if (isForward({ from, to })) requireSettledFindings(line);
  // They may have been asked again since it was submitted. What the higher body granted is not theirs to stop.
  if (to === 'DECIDED' && line.upperAnswer !== 'GRANTED') requireSettledFindings(line);
  if (from === 'CHECKED' && to === 'REVIEWED') await requirePassedVote(db, line);
  if (from === 'REVIEWED' && to === 'SUBMITTED') await requireVotedWithQuorum(db, line);
  if (isOut({ status: from })) await requireAloneAgain(db, line);
  if (from === 'SUBMITTED' && to !== 'DECIDED' && (await standsInDraft(db, line)))
    throw refusal('NOMINATION_IN_DRAFT', { name: line.name });
  if (isDecided(to)) await requireDecision(db, line);
  if (isDecided(from) && to === 'SUBMITTED' && (await isInForce(db, line)))
    throw refusal('NOMINATION_STILL_DECIDED', { name: line.name });
}

/** A line goes forward only when the rules were asked, and those that stop it were set aside with a reason. */
function requireSettledFindings({ name, checkedAt, findings, overrideReason }: NominationLine): void {
  if (checkedAt === null) throw refusal('NOMINATION_NOT_CHECKED', { name });
  const [first] = blocking(findings);
  if (first && overrideReason === '')
    throw refusal('NOMINATION_BLOCKED', { name, rule: first.code, message: first.message });
}

/** The common procedure asks the council; its votes are on the line as it was last checked. */
async function requirePassedVote(db: Queryable, { id, name, procedure }: NominationLine): Promise<void> {
  if (procedure === 'DON_GIAN') return;
  const checks = (await countChecks(db, [id])).get(id);
  const vote = (await votesOfLine(db, id)).at(-1);
  if (!vote || vote.checkNumber !== checks || judge(vote).outcome !== 'PASS')
    throw refusal('NOMINATION_NOT_VOTED', { name });
  requireQuorum(await readMeeting(db, vote.meetingId));
}

/** While the meeting is open its attendance may be corrected, also after the result was recorded. */
async function requireVotedWithQuorum(db: Queryable, { id, procedure }: NominationLine): Promise<void> {
  if (procedure === 'DON_GIAN') return;
  const vote = (await votesOfLine(db, id)).at(-1);
  if (vote) requireQuorum(await readMeeting(db, vote.meetingId));
}

/** While it was out, somebody may have asked the same in another tờ trình. */
async function requireAloneAgain(db: Queryable, line: NominationLine): Promise<void> {
  const { awardTypes } = await readMoneyCatalogue(db);
  const twinOf = await readTwins(db, line.year, [line]);
  const awards = new Map(awardTypes.map((award) => [award.code, award]));
  requireNoTwin(line, { awards, twinOf, batchId: line.batchId }, line.id);
}

/** A recipient may have been taken out of the list since: then the draft has the line no more. */
async function standsInDraft(db: Queryable, { decisionId, decisionLineId }: NominationLine): Promise<boolean> {
  if (decisionId === null || decisionLineId === null) return false;
  return (await findRecipient(db, decisionId, decisionLineId)) !== undefined;
}

/** Decided by an issued decision of this office, or granted by the higher one. */
async function requireDecision(db: Queryable, line: NominationLine): Promise<void> {
  if (line.upperAnswer === 'GRANTED') return;
  if (!(await isInForce(db, line))) throw refusal('NOMINATION_NOT_DECIDED', { name: line.name });
}

async function isInForce(db: Queryable, { decisionId }: NominationLine): Promise<boolean> {
  if (decisionId === null) return false;
  return (await findDecision(db, decisionId))?.decision.status === 'ISSUED';
}
